package com.bloomz.rostersync.local.stack;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Calls a handler as Lambda does: the event is Lambda's JSON, read and written by what Lambda's own
 * runtime reads and writes with.
 */
final class LambdaWire {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PojoSerializer<SQSEvent> IN =
      LambdaEventSerializers.serializerFor(SQSEvent.class, LambdaWire.class.getClassLoader());
  private static final PojoSerializer<SQSBatchResponse> OUT =
      JacksonFactory.getInstance().getSerializer(SQSBatchResponse.class);

  private final RequestHandler<SQSEvent, SQSBatchResponse> handler;
  private final String queue;

  /**
   * Calls that handler.
   *
   * @param queue the name of the queue that the messages are of
   */
  LambdaWire(RequestHandler<SQSEvent, SQSBatchResponse> handler, String queue) {
    this.handler = handler;
    this.queue = queue;
  }

  /** The ids of the messages that the handler reports as failed. */
  Set<String> failed(List<Message> messages, Context context) {
    try {
      SQSEvent event = IN.fromJson(new ByteArrayInputStream(JSON.writeValueAsBytes(of(messages))));
      var out = new ByteArrayOutputStream();
      OUT.toJson(handler.handleRequest(event, context), out);
      var failed = new HashSet<String>();
      for (JsonNode item : JSON.readTree(out.toByteArray()).path("batchItemFailures")) {
        failed.add(item.path("itemIdentifier").asText());
      }
      return failed;
    } catch (IOException e) {
      throw new UncheckedIOException("an event could not be written to memory", e);
    }
  }

  private ObjectNode of(List<Message> messages) {
    ObjectNode event = JSON.createObjectNode();
    var records = event.putArray("Records");
    messages.forEach(message -> records.add(of(message)));
    return event;
  }

  private ObjectNode of(Message message) {
    ObjectNode node = JSON.createObjectNode();
    node.put("messageId", message.messageId());
    node.put("receiptHandle", message.receiptHandle());
    node.put("body", message.body());
    var attributes = node.putObject("attributes");
    message.attributesAsStrings().forEach(attributes::put);
    var sent = node.putObject("messageAttributes");
    message
        .messageAttributes()
        .forEach(
            (name, value) ->
                sent.putObject(name)
                    .put("stringValue", value.stringValue())
                    .put("dataType", value.dataType()));
    node.put("md5OfBody", message.md5OfBody());
    node.put("eventSource", "aws:sqs");
    node.put("eventSourceARN", "arn:aws:sqs:us-east-1:000000000000:" + queue);
    node.put("awsRegion", "us-east-1");
    return node;
  }
}
