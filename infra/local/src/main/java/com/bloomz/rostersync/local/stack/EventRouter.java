package com.bloomz.rostersync.local.stack;

import com.bloomz.rostersync.mailbox.ProviderEventListener;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What the template's rules and subscription do: every event of the bus, every event of SES as
 * EventBridge has it, and every answer to a text message as SNS delivers it raw, is put on the
 * queue of notices.
 */
final class EventRouter implements Consumer<String>, ProviderEventListener {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SqsClient sqs;
  private final Queue queue;
  private final InstantSource clock;

  EventRouter(SqsClient sqs, Queue queue, InstantSource clock) {
    this.sqs = sqs;
    this.queue = queue;
    this.clock = clock;
  }

  /** An event of the bus, as EventBridge delivers it. */
  @Override
  public void accept(String event) {
    sqs.sendMessage(message -> message.queueUrl(queue.url()).messageBody(event));
  }

  @Override
  public void mailEvent(String detailType, String detail) {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "0").put("id", UUID.randomUUID().toString());
    event.put("detail-type", detailType).put("source", "aws.ses");
    event.put("account", "000000000000").put("time", clock.instant().toString());
    event.put("region", "us-east-1").putArray("resources");
    try {
      event.set("detail", JSON.readTree(detail));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an event's detail is JSON", e);
    }
    accept(event.toString());
  }

  @Override
  public void textAnswer(String message) {
    accept(message);
  }
}
