package com.bloomz.rostersync.local.stack;

import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.lambda.SharedVariable;
import com.bloomz.rostersync.notifier.Notifier;
import com.bloomz.rostersync.notifier.NotifierVariable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The notifier behind its real handler, fed from both of its queues. */
final class LocalNotifier implements AutoCloseable {
  private static final int BATCH = 10;
  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  private final Notifier handler;
  private final QueuePoller notices;
  private final QueuePoller invitations;

  private LocalNotifier(
      LocalAws aws, Notifier handler, QueuePoller.Plan plan, InstantSource clock) {
    this.handler = handler;
    this.notices =
        new QueuePoller(
            new QueuePoller.Source(aws.sqs(), aws.queues().notices()), handler, plan, clock);
    this.invitations =
        new QueuePoller(
            new QueuePoller.Source(aws.sqs(), aws.queues().invitations()), handler, plan, clock);
  }

  /**
   * Starts it.
   *
   * @param deliveries how often every message is brought, though it was done at once
   */
  static LocalNotifier start(LocalAws aws, InstantSource clock, int deliveries) {
    var plan = new QueuePoller.Plan("rostersync-notifier", TIMEOUT, BATCH, deliveries);
    Notifier handler = aws.lead(() -> new Notifier(environment(aws)));
    var notifier = new LocalNotifier(aws, handler, plan, clock);
    notifier.notices.start();
    notifier.invitations.start();
    return notifier;
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
    notices.close();
    invitations.close();
    handler.close();
  }
}
