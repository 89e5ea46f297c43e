package com.bloomz.rostersync.local.stack;

import com.bloomz.rostersync.queue.SqsQueues;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.RosterTable;
import com.bloomz.rostersync.testkit.bus.LoopbackBus;
import com.bloomz.rostersync.testkit.vault.LoopbackKms;
import com.bloomz.rostersync.vault.KmsVaults;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AlreadyExistsException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The AWS that a local stack runs on: embedded in this JVM, or another one's endpoint. The SDK's
 * system properties lead clients to it.
 */
final class LocalAws implements AutoCloseable {
  static final String TABLE = "rostersync";
  static final String KEY = "alias/rostersync-tokens";
  static final String BUS = "rostersync";

  private final List<AutoCloseable> parts;
  private final Endpoints endpoints;
  private final boolean embedded;
  private final DynamoDbClient dynamo;
  private final SqsClient sqs;
  private final Queues queues;

  private LocalAws(List<AutoCloseable> parts, Endpoints endpoints, boolean embedded) {
    this.parts = parts;
    this.endpoints = endpoints;
    this.embedded = embedded;
    lead();
    this.dynamo = DynamoStores.client().build();
    this.sqs = SqsQueues.client().build();
    makeKey();
    RosterTable.create(dynamo, TABLE);
    this.queues = Queues.make(sqs);
  }

  private record Endpoints(URI dynamo, URI sqs, URI kms, URI bus) {}

  /** Everything in this JVM; tables and key in the folder, else in memory. */
  static LocalAws embedded(Optional<DataFolder> data) {
    System.setProperty("aws.region", "us-east-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    var dynamo = EmbeddedDynamo.start(data.map(DataFolder::tables));
    var queues = EmbeddedQueues.start();
    var kms = LoopbackKms.start(data.map(DataFolder::key));
    var bus = LoopbackBus.start(InstantSource.system(), _ -> {});
    var endpoints = new Endpoints(dynamo.url(), queues.url(), kms.url(), bus.url());
    return new LocalAws(List.of(dynamo, queues, kms, bus), endpoints, true);
  }

  /** Another AWS; table, queues and key are made where they are not there. */
  static LocalAws at(URI endpoint) {
    ifUnset("aws.region", "AWS_REGION", "us-east-1");
    ifUnset("aws.accessKeyId", "AWS_ACCESS_KEY_ID", "local");
    ifUnset("aws.secretAccessKey", "AWS_SECRET_ACCESS_KEY", "local");
    return new LocalAws(List.of(), new Endpoints(endpoint, endpoint, endpoint, endpoint), false);
  }

  /** Leads the clients that are made from now on to this AWS. */
  void lead() {
    System.setProperty("aws.endpointUrlDynamoDb", endpoints.dynamo().toString());
    System.setProperty("aws.endpointUrlSqs", endpoints.sqs().toString());
    System.setProperty("aws.endpointUrlKms", endpoints.kms().toString());
    System.setProperty("aws.endpointUrlEventBridge", endpoints.bus().toString());
  }

  /** What leads another process to this AWS: the SDK's environment variables. */
  Map<String, String> endpoints() {
    return Map.of(
        "AWS_ENDPOINT_URL_DYNAMODB", endpoints.dynamo().toString(),
        "AWS_ENDPOINT_URL_SQS", endpoints.sqs().toString(),
        "AWS_ENDPOINT_URL_KMS", endpoints.kms().toString(),
        "AWS_ENDPOINT_URL_EVENTBRIDGE", endpoints.bus().toString());
  }

  private static void makeKey() {
    try (KmsClient kms = KmsVaults.client().build()) {
      boolean there =
          kms.listAliases().aliases().stream().anyMatch(alias -> alias.aliasName().equals(KEY));
      if (!there) {
        String id = kms.createKey().keyMetadata().keyId();
        kms.createAlias(alias -> alias.aliasName(KEY).targetKeyId(id));
      }
    } catch (AlreadyExistsException e) {
      // Somebody made it meanwhile.
    }
  }

  private static void ifUnset(String name, String variable, String value) {
    if (System.getProperty(name) == null && System.getenv(variable) == null) {
      System.setProperty(name, value);
    }
  }

  DynamoDbClient dynamo() {
    return dynamo;
  }

  SqsClient sqs() {
    return sqs;
  }

  Queues queues() {
    return queues;
  }

  URI dynamoUrl() {
    return endpoints.dynamo();
  }

  boolean isEmbedded() {
    return embedded;
  }

  @Override
  public void close() {
    dynamo.close();
    sqs.close();
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) {
        throw new IllegalStateException("a part of the local AWS could not be stopped", e);
      }
    }
  }
}
