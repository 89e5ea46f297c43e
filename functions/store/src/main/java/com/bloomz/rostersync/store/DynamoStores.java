package com.bloomz.rostersync.store;

import java.time.Duration;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Opens the table on which the stores of schools, rosters, imports and messages are. */
public final class DynamoStores {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ATTEMPT = Duration.ofSeconds(10);
  private static final Duration CALL = Duration.ofSeconds(30);

  private DynamoStores() {}

  /**
   * Opens the table, which must exist.
   *
   * @param client to be closed by the caller, after its last use
   * @param random spreads repeated attempts; safe for several threads
   * @param pauses between attempts of a write that meets someone else's, and of what is throttled
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
   * @param pauses between attempts of a write that meets someone else's, and of what is throttled
   */
  public static Table table(StoreSettings settings, RandomGenerator random, BackoffSleeper pauses) {
    return table(client().build(), settings, random, pauses);
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
