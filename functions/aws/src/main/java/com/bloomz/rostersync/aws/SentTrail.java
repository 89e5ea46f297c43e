package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.trail.Trail;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;

/**
 * The trail of the work beside a message: the correlation is an attribute, so that bodies of every
 * version stay as they are, and the trace header is where X-Ray looks for it.
 */
final class SentTrail {
  private static final String TEXT = "String";

  private SentTrail() {}

  static Map<String, MessageAttributeValue> attributes() {
    String correlation = Trail.current().correlation();
    return correlation.isEmpty()
        ? Map.of()
        : Map.of(
            Trail.CORRELATION_NAME,
            MessageAttributeValue.builder().dataType(TEXT).stringValue(correlation).build());
  }

  static Map<MessageSystemAttributeNameForSends, MessageSystemAttributeValue> trace() {
    String trace = Trail.current().trace();
    return trace.isEmpty()
        ? Map.of()
        : Map.of(
            MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
            MessageSystemAttributeValue.builder().dataType(TEXT).stringValue(trace).build());
  }
}
