package com.bloomz.rostersync.local.roles;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.bloomz.rostersync.testkit.lambda.LambdaContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A function that gets what waits in a queue when it is told to, and nothing by itself. */
record FedFunction(
    SqsClient sqs, String queue, RequestHandler<SQSEvent, SQSBatchResponse> function) {
  /** More than any function asks for. */
  static final Duration ENOUGH = Duration.ofMinutes(10);

  /** Less than any function works with. */
  static final Duration HARDLY_ANY = Duration.ofSeconds(1);

  private static final int FIRST = 1;
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** The same with another queue. */
  FedFunction from(String other) {
    return new FedFunction(sqs, other, function);
  }

  /** Puts a text on its queue. */
  void put(String body) {
    sqs.sendMessage(to -> to.queueUrl(queue).messageBody(body));
  }

  /** Loses what waits. */
  void lose() {
    var unused = taken(sqs, queue);
  }

  /** Takes what waits off a queue, as texts. */
  static List<String> taken(SqsClient sqs, String queue) {
    List<String> bodies = new ArrayList<>();
    List<Message> received;
    do {
      received = sqs.receiveMessage(ask -> ask.queueUrl(queue).maxNumberOfMessages(10)).messages();
      for (Message each : received) {
        bodies.add(each.body());
        sqs.deleteMessage(done -> done.queueUrl(queue).receiptHandle(each.receiptHandle()));
      }
    } while (!received.isEmpty());
    return bodies;
  }

  /** Brings everything that waits, and what comes of that in the same queue. */
  void work() {
    while (bring(ENOUGH, FIRST) > 0) {
      // Goes on with what the function has sent.
    }
  }

  /** The same until nothing is delayed either. */
  void workAll() throws InterruptedException {
    while (waiting() > 0) {
      work();
      Thread.sleep(PAUSE);
    }
  }

  private long waiting() {
    return sqs
        .getQueueAttributes(
            ask ->
                ask.queueUrl(queue)
                    .attributeNames(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
        .attributes()
        .values()
        .stream()
        .mapToLong(Long::parseLong)
        .sum();
  }

  /**
   * Brings what waits once.
   *
   * @param left the time that the function is told it has
   * @param receive how often the messages seem to have been brought
   * @return how many were brought
   */
  int bring(Duration left, int receive) {
    List<Message> messages =
        sqs.receiveMessage(
                ask ->
                    ask.queueUrl(queue)
                        .maxNumberOfMessages(10)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
            .messages();
    if (!messages.isEmpty()) {
      var event = new SQSEvent();
      event.setRecords(messages.stream().map(each -> message(each, receive)).toList());
      Set<String> failed =
          function
              .handleRequest(event, LambdaContext.withTime("rostersync", left))
              .getBatchItemFailures()
              .stream()
              .map(BatchItemFailure::getItemIdentifier)
              .collect(Collectors.toSet());
      messages.forEach(each -> end(each, failed.contains(each.messageId())));
    }
    return messages.size();
  }

  /** What failed comes again at once. */
  private void end(Message message, boolean failed) {
    String receipt = message.receiptHandle();
    if (failed) {
      sqs.changeMessageVisibility(
          back -> back.queueUrl(queue).receiptHandle(receipt).visibilityTimeout(0));
    } else {
      sqs.deleteMessage(done -> done.queueUrl(queue).receiptHandle(receipt));
    }
  }

  private static SQSMessage message(Message received, int receive) {
    var message = new SQSMessage();
    message.setMessageId(received.messageId());
    message.setReceiptHandle(received.receiptHandle());
    message.setBody(received.body());
    Map<String, String> attributes = new HashMap<>(received.attributesAsStrings());
    attributes.put("ApproximateReceiveCount", Integer.toString(receive));
    message.setAttributes(attributes);
    return message;
  }
}
