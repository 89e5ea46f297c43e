package com.bloomz.rostersync.local.aws;

import com.bloomz.rostersync.aws.EventBridgeBuses;
import com.bloomz.rostersync.aws.KmsVaults;
import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.delivery.sending.Senders;
import com.bloomz.rostersync.local.stack.Cleanup;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.store.DynamoStores;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.client.builder.SdkClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The clients of an AWS, made as the functions make them.
 *
 * @param name in {@code differences.yaml}
 * @param clients closed with it
 */
record Server(
    String name,
    DynamoDbClient dynamo,
    SqsClient sqs,
    EventBridgeClient events,
    KmsClient kms,
    SesV2Client ses,
    SnsClient sns,
    Cleanup clients)
    implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * An AWS.
   *
   * @param endpoints of each service, by the SDK's environment variables; AWS's own without
   * @param clients what else is to be closed with it
   */
  static Server at(String name, Map<String, String> endpoints, Cleanup clients) {
    return LocalStack.alone(() -> made(name, endpoints, clients));
  }

  private static Server made(String name, Map<String, String> endpoints, Cleanup clients) {
    return new Server(
        name,
        built(DynamoStores.client(), "DYNAMODB", endpoints, clients),
        built(SqsQueues.client(), "SQS", endpoints, clients),
        built(EventBridgeBuses.client(), "EVENTBRIDGE", endpoints, clients),
        built(KmsVaults.client(), "KMS", endpoints, clients),
        built(Senders.sesClient(PATIENCE), "SESV2", endpoints, clients),
        built(Senders.snsClient(PATIENCE), "SNS", endpoints, clients),
        clients);
  }

  /** The same with one endpoint for all services. */
  static Server at(String name, URI endpoint, Cleanup clients) {
    return at(name, Map.of("", endpoint.toString()), clients);
  }

  private static <B extends SdkClientBuilder<B, C>, C extends AutoCloseable> C built(
      B builder, String service, Map<String, String> endpoints, Cleanup clients) {
    Optional.ofNullable(endpoints.get("AWS_ENDPOINT_URL_" + service))
        .or(() -> Optional.ofNullable(endpoints.get("")))
        .ifPresent(url -> builder.endpointOverride(URI.create(url)));
    return clients.later(builder.build());
  }

  @Override
  public void close() {
    clients.close();
  }
}
