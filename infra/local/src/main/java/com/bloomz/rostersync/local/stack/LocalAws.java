package com.bloomz.rostersync.local.stack;

import com.bloomz.rostersync.aws.KmsVaults;
import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.costs.Effort;
import com.bloomz.rostersync.dynamo.DynamoServer;
import com.bloomz.rostersync.dynamo.DynamoSettings;
import com.bloomz.rostersync.dynamo.capacity.Metering;
import com.bloomz.rostersync.mailbox.Mailbox;
import com.bloomz.rostersync.mailbox.ProviderEventListener;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.RosterTable;
import com.bloomz.rostersync.testkit.aws.LoopbackBus;
import com.bloomz.rostersync.testkit.aws.LoopbackKms;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import software.amazon.awssdk.core.client.builder.SdkClientBuilder;
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

  private final Cleanup parts;
  private final Endpoints endpoints;
  private final Mailbox mailbox;
  private final DynamoDbClient dynamo;
  private final KmsClient kms;
  private final Queueing queueing;
  private final Optional<Metering> metering;
  private final LongSupplier keyRequests;
  private final LoopbackBus bus;

  private LocalAws(Cleanup parts, Base base, Function<ProviderEventListener, Mailbox> mailboxes) {
    this.parts = parts;
    this.metering = base.metering();
    this.keyRequests = base.keyRequests();
    var queues = parts.later(Starting.of("queues", () -> Queueing.at(base.sqs().get())));
    this.dynamo = parts.later(alone(DynamoStores.client(), base.dynamo()));
    RosterTable.create(dynamo, TABLE);
    this.kms = parts.later(alone(KmsVaults.client(), base.kms()));
    makeKey(kms);
    this.queueing = parts.later(queues.await());
    var notices = new EventRouter(queueing.sqs(), queueing.queues().notices(), CLOCK);
    this.mailbox = parts.later(mailboxes.apply(notices));
    this.bus = parts.later(LoopbackBus.start(CLOCK, notices));
    this.endpoints =
        new Endpoints(base.dynamo(), queueing.url(), base.kms(), bus.url(), mailbox.url());
  }

  /**
   * Tables, queues and key.
   *
   * @param sqs waits until the queues answer
   * @param metering what the tables are used for, where they are embedded
   * @param keyRequests how many the embedded key got; 0 of another
   */
  private record Base(
      URI dynamo,
      Supplier<URI> sqs,
      URI kms,
      Optional<Metering> metering,
      LongSupplier keyRequests) {}

  /** The client of the queues, and the queues. */
  private record Queueing(URI url, SqsClient sqs, Queues queues) implements AutoCloseable {
    static Queueing at(URI url) {
      SqsClient sqs = alone(SqsQueues.client(), url);
      try {
        return new Queueing(url, sqs, Queues.make(sqs));
      } catch (RuntimeException e) {
        sqs.close();
        throw e;
      }
    }

    @Override
    public void close() {
      sqs.close();
    }
  }

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
    return started(
        parts -> {
          var queues = parts.later(Starting.of("sqs", EmbeddedQueues::start));
          var dynamo = parts.later(DynamoServer.start(tables(data)));
          var kms = parts.later(LoopbackKms.start(data.map(DataFolder::key)));
          Supplier<URI> sqs = () -> parts.later(queues.await()).url();
          var base =
              new Base(dynamo.url(), sqs, kms.url(), Optional.of(dynamo.metering()), kms::requests);
          return new LocalAws(parts, base, mailboxes);
        });
  }

  private static <B extends SdkClientBuilder<B, C>, C> C alone(B builder, URI endpoint) {
    return Endpoints.alone(() -> builder.endpointOverride(endpoint).build());
  }

  private static DynamoSettings tables(Optional<DataFolder> data) {
    return DynamoSettings.defaults(CLOCK).folder(data.map(DataFolder::tables));
  }

  /** Another AWS; table, queues and key are made where they are not there. */
  static LocalAws at(URI endpoint, Function<ProviderEventListener, Mailbox> mailboxes) {
    ifUnset("aws.region", "AWS_REGION", "us-east-1");
    ifUnset("aws.accessKeyId", "AWS_ACCESS_KEY_ID", "local");
    ifUnset("aws.secretAccessKey", "AWS_SECRET_ACCESS_KEY", "local");
    var base = new Base(endpoint, () -> endpoint, endpoint, Optional.empty(), () -> 0);
    return started(parts -> new LocalAws(parts, base, mailboxes));
  }

  /** Where a part fails, those that have started are closed. */
  private static LocalAws started(Function<Cleanup, LocalAws> start) {
    var parts = new Cleanup();
    try {
      return start.apply(parts);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  /**
   * Leads the clients that are made meanwhile to this AWS. Nobody else of this JVM makes clients at
   * the same time.
   *
   * @param function whose clients they are, by its name in the template; empty for nobody's
   */
  <T> T lead(String function, Supplier<T> making) {
    return endpoints.lead(function, making);
  }

  /** An environment with where this AWS answers, for a process of its own. */
  Map<String, String> withEndpoints(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(endpoints());
    return all;
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

  KmsClient kms() {
    return kms;
  }

  SqsClient sqs() {
    return queueing.sqs();
  }

  Queues queues() {
    return queueing.queues();
  }

  Mailbox mailbox() {
    return mailbox;
  }

  /** What the tables are used for, as AWS would bill it; not known of another AWS. */
  Optional<Metering> metering() {
    return metering;
  }

  /** The requests of the key and the events of the bus so far. */
  Effort effort() {
    return new Effort(Duration.ZERO, 0, keyRequests.getAsLong(), bus.events());
  }

  URI dynamoUrl() {
    return endpoints.dynamo();
  }

  @Override
  public void close() {
    parts.close();
  }
}
