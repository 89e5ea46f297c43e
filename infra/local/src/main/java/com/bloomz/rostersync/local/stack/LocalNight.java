package com.bloomz.rostersync.local.stack;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.costs.Effort;
import com.bloomz.rostersync.dispatcher.Dispatcher;
import com.bloomz.rostersync.dispatcher.shards.ShardDispatcher;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.lambda.SharedVariable;
import com.bloomz.rostersync.testkit.lambda.LambdaContext;
import com.bloomz.rostersync.worker.ImportWorker;
import com.bloomz.rostersync.worker.districts.DistrictWorker;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The functions of the night behind their real handlers, each fed from its queue. */
public final class LocalNight implements AutoCloseable {
  private static final PojoSerializer<ScheduledEvent> IN =
      LambdaEventSerializers.serializerFor(ScheduledEvent.class, LocalNight.class.getClassLoader());
  private static final String EVENT =
      """
      {"version":"0","id":"%s","detail-type":"Scheduled Event","source":"aws.events",\
      "account":"000000000000","time":"%s","region":"us-east-1","resources":\
      ["arn:aws:events:us-east-1:000000000000:rule/rostersync-Nightly"],"detail":{}}\
      """;

  private final InstantSource clock;
  private final Dispatcher dispatcher;
  private final List<QueuePoller> pollers;
  private final List<AutoCloseable> functions;
  private final LocalAws aws;

  private LocalNight(LocalAws aws, Functions functions, InstantSource clock) {
    this.aws = aws;
    this.dispatcher = functions.dispatcher();
    this.functions = List.of(functions.shards(), functions.districts(), functions.imports());
    this.clock = clock;
    Queues.Night queues = aws.queues().night();
    this.pollers =
        List.of(
            poller(queues.shards(), functions.shards(), 5),
            poller(queues.districts(), functions.districts(), 15),
            poller(queues.imports(), functions.imports(), 15));
  }

  private record Functions(
      Dispatcher dispatcher,
      ShardDispatcher shards,
      DistrictWorker districts,
      ImportWorker imports) {}

  private QueuePoller poller(
      Queue queue, RequestHandler<SQSEvent, SQSBatchResponse> function, int minutes) {
    return new QueuePoller(
        new QueuePoller.Source(aws.sqs(), queue),
        function,
        new QueuePoller.Plan(queue.name(), Duration.ofMinutes(minutes), 1, 1),
        clock);
  }

  /**
   * Starts them.
   *
   * @param worker the environment of a worker
   * @param clock tells the functions whether it is night
   */
  static LocalNight start(LocalAws aws, Map<String, String> worker, InstantSource clock) {
    Map<String, String> environment = environment(aws, worker);
    Functions functions =
        new Functions(
            aws.lead("DispatcherFunction", () -> new Dispatcher(environment)),
            aws.lead("ShardsFunction", () -> new ShardDispatcher(environment, clock)),
            aws.lead("DistrictsFunction", () -> new DistrictWorker(environment, clock)),
            aws.lead("NightWorkerFunction", () -> new ImportWorker(environment, clock)));
    var night = new LocalNight(aws, functions, clock);
    night.pollers.forEach(QueuePoller::start);
    return night;
  }

  /** What the template sets for them; their AWS aside. */
  private static Map<String, String> environment(LocalAws aws, Map<String, String> worker) {
    Queues.Night queues = aws.queues().night();
    var environment = new HashMap<>(worker);
    environment.put(SharedVariable.SHARD_QUEUE_URL.name(), queues.shards().url());
    environment.put(SharedVariable.DISTRICT_QUEUE_URL.name(), queues.districts().url());
    environment.put(SharedVariable.IMPORT_QUEUE_URL.name(), queues.imports().url());
    environment.put(SharedVariable.NIGHTLY_IMPORT_QUEUE_URL.name(), queues.imports().url());
    return environment;
  }

  /** Does what the nightly rule does: starts the dispatcher. */
  public void fire() {
    String id = UUID.randomUUID().toString();
    String event = EVENT.formatted(id, clock.instant());
    var context =
        new LambdaContext(
            "rostersync-dispatcher", id, clock.instant().plus(Duration.ofMinutes(1)), clock);
    var unused =
        dispatcher.handleRequest(
            IN.fromJson(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8))), context);
  }

  /** The queue that feeds the night's worker. */
  public ImportQueue imports() {
    return SqsQueues.open(aws.sqs(), aws.queues().night().imports().url());
  }

  /** How many messages of nights are in dead-letter queues. */
  public long parked() {
    Queues.Night queues = aws.queues().night();
    return List.of(queues.shards(), queues.districts(), queues.imports()).stream()
        .mapToLong(queue -> queue.parked(aws.sqs()))
        .sum();
  }

  /** The processor's time that the functions took so far, in the threads that invoked them. */
  public Duration cpu() {
    return pollers.stream().map(QueuePoller::cpu).reduce(Duration.ZERO, Duration::plus);
  }

  /** What the functions took so far by the clock, and the requests of their queues. */
  public Effort effort() {
    return pollers.stream().map(QueuePoller::effort).reduce(Effort.NONE, Effort::plus);
  }

  @Override
  public void close() {
    pollers.forEach(QueuePoller::close);
    for (AutoCloseable function : functions) {
      try {
        function.close();
      } catch (Exception e) {
        throw new IllegalStateException("a function of the night could not be stopped", e);
      }
    }
  }
}
