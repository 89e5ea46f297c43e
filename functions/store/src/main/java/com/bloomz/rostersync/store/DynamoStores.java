package com.bloomz.rostersync.store;

import com.bloomz.rostersync.imports.ImportStore;
import java.time.Duration;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Opens the store of schools, rosters, imports and journals in DynamoDB. */
public final class DynamoStores {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ATTEMPT = Duration.ofSeconds(10);
  private static final Duration CALL = Duration.ofSeconds(30);

  private DynamoStores() {}

  /**
   * Opens the store; the table must exist.
   *
   * @param client to be closed by the caller, after its last use
   * @param random tells apart claims and transactions, so no two processes may draw the same
   *     numbers; and spreads repeated attempts. Safe for several threads
   * @param pauses between attempts of a write that meets somebody else's
   */
  public static ImportStore open(
      DynamoDbClient client,
      StoreSettings settings,
      RandomGenerator random,
      BackoffSleeper pauses) {
    return new DynamoImportStore(table(client, settings, random, pauses), random);
  }

  /**
   * Opens the store with a client of its own, which lives as long as the process.
   *
   * @param random tells apart claims and transactions, so no two processes may draw the same
   *     numbers; and spreads repeated attempts. Safe for several threads
   * @param pauses between attempts of a write that meets somebody else's
   */
  public static ImportStore open(
      StoreSettings settings, RandomGenerator random, BackoffSleeper pauses) {
    return open(client().build(), settings, random, pauses);
  }

  /**
   * The table itself, for the other stores that keep their items in it.
   *
   * @param client to be closed by the caller, after its last use
   * @param random spreads repeated attempts; safe for several threads
   * @param pauses between attempts of a write that meets somebody else's
   */
  public static Table table(
      DynamoDbClient client,
      StoreSettings settings,
      RandomGenerator random,
      BackoffSleeper pauses) {
    return new Table(client, settings, new Backoff(random, pauses));
  }

  /**
   * The table with a client of its own, which lives as long as the process.
   *
   * @param random spreads repeated attempts; safe for several threads
   * @param pauses between attempts of a write that meets somebody else's
   */
  public static Table table(StoreSettings settings, RandomGenerator random, BackoffSleeper pauses) {
    return table(client().build(), settings, random, pauses);
  }

  /**
   * Opens the store on a table.
   *
   * @param random tells apart who claimed; safe for several threads
   */
  public static ImportStore open(Table table, RandomGenerator random) {
    return new DynamoImportStore(table, random);
  }

  /**
   * A client as the store needs it: the JDK's own HTTP client, standard retries, bounded time-outs.
   * Region, credentials and endpoint ({@code AWS_ENDPOINT_URL}) are those of the SDK's own
   * configuration, unless the caller sets them.
   */
  public static DynamoDbClientBuilder client() {
    return DynamoDbClient.builder()
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ATTEMPT))
        .overrideConfiguration(
            override ->
                override
                    .retryStrategy(RetryMode.STANDARD)
                    .apiCallAttemptTimeout(ATTEMPT)
                    .apiCallTimeout(CALL));
  }
}
