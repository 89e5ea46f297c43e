package com.bloomz.rostersync.worker.capacity;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.bloomz.rostersync.lambda.Batch;
import com.bloomz.rostersync.lambda.MessageHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * A queue of SQS with the workers that Lambda feeds from it. Messages come roughly in their order.
 * What a worker does not finish comes again when {@link Batch} says so, at most as often as the
 * queue brings a message.
 */
final class VirtualQueue<T> {
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
  private static final Duration VISIBILITY = Duration.ofMinutes(90);
  private static final int OUT_OF_ORDER = 20;

  private final VirtualDay day;
  private final Sizes sizes;
  private final Crew crew;
  private final SplittableRandom random = new SplittableRandom(11);
  private final PriorityQueue<Entry<T>> ready =
      new PriorityQueue<>(Comparator.comparingLong(Entry::order));
  private final Deque<Worker> free = new ArrayDeque<>();
  private final List<Duration> waits = new ArrayList<>();
  private long appeared;
  private int alive;
  private int mostAlive;
  private int mostReady;
  private int parked;

  /** How many work at once, and how often the queue brings a message. */
  record Sizes(int workers, int receives) {}

  /** Handles a message; false leaves it on the queue. */
  @FunctionalInterface
  interface Work<T> {
    boolean done(T content, boolean last);
  }

  /** All who work at once, of all queues. */
  static final class Crew {
    private int atWork;
    private int most;
    private Duration worked = Duration.ZERO;

    int most() {
      return most;
    }

    Duration worked() {
      return worked;
    }
  }

  private record Entry<T>(T content, int receives, Instant visible, long order) {}

  /**
   * @param works the work of each worker, by its number
   */
  VirtualQueue(VirtualDay day, Sizes sizes, Crew crew, IntFunction<Work<T>> works) {
    this.day = day;
    this.sizes = sizes;
    this.crew = crew;
    for (int i = 0; i < sizes.workers(); i++) {
      free.add(new Worker(works.apply(i)));
    }
  }

  void send(T content, Duration delay) {
    Duration kept = delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    alive++;
    mostAlive = Math.max(mostAlive, alive);
    appear(content, 1, day.instant().plus(kept));
  }

  /** How many messages wait, those that are delayed too. */
  int waiting() {
    return alive - (sizes.workers() - free.size());
  }

  /** How many messages there are, delayed ones and those that are worked on too. */
  int alive() {
    return alive;
  }

  int mostAlive() {
    return mostAlive;
  }

  int mostReady() {
    return mostReady;
  }

  /** How many messages went to the dead-letter queue. */
  int parked() {
    return parked;
  }

  /** From when a worker could have taken a message until one did, in the order of taking. */
  List<Duration> waits() {
    return waits;
  }

  private void appear(T content, int receives, Instant when) {
    day.at(
        when,
        () -> {
          long order = appeared++ + Math.floorMod(content.hashCode(), OUT_OF_ORDER);
          ready.add(new Entry<>(content, receives, when, order));
          mostReady = Math.max(mostReady, ready.size());
          serve();
        });
  }

  private void serve() {
    if (!free.isEmpty() && !ready.isEmpty()) {
      Worker worker = free.poll();
      Entry<T> entry = ready.poll();
      day.at(day.instant(), () -> worker.take(entry));
    }
  }

  private final class Worker {
    private final Work<T> work;
    private Duration rest = VISIBILITY;

    Worker(Work<T> work) {
      this.work = work;
    }

    void take(Entry<T> entry) {
      waits.add(Duration.between(entry.visible(), day.instant()));
      crew.atWork++;
      crew.most = Math.max(crew.most, crew.atWork);
      rest = VISIBILITY;
      boolean last = entry.receives() >= sizes.receives();
      MessageHandler handler = message -> work.done(entry.content(), last);
      boolean done =
          new Batch(handler, (receipt, after) -> rest = after, random)
              .run(List.of(message(entry.receives())))
              .getBatchItemFailures()
              .isEmpty();
      crew.worked = crew.worked.plus(day.worked());
      Instant end = day.instant();
      day.at(end, () -> end(entry, done, end));
    }

    private void end(Entry<T> entry, boolean done, Instant end) {
      crew.atWork--;
      free.add(this);
      if (!done && entry.receives() < sizes.receives()) {
        appear(entry.content(), entry.receives() + 1, end.plus(rest));
      } else {
        alive--;
        parked += done ? 0 : 1;
      }
      serve();
    }

    private SQSMessage message(int receives) {
      var message = new SQSMessage();
      message.setMessageId("m");
      message.setReceiptHandle("r");
      message.setAttributes(Map.of("ApproximateReceiveCount", String.valueOf(receives)));
      return message;
    }
  }
}
