package com.bloomz.rostersync.local.stack;

import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The import queue and its dead-letter queue, as {@code template.yaml} has them.
 *
 * @param url of the import queue
 * @param deadUrl of the dead-letter queue
 */
public record Queues(String url, String deadUrl) {
  /** How often a message is brought before it is parked; the template's number. */
  public static final int MAX_RECEIVES = 5;

  private static final String NAME = "rostersync-imports";

  /** Makes both where they are not there. */
  static Queues make(SqsClient sqs) {
    String dead = sqs.createQueue(queue -> queue.queueName(NAME + "-dead")).queueUrl();
    String arn = attribute(sqs, dead, QueueAttributeName.QUEUE_ARN);
    String redrive =
        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}".formatted(arn, MAX_RECEIVES);
    Map<QueueAttributeName, String> attributes =
        Map.of(
            QueueAttributeName.VISIBILITY_TIMEOUT,
            "5400",
            QueueAttributeName.REDRIVE_POLICY,
            redrive);
    String url = sqs.createQueue(queue -> queue.queueName(NAME).attributes(attributes)).queueUrl();
    return new Queues(url, dead);
  }

  /** How many messages are parked. */
  long parked(SqsClient sqs) {
    return Long.parseLong(
        attribute(sqs, deadUrl, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
  }

  private static String attribute(SqsClient sqs, String url, QueueAttributeName name) {
    return sqs.getQueueAttributes(queue -> queue.queueUrl(url).attributeNames(name))
        .attributes()
        .getOrDefault(name, "0");
  }
}
