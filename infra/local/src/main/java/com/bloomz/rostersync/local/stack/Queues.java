package com.bloomz.rostersync.local.stack;

import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The queues, as {@code template.yaml} has them.
 *
 * @param imports feeds the worker
 * @param notices feeds the notifier with what the bus, SES and people's answers tell
 * @param invitations feeds the notifier with invitations that are due
 */
record Queues(Queue imports, Queue notices, Queue invitations) {
  static final int IMPORT_RECEIVES = 5;
  private static final int NOTIFIER_RECEIVES = 100;

  /** Makes them where they are not there. */
  static Queues make(SqsClient sqs) {
    return new Queues(
        Queue.make(sqs, "rostersync-imports", IMPORT_RECEIVES),
        Queue.make(sqs, "rostersync-notices", NOTIFIER_RECEIVES),
        Queue.make(sqs, "rostersync-invitations", NOTIFIER_RECEIVES));
  }

  /**
   * Whether nothing is under way. Looked at in the order in which one message leads to the next, so
   * that none slips through between two looks; what is told of an invitation comes last.
   */
  boolean areEmpty(SqsClient sqs) {
    return List.of(imports, notices, invitations, notices).stream()
        .allMatch(queue -> queue.isEmpty(sqs));
  }
}
