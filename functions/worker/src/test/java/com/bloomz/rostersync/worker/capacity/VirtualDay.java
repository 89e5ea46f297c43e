package com.bloomz.rostersync.worker.capacity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A clock that goes from one event to the next. Within an event, work says how long it takes: the
 * clock shows that, and whatever else happens meanwhile happens in its own event.
 */
final class VirtualDay implements InstantSource {
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
  private long now;
  private long worked;
  private long number;

  VirtualDay(Instant start) {
    now = start.toEpochMilli();
  }

  private record Event(long at, long number, Runnable work) {}

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(now + worked);
  }

  /** Lets something happen then, or now if that is over. */
  void at(Instant when, Runnable work) {
    events.add(new Event(Math.max(now, when.toEpochMilli()), number++, work));
  }

  /** Work takes that long. */
  void takes(Duration time) {
    worked += Math.max(0, time.toMillis());
  }

  /** How long the work of this event has taken so far. */
  Duration worked() {
    return Duration.ofMillis(worked);
  }

  /** Lets happen what happens before that. */
  void runUntil(Instant end) {
    while (!events.isEmpty() && events.peek().at() < end.toEpochMilli()) {
      Event event = events.poll();
      now = event.at();
      event.work().run();
      worked = 0;
    }
  }
}
