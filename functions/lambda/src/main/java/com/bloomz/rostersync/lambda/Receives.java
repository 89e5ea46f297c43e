package com.bloomz.rostersync.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** How often the queue has brought a message, and what follows from it. */
public final class Receives {
  private static final String RECEIVED = "ApproximateReceiveCount";

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

  private static int of(SQSMessage message) {
    return Math.max(1, Integer.parseInt(message.getAttributes().getOrDefault(RECEIVED, "1")));
  }
}
