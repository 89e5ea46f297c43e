package com.bloomz.rostersync.simulation;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.bloomz.rostersync.simulation.FunctionRuntime.Ended;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A standard queue of SQS and the function that it feeds: late, out of order, twice; again where
 * the function did not do it; parked where it never does.
 */
final class MessageQueue {
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
  private static final Duration POLL = Duration.ofSeconds(2);

  /** How many instances of the function the queue feeds at once. */
  private static final int CONCURRENCY = 2;

  private final String name;
  private final QueueRules rules;
  private final World world;
  private final Supplier<Function<List<SQSMessage>, SQSBatchResponse>> starting;
  private final Deque<Function<List<SQSMessage>, SQSBatchResponse>> idle = new ArrayDeque<>();
  private final List<Kept> kept = new ArrayList<>();
  private final Map<String, Instant> comesBack = new HashMap<>();
  private int running;

  /**
   * @param starting starts an instance of the function
   */
  MessageQueue(
      String name,
      QueueRules rules,
      World world,
      Supplier<Function<List<SQSMessage>, SQSBatchResponse>> starting) {
    this.name = name;
    this.rules = rules;
    this.world = world;
    this.starting = starting;
  }

  /** What happens around. */
  record World(
      VirtualTime time, FunctionRuntime runtime, FailurePlan plan, @Nullable PlantedBug bug) {}

  /** A message that was sent. */
  private static final class Kept {
    private final String id;
    private final String body;
    private final Instant sentAt;
    private int receives;
    private boolean done;
    private boolean parked;
    private boolean acknowledged;

    Kept(String id, String body, Instant sentAt) {
      this.id = id;
      this.body = body;
      this.sentAt = sentAt;
    }
  }

  void send(String body, Duration delay) {
    var message = new Kept(name + "-" + kept.size(), body, world.time().instant());
    kept.add(message);
    Duration cut = delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    Duration astray =
        world.plan().happens(100)
            ? world.plan().within(Duration.ofMinutes(10))
            : world.plan().within(Duration.ofMillis(300));
    world.time().after(cut.plus(astray), () -> bring(message));
  }

  /** What the function asks for a message that failed. */
  void comeBack(String receipt, Duration after) {
    comesBack.put(receipt, world.time().instant().plus(after));
  }

  private void bring(Kept message) {
    if (message.done || message.parked) {
      return;
    }
    if (running >= CONCURRENCY) {
      world.time().after(POLL, () -> bring(message));
      return;
    }
    if (message.receives >= rules.receives()) {
      message.parked = world.bug() != PlantedBug.PARKED_MESSAGE_THROWN_AWAY;
      message.done = !message.parked;
      return;
    }
    if (world.plan().happens(40)) {
      world.time().after(world.plan().within(Duration.ofSeconds(3)), () -> bring(message));
    }
    receive(message);
  }

  private void receive(Kept message) {
    message.receives++;
    String receipt = message.id + "#" + message.receives;
    Instant hidden = world.time().instant().plus(rules.visibility());
    message.done = world.bug() == PlantedBug.MESSAGE_TAKEN_OFF_BEFORE_THE_WORK;
    running++;
    Ended<Boolean> ended = world.runtime().run(rules.timeout(), () -> handled(message, receipt));
    running--;
    message.acknowledged |= ended.equals(new Ended.Returned<>(true));
    Instant back = comesBack.getOrDefault(receipt, hidden);
    switch (ended) {
      case Ended.Returned<Boolean>(Boolean done) when done && !world.plan().happens(10) ->
          message.done = true;
      case Ended.Returned<Boolean>(Boolean done) when done ->
          world.time().at(hidden, () -> bring(message));
      case Ended.Returned<Boolean> _ -> world.time().at(back, () -> bring(message));
      case Ended.Threw<Boolean>(RuntimeException thrown) -> throw thrown;
      case Ended.Killed<Boolean> _ -> world.time().at(hidden, () -> bring(message));
    }
  }

  /** A killed instance is not used again, since it is not put back. */
  private boolean handled(Kept message, String receipt) {
    var instance = idle.isEmpty() ? starting.get() : idle.pop();
    var event = new SQSMessage();
    event.setMessageId(message.id);
    event.setReceiptHandle(receipt);
    event.setBody(message.body);
    event.setAttributes(
        Map.of(
            "ApproximateReceiveCount", Integer.toString(message.receives),
            "SentTimestamp", Long.toString(message.sentAt.toEpochMilli())));
    boolean done = instance.apply(List.of(event)).getBatchItemFailures().isEmpty();
    idle.push(instance);
    return done;
  }

  /** Brings back what is parked, as an operator does. */
  void redrive() {
    for (Kept message : kept) {
      if (message.parked) {
        message.parked = false;
        message.receives = 0;
        world.time().after(POLL, () -> bring(message));
      }
    }
  }

  /** How many messages were ever parked and are so still. */
  long parked() {
    return kept.stream().filter(each -> each.parked).count();
  }

  /** The messages that are gone though no function ever said that they are done. */
  List<String> vanished() {
    return kept.stream()
        .filter(each -> each.done && !each.acknowledged)
        .map(each -> each.body)
        .toList();
  }

  /** The messages that are neither done nor parked. */
  List<String> waiting() {
    return kept.stream().filter(each -> !each.done && !each.parked).map(each -> each.body).toList();
  }
}
