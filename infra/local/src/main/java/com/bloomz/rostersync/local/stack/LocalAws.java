package com.bloomz.rostersync.local.stack;

import com.bloomz.rostersync.aws.KmsVaults;
import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.dynamo.DynamoServer;
import com.bloomz.rostersync.dynamo.DynamoSettings;
import com.bloomz.rostersync.mailbox.Mailbox;
import com.bloomz.rostersync.mailbox.ProviderEventListener;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.RosterTable;
import com.bloomz.rostersync.testkit.aws.LoopbackBus;
import com.bloomz.rostersync.testkit.aws.LoopbackKms;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AlreadyExistsException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The AWS that a local stack runs on: embedded in this JVM, or tables, queues and key at another
 * endpoint. Bus and mailbox are always in this JVM: nothing is ever sent to a person. The SDK's
 * system properties lead clients to it.
 */
final class LocalAws implements AutoCloseable {
  static final String TABLE = "rostersync";
  static final String KEY = "alias/rostersync-tokens";
  static final String BUS = "rostersync";

  private static final InstantSource CLOCK = InstantSource.system();

  private final List<AutoCloseable> parts;
  private final Endpoints endpoints;
  private final Mailbox mailbox;
  private final DynamoDbClient dynamo;
  private final SqsClient sqs;
  private final Queues queues;

  private LocalAws(Base base, Function<ProviderEventListener, Mailbox> mailboxes) {
    this.sqs = SqsQueues.client().endpointOverride(base.sqs()).build();
    this.queues = Queues.make(sqs);
    var notices = new EventRouter(sqs, queues.notices(), CLOCK);
    this.mailbox = mailboxes.apply(notices);
    var bus = LoopbackBus.start(CLOCK, notices);
    this.parts = new ArrayList<>(List.of(mailbox, bus));
    parts.addAll(base.parts());
    this.endpoints = new Endpoints(base.dynamo(), base.sqs(), base.kms(), bus.url(), mailbox.url());
    this.dynamo = lead(() -> DynamoStores.client().build());
    try (KmsClient kms = lead(() -> KmsVaults.client().build())) {
      makeKey(kms);
    }
    RosterTable.create(dynamo, TABLE);
  }

  /** Tables, queues and key. */
  private record Base(URI dynamo, URI sqs, URI kms, List<AutoCloseable> parts) {}

  /**
   * Everything in this JVM; tables and key in the folder, else in memory.
   *
   * @param mailboxes starts the mailbox for its listener
   */
  static LocalAws embedded(
      Optional<DataFolder> data, Function<ProviderEventListener, Mailbox> mailboxes) {
    System.setProperty("aws.region", "us-east-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    var dynamo =
        DynamoServer.start(DynamoSettings.defaults(CLOCK).folder(data.map(DataFolder::tables)));
    var queues = EmbeddedQueues.start();
    var kms = LoopbackKms.start(data.map(DataFolder::key));
    var parts = List.<AutoCloseable>of(dynamo, queues, kms);
    return new LocalAws(new Base(dynamo.url(), queues.url(), kms.url(), parts), mailboxes);
  }

  /** Another AWS; table, queues and key are made where they are not there. */
  static LocalAws at(URI endpoint, Function<ProviderEventListener, Mailbox> mailboxes) {
    ifUnset("aws.region", "AWS_REGION", "us-east-1");
    ifUnset("aws.accessKeyId", "AWS_ACCESS_KEY_ID", "local");
    ifUnset("aws.secretAccessKey", "AWS_SECRET_ACCESS_KEY", "local");
    return new LocalAws(new Base(endpoint, endpoint, endpoint, List.of()), mailboxes);
  }

  /**
   * Leads the clients that are made meanwhile to this AWS. Nobody else of this JVM makes clients at
   * the same time.
   */
  <T> T lead(Supplier<T> making) {
    return endpoints.lead(making);
  }

  /** What leads another process to this AWS: the SDK's environment variables. */
  Map<String, String> endpoints() {
    return endpoints.environment();
  }

  private static void makeKey(KmsClient kms) {
    try {
      boolean there =
          kms.listAliases().aliases().stream().anyMatch(alias -> alias.aliasName().equals(KEY));
      if (!there) {
        String id = kms.createKey().keyMetadata().keyId();
        kms.createAlias(alias -> alias.aliasName(KEY).targetKeyId(id));
      }
    } catch (AlreadyExistsException e) {
      // Someone made it meanwhile.
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

  Mailbox mailbox() {
    return mailbox;
  }

  URI dynamoUrl() {
    return endpoints.dynamo();
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
