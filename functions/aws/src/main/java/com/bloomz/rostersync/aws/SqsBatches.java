package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.trail.Trail;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Sends as many messages in one request as SQS takes. */
final class SqsBatches {
  private static final String TEXT = "String";
  private static final int MOST_MESSAGES = 10;
  private static final int MOST_BYTES = 240_000;

  private final Supplier<SqsClient> sqs;
  private final String url;
  private final BiFunction<String, Throwable, RuntimeException> failure;

  /**
   * @param failure what to throw where a message is not known to have been sent
   */
  SqsBatches(
      Supplier<SqsClient> sqs,
      String url,
      BiFunction<String, Throwable, RuntimeException> failure) {
    this.sqs = sqs;
    this.url = url;
    this.failure = failure;
  }

  /** Sends all of them; where it throws, a leading part may have been sent. */
  void send(List<String> bodies, Duration delay) {
    int seconds = Delays.seconds(delay);
    List<SendMessageBatchRequestEntry> batch = new ArrayList<>();
    int bytes = 0;
    for (String body : bodies) {
      int size = body.getBytes(StandardCharsets.UTF_8).length;
      if (batch.size() == MOST_MESSAGES || bytes + size > MOST_BYTES) {
        send(batch);
        batch = new ArrayList<>();
        bytes = 0;
      }
      batch.add(entry(batch.size(), body, seconds));
      bytes += size;
    }
    send(batch);
  }

  private static SendMessageBatchRequestEntry entry(int number, String body, int seconds) {
    return SendMessageBatchRequestEntry.builder()
        .id(Integer.toString(number))
        .messageBody(body)
        .delaySeconds(seconds)
        .messageAttributes(attributes())
        .messageSystemAttributes(trace())
        .build();
  }

  private void send(List<SendMessageBatchRequestEntry> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      var answer = sqs.get().sendMessageBatch(request -> request.queueUrl(url).entries(batch));
      if (!answer.failed().isEmpty()) {
        throw failure.apply(
            "SQS refused a message", new IllegalStateException(answer.failed().getFirst().code()));
      }
    } catch (SdkException e) {
      throw failure.apply("SQS did not confirm messages", e);
    }
  }

  /** The work's correlation: an attribute, so that bodies of every version stay as they are. */
  static Map<String, MessageAttributeValue> attributes() {
    String correlation = Trail.current().correlation();
    return correlation.isEmpty()
        ? Map.of()
        : Map.of(
            Trail.CORRELATION_NAME,
            MessageAttributeValue.builder().dataType(TEXT).stringValue(correlation).build());
  }

  /** The work's trace, where X-Ray looks for it. */
  static Map<MessageSystemAttributeNameForSends, MessageSystemAttributeValue> trace() {
    String trace = Trail.current().trace();
    return trace.isEmpty()
        ? Map.of()
        : Map.of(
            MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
            MessageSystemAttributeValue.builder().dataType(TEXT).stringValue(trace).build());
  }
}
