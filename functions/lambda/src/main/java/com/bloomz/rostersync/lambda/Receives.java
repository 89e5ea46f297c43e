package com.bloomz.rostersync.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.MessageAttribute;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.bloomz.rostersync.trail.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What a queue says of a message: how often it was brought, when it was sent, of what trail. */
public final class Receives {
  private static final String RECEIVED = "ApproximateReceiveCount";
  private static final String TRACE = "AWSTraceHeader";
  private static final String SENT = "SentTimestamp";

  /** How long a message rests after its first, second, third, and each further failure. */
  private static final List<Duration> RESTS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15));

  private Receives() {}

  /** Whether the queue will not bring the message again. */
  public static boolean isLast(SQSMessage message, int maxReceives) {
    return of(message) >= maxReceives;
  }

  /** How long a message that failed rests: longer each time, a fifth more or less by chance. */
  static Duration rest(SQSMessage message, RandomGenerator random) {
    Duration rest = RESTS.get(Math.min(of(message), RESTS.size()) - 1);
    long millis = rest.toMillis();
    return Duration.ofMillis(millis * 4 / 5 + random.nextLong(millis * 2 / 5 + 1));
  }

  /** When the one was sent that was sent first; empty where none says so. */
  static Optional<Instant> oldest(List<SQSMessage> messages) {
    return messages.stream()
        .map(message -> message.getAttributes().get(SENT))
        .filter(Objects::nonNull)
        .map(sent -> Instant.ofEpochMilli(Long.parseLong(sent)))
        .min(Comparator.naturalOrder());
  }

  /** What the message's sender worked on; its own id where the sender did not say. */
  static String correlation(SQSMessage message) {
    return Optional.ofNullable(message.getMessageAttributes())
        .map(attributes -> attributes.get(Trail.CORRELATION_NAME))
        .map(MessageAttribute::getStringValue)
        .orElseGet(message::getMessageId);
  }

  /** X-Ray's header of the trace that the message belongs to; empty where it has none. */
  static String trace(SQSMessage message) {
    return message.getAttributes().getOrDefault(TRACE, "");
  }

  private static int of(SQSMessage message) {
    return Math.max(1, Integer.parseInt(message.getAttributes().getOrDefault(RECEIVED, "1")));
  }
}
