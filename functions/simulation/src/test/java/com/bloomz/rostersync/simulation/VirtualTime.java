package com.bloomz.rostersync.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;

/**
 * Time that passes only when somebody lets it pass. What is due meanwhile happens then, in the
 * middle of what lets it pass: so two functions run at once on one thread, the later one inside a
 * call of the earlier.
 */
final class VirtualTime implements InstantSource {
  /** How many things happen inside each other at most; what is due then happens later. */
  private static final int DEEPEST = 3;

  private final PriorityQueue<Due> due = new PriorityQueue<>();
  private Instant now;
  private long order;
  private int depth;

  VirtualTime(Instant start) {
    now = start;
  }

  private record Due(Instant at, long order, Runnable what) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int sooner = at.compareTo(other.at);
      return sooner == 0 ? Long.compare(order, other.order) : sooner;
    }
  }

  @Override
  public Instant instant() {
    return now;
  }

  /**
   * Lets something happen at an instant; of one instant, in the order in which it was asked for.
   */
  void at(Instant when, Runnable what) {
    due.add(new Due(when, order++, what));
  }

  void after(Duration wait, Runnable what) {
    at(now.plus(wait), what);
  }

  void pass(Duration time) {
    passUntil(now.plus(time));
  }

  void passUntil(Instant until) {
    if (depth < DEEPEST) {
      depth++;
      try {
        happenUntil(until);
      } finally {
        depth--;
      }
    }
    moveTo(until);
  }

  private void happenUntil(Instant until) {
    for (Due next = due.peek(); next != null && !next.at().isAfter(until); next = due.peek()) {
      due.remove();
      moveTo(next.at());
      next.what().run();
    }
  }

  private void moveTo(Instant instant) {
    now = instant.isAfter(now) ? instant : now;
  }
}
