package com.bloomz.rostersync.local.stack;

import com.bloomz.rostersync.aws.KmsVaults;
import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportStore;
import com.bloomz.rostersync.mailbox.Mailbox;
import com.bloomz.rostersync.mailbox.ProviderEventListener;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.StoreSettings;
import com.bloomz.rostersync.tokens.TokenVault;
import com.bloomz.rostersync.worker.ImportWorker;
import com.bloomz.rostersync.worker.Variable;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The whole system on loopback. A worker is led to its AWS by the SDK's system properties, so two
 * stacks of one JVM do not start workers at the same moment.
 */
public final class LocalStack implements AutoCloseable {
  private static final QueuePoller.Plan WORKER =
      new QueuePoller.Plan("rostersync-worker", Duration.ofMinutes(15), 1, 1);

  private final Optional<DataFolder> data;
  private final LocalAws aws;
  private final ImportStore store;
  private final ImportQueue queue;
  private final TokenVault vault;

  private LocalStack(Optional<DataFolder> data, LocalAws aws) {
    this.data = data;
    this.aws = aws;
    this.store =
        DynamoStores.open(
            aws.dynamo(), new StoreSettings(LocalAws.TABLE), new SecureRandom(), Thread::sleep);
    this.queue = SqsQueues.open(aws.sqs(), aws.queues().imports().url());
    this.vault = KmsVaults.open(LocalAws.KEY);
  }

  /**
   * Starts everything in this JVM, but the functions.
   *
   * @param data where tables and key are kept; in memory where there is none. Given back on close
   * @param mailboxes starts the mailbox for its listener
   */
  public static LocalStack embedded(
      Optional<DataFolder> data, Function<ProviderEventListener, Mailbox> mailboxes) {
    return new LocalStack(data, LocalAws.embedded(data, mailboxes));
  }

  /**
   * Joins another AWS, but starts no function.
   *
   * @param mailboxes starts the mailbox for its listener
   */
  public static LocalStack at(URI endpoint, Function<ProviderEventListener, Mailbox> mailboxes) {
    return new LocalStack(Optional.empty(), LocalAws.at(endpoint, mailboxes));
  }

  /**
   * Starts a worker; stopped by closing it.
   *
   * @param environment such as {@link #environment} gives it
   */
  public AutoCloseable startWorker(Map<String, String> environment, InstantSource clock) {
    aws.lead();
    var handler = new ImportWorker(environment);
    var loop = new QueuePoller(aws.sqs(), aws.queues().imports(), handler, WORKER, clock);
    loop.start();
    return () -> {
      loop.close();
      handler.close();
    };
  }

  /** Starts a notifier; stopped by closing it. */
  public AutoCloseable startNotifier(InstantSource clock) {
    return startNotifier(clock, 1);
  }

  /**
   * Starts a notifier with queues that bring messages again.
   *
   * @param deliveries how often every message is brought, though it was done at once
   */
  public AutoCloseable startNotifier(InstantSource clock, int deliveries) {
    return LocalNotifier.start(aws, clock, deliveries);
  }

  /** Starts a worker that takes everything from this process's environment, AWS included. */
  public static void work(InstantSource clock) {
    String url = System.getenv(Variable.IMPORT_QUEUE_URL.name());
    var queue = new Queue("rostersync-imports", url, "");
    new QueuePoller(SqsQueues.client().build(), queue, new ImportWorker(), WORKER, clock).start();
  }

  /** Starts a notifier of invitations that takes everything from this process's environment. */
  public static void sendInvitations(InstantSource clock) {
    LocalNotifier.sendInvitations(clock);
  }

  /** The environment of a notifier on this stack; its AWS aside. */
  public Map<String, String> notifierEnvironment() {
    return LocalNotifier.environment(aws);
  }

  /** The environment of worker and API on this stack; its AWS aside. */
  public Map<String, String> environment(URI clever, String version) {
    var environment = new LinkedHashMap<Variable, String>();
    environment.put(Variable.ROSTER_TABLE, LocalAws.TABLE);
    environment.put(Variable.IMPORT_QUEUE_URL, aws.queues().imports().url());
    environment.put(Variable.TOKEN_KEY, LocalAws.KEY);
    environment.put(Variable.BUS_NAME, LocalAws.BUS);
    environment.put(Variable.MAX_RECEIVE_COUNT, String.valueOf(Queues.IMPORT_RECEIVES));
    environment.put(Variable.CLEVER_URL, clever.toString());
    environment.put(Variable.CLEVER_VERSION, version);
    environment.put(Variable.CLEVER_FIRST_PAUSE, "PT0.2S");
    var byName = new LinkedHashMap<String, String>();
    environment.forEach((variable, value) -> byName.put(variable.name(), value));
    byName.put("INVITATION_QUEUE_URL", aws.queues().invitations().url());
    return byName;
  }

  /** A store of the caller's own; what it is used for is not the worker's. */
  public ImportStore store() {
    return store;
  }

  /** The queue that feeds the worker. */
  public ImportQueue queue() {
    return queue;
  }

  /** Seals tokens so that the worker can open them. */
  public TokenVault vault() {
    return vault;
  }

  /** How many messages are in the dead-letter queue of imports. */
  public long parked() {
    return aws.queues().imports().parked(aws.sqs());
  }

  /** Whether no import, notice or invitation waits or is being handled. */
  public boolean isIdle() {
    return aws.queues().areEmpty(aws.sqs());
  }

  /** What is sent arrives here, and nowhere else. */
  public Mailbox mailbox() {
    return aws.mailbox();
  }

  /** The endpoints, as the SDK's environment variables name them. */
  public Map<String, String> endpoints() {
    return aws.endpoints();
  }

  /** For looking into the table. */
  public DynamoDbClient dynamo() {
    return aws.dynamo();
  }

  /** Where DynamoDB answers. */
  public URI dynamoUrl() {
    return aws.dynamoUrl();
  }

  /** Where the import queue answers. */
  public String queueUrl() {
    return aws.queues().imports().url();
  }

  @Override
  public void close() {
    try {
      aws.close();
    } finally {
      data.ifPresent(DataFolder::close);
    }
  }
}
