package com.bloomz.rostersync.local.stack;

import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * A queue and its dead-letter queue.
 *
 * @param url of the queue
 * @param deadUrl of the dead-letter queue
 */
record Queue(String name, String url, String deadUrl) {
  /**
   * Makes both where they are not there.
   *
   * @param maxReceives how often a message is brought before it is parked
   */
  static Queue make(SqsClient sqs, String name, int maxReceives) {
    String dead = sqs.createQueue(queue -> queue.queueName(name + "-dead")).queueUrl();
    String arn =
        sqs.getQueueAttributes(
                queue -> queue.queueUrl(dead).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .getOrDefault(QueueAttributeName.QUEUE_ARN, "");
    String redrive =
        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}".formatted(arn, maxReceives);
    Map<QueueAttributeName, String> attributes =
        Map.of(
            QueueAttributeName.VISIBILITY_TIMEOUT,
            "5400",
            QueueAttributeName.REDRIVE_POLICY,
            redrive);
    String url = sqs.createQueue(queue -> queue.queueName(name).attributes(attributes)).queueUrl();
    return new Queue(name, url, dead);
  }

  /** How many messages are parked. */
  long parked(SqsClient sqs) {
    return count(sqs, deadUrl, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
  }

  /** Whether no message waits, is delayed or is being handled. */
  boolean isEmpty(SqsClient sqs) {
    return waiting(sqs) == 0;
  }

  /** How many messages wait, are delayed or are being handled. */
  long waiting(SqsClient sqs) {
    return count(
        sqs,
        url,
        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED,
        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
  }

  private static long count(SqsClient sqs, String url, QueueAttributeName... names) {
    return sqs
        .getQueueAttributes(queue -> queue.queueUrl(url).attributeNames(names))
        .attributes()
        .values()
        .stream()
        .mapToLong(Long::parseLong)
        .sum();
  }
}
