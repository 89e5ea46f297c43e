package com.bloomz.rostersync.local.stack;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.lambda.SharedVariable;
import com.bloomz.rostersync.local.lambda.FunctionHost;
import com.bloomz.rostersync.local.lambda.FunctionHost.Hosted;
import com.bloomz.rostersync.notifier.Notifier;
import com.bloomz.rostersync.notifier.NotifierVariable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The notifier behind its real handler, fed from both of its queues or from one. */
final class LocalNotifier implements AutoCloseable {
  private static final String FUNCTION = "NotifierFunction";
  private static final int BATCH = 10;
  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  private final Hosted<SQSEvent, SQSBatchResponse> notifier;
  private final List<QueuePoller> pollers;

  private LocalNotifier(Hosted<SQSEvent, SQSBatchResponse> notifier, List<QueuePoller> pollers) {
    this.notifier = notifier;
    this.pollers = pollers;
  }

  /**
   * Starts it.
   *
   * @param deliveries how often every message is brought, though it was done at once
   */
  static LocalNotifier start(LocalAws aws, FunctionHost host, InstantSource clock, int deliveries) {
    List<Queue> both = List.of(aws.queues().notices(), aws.queues().invitations());
    return new Feeding(aws, clock, both).start(host, deliveries);
  }

  /** Starts it with invitations alone: what is told of them waits. */
  static LocalNotifier startSending(LocalAws aws, FunctionHost host, InstantSource clock) {
    return new Feeding(aws, clock, List.of(aws.queues().invitations())).start(host, 1);
  }

  private record Feeding(LocalAws aws, InstantSource clock, List<Queue> queues) {
    LocalNotifier start(FunctionHost host, int deliveries) {
      var plan = new QueuePoller.Plan("rostersync-notifier", TIMEOUT, BATCH, deliveries);
      Map<String, String> environment = environment(aws);
      var notifier =
          host.batches(
              FUNCTION,
              aws.withEndpoints(environment),
              () -> aws.lead(FUNCTION, () -> new Notifier(environment)));
      List<QueuePoller> pollers =
          queues.stream()
              .map(queue -> new QueuePoller.Source(aws.sqs(), queue))
              .map(source -> new QueuePoller(source, notifier.handler(), plan, clock))
              .toList();
      pollers.forEach(QueuePoller::start);
      return new LocalNotifier(notifier, pollers);
    }
  }

  /**
   * Starts one that sends invitations and nothing else, one message at a time, and takes everything
   * from this process's environment.
   */
  static void sendInvitations(InstantSource clock) {
    String url = System.getenv(SharedVariable.INVITATION_QUEUE_URL.name());
    var queue = new Queue("rostersync-invitations", url, "");
    var plan = new QueuePoller.Plan("rostersync-notifier", TIMEOUT, 1, 1);
    new QueuePoller(
            new QueuePoller.Source(SqsQueues.client().build(), queue), new Notifier(), plan, clock)
        .start();
  }

  /** Its environment; its AWS aside. */
  static Map<String, String> environment(LocalAws aws) {
    var environment = new HashMap<Setting, String>();
    environment.put(SharedVariable.ROSTER_TABLE, LocalAws.TABLE);
    environment.put(SharedVariable.INVITATION_QUEUE_URL, aws.queues().invitations().url());
    environment.put(NotifierVariable.MAIL_FROM, "invitations@bloomz.example");
    environment.put(NotifierVariable.JOIN_URL, "https://join.bloomz.example/{school}/{person}");
    environment.put(
        NotifierVariable.REPORT_URL,
        "https://app.bloomz.example/schools/{school}/imports/{import}");
    environment.put(NotifierVariable.MAILS_PER_SECOND, "500");
    environment.put(NotifierVariable.TEXTS_PER_SECOND, "500");
    environment.put(NotifierVariable.THROTTLED_PAUSE, "PT1S");
    var byName = new HashMap<String, String>();
    environment.forEach((variable, value) -> byName.put(variable.name(), value));
    return byName;
  }

  @Override
  public void close() {
    pollers.forEach(QueuePoller::close);
    notifier.close();
  }
}
