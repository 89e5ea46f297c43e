package com.bloomz.rostersync.local.stack;

import com.bloomz.rostersync.aws.KmsVaults;
import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.costs.Effort;
import com.bloomz.rostersync.dynamo.capacity.Metering;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.lambda.SharedVariable;
import com.bloomz.rostersync.local.lambda.FunctionHost;
import com.bloomz.rostersync.mailbox.Mailbox;
import com.bloomz.rostersync.mailbox.ProviderEventListener;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.StoreSettings;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.imports.DynamoImports;
import com.bloomz.rostersync.store.school.DynamoSchools;
import com.bloomz.rostersync.tokens.TokenVault;
import com.bloomz.rostersync.worker.ImportWorker;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The whole system on loopback. A function is led to its AWS by the SDK's system properties while
 * it starts, one function of this JVM after another.
 */
public final class LocalStack implements AutoCloseable {
  private static final String WORKER_FUNCTION = "WorkerFunction";
  private static final QueuePoller.Plan WORKER =
      new QueuePoller.Plan("rostersync-worker", Duration.ofMinutes(15), 1, 1);

  /** The name of the table. */
  public static final String TABLE = LocalAws.TABLE;

  private final Optional<DataFolder> data;
  private final LocalAws aws;
  private final Stores stores;
  private final ImportQueue queue;
  private final TokenVault vault;
  private volatile FunctionHost host = FunctionHost.HERE;

  private LocalStack(Optional<DataFolder> data, LocalAws aws) {
    this.data = data;
    this.aws = aws;
    this.stores = Stores.on(aws);
    this.queue = SqsQueues.open(aws.sqs(), aws.queues().imports().url());
    this.vault = KmsVaults.open(aws.kms(), LocalAws.KEY);
  }

  /**
   * Starts everything in this JVM, but the functions.
   *
   * @param data where tables and key are kept; in memory where there is none. Given back on close
   * @param mailboxes starts the mailbox for its listener
   */
  public static LocalStack embedded(
      Optional<DataFolder> data, Function<ProviderEventListener, Mailbox> mailboxes) {
    try {
      return new LocalStack(data, LocalAws.embedded(data, mailboxes));
    } catch (RuntimeException e) {
      data.ifPresent(DataFolder::close);
      throw e;
    }
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
    var worker =
        host.batches(
            WORKER_FUNCTION,
            withEndpoints(environment),
            () -> aws.lead(WORKER_FUNCTION, () -> new ImportWorker(environment)));
    var loop =
        new QueuePoller(
            new QueuePoller.Source(aws.sqs(), aws.queues().imports()),
            worker.handler(),
            WORKER,
            clock);
    loop.start();
    return () -> {
      loop.close();
      worker.close();
    };
  }

  /** Lets functions that are started from now on run there. */
  public void runFunctions(FunctionHost where) {
    this.host = where;
  }

  /** Where functions run. */
  public FunctionHost host() {
    return host;
  }

  /** The environment of a function's process on this AWS. */
  public Map<String, String> withEndpoints(Map<String, String> environment) {
    return aws.withEndpoints(environment);
  }

  /**
   * Starts a function of the caller's own on this AWS, such as the API.
   *
   * @param function its name in the template
   * @param starting makes all its clients before it returns
   */
  public <T> T start(String function, Supplier<T> starting) {
    return aws.lead(function, starting);
  }

  /**
   * Makes clients of the caller's own on this AWS.
   *
   * @param making makes all of them before it returns
   */
  public <T> T lead(Supplier<T> making) {
    return aws.lead("", making);
  }

  /**
   * Makes clients that no function has, while no function of this JVM makes its own.
   *
   * @param making makes all of them before it returns, each with its own endpoint
   */
  public static <T> T alone(Supplier<T> making) {
    return Endpoints.alone(making);
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
    return LocalNotifier.start(aws, host, clock, deliveries);
  }

  /** Starts a notifier that sends invitations; what is told of them waits until another one. */
  public AutoCloseable startSending(InstantSource clock) {
    return LocalNotifier.startSending(aws, host, clock);
  }

  /**
   * Starts the functions of the night; nothing happens before the rule fires.
   *
   * @param environment such as {@link #environment} gives it
   * @param clock tells the functions whether it is night
   */
  public LocalNight startNight(Map<String, String> environment, InstantSource clock) {
    return LocalNight.start(aws, environment, clock);
  }

  /** Starts a worker that takes everything from this process's environment, AWS included. */
  public static void work(InstantSource clock) {
    String url = System.getenv(SharedVariable.IMPORT_QUEUE_URL.name());
    var queue = new Queue("rostersync-imports", url, "");
    new QueuePoller(
            new QueuePoller.Source(SqsQueues.client().build(), queue),
            new ImportWorker(),
            WORKER,
            clock)
        .start();
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
    var environment = new LinkedHashMap<Setting, String>();
    environment.put(SharedVariable.ROSTER_TABLE, LocalAws.TABLE);
    environment.put(SharedVariable.IMPORT_QUEUE_URL, aws.queues().imports().url());
    environment.put(SharedVariable.TOKEN_KEY, LocalAws.KEY);
    environment.put(SharedVariable.BUS_NAME, LocalAws.BUS);
    environment.put(SharedVariable.MAX_RECEIVE_COUNT, String.valueOf(Queues.IMPORT_RECEIVES));
    environment.put(SharedVariable.CLEVER_URL, clever.toString());
    environment.put(SharedVariable.CLEVER_VERSION, version);
    environment.put(SharedVariable.CLEVER_EVENTS, "false");
    environment.put(SharedVariable.CLEVER_FIRST_PAUSE, "PT0.2S");
    environment.put(SharedVariable.IMPORT_SPACING, "PT0S");
    var byName = new LinkedHashMap<String, String>();
    environment.forEach((variable, value) -> byName.put(variable.name(), value));
    byName.put(SharedVariable.INVITATION_QUEUE_URL.name(), aws.queues().invitations().url());
    return byName;
  }

  /**
   * What the template's resources are here, by the names under which functions are told of them.
   */
  public Map<String, String> resources() {
    var resources = new HashMap<>(aws.queues().resources());
    resources.putAll(
        Map.of("RosterTable", LocalAws.TABLE, "TokenKey.Arn", LocalAws.KEY, "Bus", LocalAws.BUS));
    return resources;
  }

  /** Stores of the caller's own; what they are used for is not the worker's. */
  public Stores stores() {
    return stores;
  }

  /** The stores of imports and schools. */
  public record Stores(
      ImportRequests requests, ImportRuns runs, ImportRecords records, SchoolStore schools) {
    private static Stores on(LocalAws aws) {
      var random = new SecureRandom();
      Table table =
          DynamoStores.table(
              aws.dynamo(),
              new StoreSettings(LocalAws.TABLE, InstantSource.system()),
              random,
              Thread::sleep);
      return new Stores(
          DynamoImports.requests(table, random),
          DynamoImports.runs(table, random),
          DynamoImports.records(table),
          DynamoSchools.schools(table, random, InstantSource.system()));
    }
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

  /** Whether an invitation waits or is being handled. */
  public boolean isSending() {
    return !aws.queues().invitations().isEmpty(aws.sqs());
  }

  /** How many messages wait or are being handled. */
  public long waiting() {
    return aws.queues().waiting(aws.sqs());
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

  /** What the table is used for, as AWS would bill it; not known of another AWS. */
  public Optional<Metering> metering() {
    return aws.metering();
  }

  /** The requests of the key, where it is embedded, and the events of the bus so far. */
  public Effort effort() {
    return aws.effort();
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
