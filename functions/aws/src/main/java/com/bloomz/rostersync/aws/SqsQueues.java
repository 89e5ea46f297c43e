package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.district.DeadMessages;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.invitations.InvitationQueue;
import com.bloomz.rostersync.nights.DistrictQueue;
import com.bloomz.rostersync.nights.ShardQueue;
import com.bloomz.rostersync.start.Making;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/** Opens queues on SQS. */
public final class SqsQueues {
  private SqsQueues() {}

  /**
   * The queue that workers are fed from.
   *
   * @param sqs to be closed by the caller, after its last use
   * @param url as SQS gives it
   */
  public static ImportQueue open(SqsClient sqs, String url) {
    return new SqsImportQueue(() -> sqs, url);
  }

  /**
   * The queue that workers are fed from, with a client of its own, which lives as long as the
   * process.
   *
   * @param making when the client is made
   * @param url as SQS gives it
   */
  public static ImportQueue open(Making making, String url) {
    return new SqsImportQueue(client(making), url);
  }

  /**
   * The queue that invitations are sent from.
   *
   * @param sqs to be closed by the caller, after its last use
   * @param url as SQS gives it
   */
  public static InvitationQueue invitations(SqsClient sqs, String url) {
    return new SqsInvitationQueue(() -> sqs, url);
  }

  /**
   * The queue that invitations are sent from, with a client of its own, which lives as long as the
   * process.
   *
   * @param making when the client is made
   * @param url as SQS gives it
   */
  public static InvitationQueue invitations(Making making, String url) {
    return new SqsInvitationQueue(client(making), url);
  }

  /**
   * The queue through which a night is read part by part.
   *
   * @param sqs to be closed by the caller, after its last use
   * @param url as SQS gives it
   */
  public static ShardQueue shards(SqsClient sqs, String url) {
    return new SqsShardQueue(() -> sqs, url);
  }

  /**
   * The same with a client of its own, which lives as long as the process.
   *
   * @param making when the client is made
   * @param url as SQS gives it
   */
  public static ShardQueue shards(Making making, String url) {
    return new SqsShardQueue(client(making), url);
  }

  /**
   * The queue that brings districts to the workers.
   *
   * @param sqs to be closed by the caller, after its last use
   * @param url as SQS gives it
   */
  public static DistrictQueue districts(SqsClient sqs, String url) {
    return new SqsDistrictQueue(() -> sqs, url);
  }

  /**
   * The same with a client of its own, which lives as long as the process.
   *
   * @param making when the client is made
   * @param url as SQS gives it
   */
  public static DistrictQueue districts(Making making, String url) {
    return new SqsDistrictQueue(client(making), url);
  }

  /**
   * The messages that wait in dead-letter queues.
   *
   * @param sqs to be closed by the caller, after its last use
   * @param urls as SQS gives them
   */
  public static DeadMessages dead(SqsClient sqs, List<String> urls) {
    return new SqsDeadMessages(() -> sqs, urls);
  }

  /**
   * The same with a client of its own, which lives as long as the process.
   *
   * @param making when the client is made
   * @param urls as SQS gives them
   */
  public static DeadMessages dead(Making making, List<String> urls) {
    return new SqsDeadMessages(client(making), urls);
  }

  /**
   * Lets a message of a queue, by its receipt, come again after a while.
   *
   * @param sqs to be closed by the caller, after its last use
   * @param url as SQS gives it
   */
  public static BiConsumer<String, Duration> returns(SqsClient sqs, String url) {
    return (receipt, after) ->
        sqs.changeMessageVisibility(
            change ->
                change
                    .queueUrl(url)
                    .receiptHandle(receipt)
                    .visibilityTimeout(Delays.hiddenSeconds(after)));
  }

  /**
   * The same with a client of its own, which lives as long as the process.
   *
   * @param making when the client is made
   * @param url as SQS gives it
   */
  public static BiConsumer<String, Duration> returns(Making making, String url) {
    Supplier<SqsClient> sqs = client(making);
    return (receipt, after) -> returns(sqs.get(), url).accept(receipt, after);
  }

  private static Supplier<SqsClient> client(Making making) {
    return making.of(() -> client().build());
  }

  /**
   * A client on the JDK's own HTTP client. Region, credentials and endpoint ({@code
   * AWS_ENDPOINT_URL}) are those of the SDK's own configuration, unless the caller sets them.
   */
  public static SqsClientBuilder client() {
    return SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
  }
}
