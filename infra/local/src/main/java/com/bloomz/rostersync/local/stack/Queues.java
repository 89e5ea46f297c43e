package com.bloomz.rostersync.local.stack;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The queues, as {@code template.yaml} has them.
 *
 * @param imports feeds the worker
 * @param notices feeds the notifier with what the bus, SES and people's answers tell
 * @param invitations feeds the notifier with invitations that are due
 * @param night those of the nights
 */
record Queues(Queue imports, Queue notices, Queue invitations, Night night) {
  static final int IMPORT_RECEIVES = 5;
  private static final int NOTIFIER_RECEIVES = 100;

  /**
   * The queues through which a night goes.
   *
   * @param shards feeds the function that reads scheduled schools
   * @param districts feeds the function that reads districts
   * @param imports feeds the night's worker
   */
  record Night(Queue shards, Queue districts, Queue imports) {
    static Night make(SqsClient sqs) {
      return new Night(
          Queue.make(sqs, "rostersync-shards", IMPORT_RECEIVES),
          Queue.make(sqs, "rostersync-districts", IMPORT_RECEIVES),
          Queue.make(sqs, "rostersync-nightly-imports", IMPORT_RECEIVES));
    }
  }

  /** Makes them where they are not there. */
  static Queues make(SqsClient sqs) {
    return new Queues(
        Queue.make(sqs, "rostersync-imports", IMPORT_RECEIVES),
        Queue.make(sqs, "rostersync-notices", NOTIFIER_RECEIVES),
        Queue.make(sqs, "rostersync-invitations", NOTIFIER_RECEIVES),
        Night.make(sqs));
  }

  /**
   * Whether nothing is under way. Looked at in the order in which one message leads to the next, so
   * that none slips through between two looks; what is told of an invitation comes last.
   */
  boolean areEmpty(SqsClient sqs) {
    return Stream.of(
            night.shards(),
            night.districts(),
            night.imports(),
            imports,
            notices,
            invitations,
            notices)
        .allMatch(queue -> queue.isEmpty(sqs));
  }

  /** How many messages wait or are being handled. */
  long waiting(SqsClient sqs) {
    return all().values().stream().mapToLong(queue -> queue.waiting(sqs)).sum();
  }

  /** The URLs of the queues and of their dead-letter queues, by their names in the template. */
  Map<String, String> resources() {
    Map<String, String> urls = new HashMap<>();
    all()
        .forEach(
            (name, queue) -> {
              urls.put(name + "Queue", queue.url());
              urls.put(name + "DeadLetterQueue", queue.deadUrl());
            });
    return urls;
  }

  private Map<String, Queue> all() {
    return Map.of(
        "Shard",
        night.shards(),
        "District",
        night.districts(),
        "NightlyImport",
        night.imports(),
        "Import",
        imports,
        "Notice",
        notices,
        "Invitation",
        invitations);
  }
}
