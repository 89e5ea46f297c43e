package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.invitations.InvitationQueue;
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
    return new SqsImportQueue(sqs, url);
  }

  /**
   * The queue that workers are fed from, with a client of its own, which lives as long as the
   * process.
   *
   * @param url as SQS gives it
   */
  public static ImportQueue open(String url) {
    return open(client().build(), url);
  }

  /**
   * The queue that invitations are sent from.
   *
   * @param sqs to be closed by the caller, after its last use
   * @param url as SQS gives it
   */
  public static InvitationQueue invitations(SqsClient sqs, String url) {
    return new SqsInvitationQueue(sqs, url);
  }

  /**
   * The queue that invitations are sent from, with a client of its own, which lives as long as the
   * process.
   *
   * @param url as SQS gives it
   */
  public static InvitationQueue invitations(String url) {
    return invitations(client().build(), url);
  }

  /**
   * A client on the JDK's own HTTP client. Region, credentials and endpoint ({@code
   * AWS_ENDPOINT_URL}) are those of the SDK's own configuration, unless the caller sets them.
   */
  public static SqsClientBuilder client() {
    return SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
  }
}
