package com.bloomz.rostersync.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs functions as Lambda does: each for its time at most, and with a clock that may be wrong. A
 * killed one does nothing more, whatever its code still tries.
 */
final class FunctionRuntime {
  private final VirtualTime time;
  private final Supplier<Duration> skews;
  private final Deque<Run> running = new ArrayDeque<>();
  private int killed;

  /**
   * @param skews by how much the clock of the next process is wrong
   */
  FunctionRuntime(VirtualTime time, Supplier<Duration> skews) {
    this.time = time;
    this.skews = skews;
  }

  /** An invocation that runs now. */
  static final class Run {
    private final Instant deadline;
    private Duration skew;
    private boolean dead;

    Run(Instant deadline, Duration skew) {
      this.deadline = deadline;
      this.skew = skew;
    }
  }

  /** What came of an invocation. */
  sealed interface Ended<T> {
    record Returned<T>(T value) implements Ended<T> {}

    /** Its code threw that. */
    record Threw<T>(RuntimeException thrown) implements Ended<T> {}

    record Killed<T>() implements Ended<T> {}
  }

  <T> Ended<T> run(Duration timeout, Supplier<T> work) {
    var run = new Run(time.instant().plus(timeout), skews.get());
    running.push(run);
    try {
      T value = work.get();
      return run.dead ? killed() : new Ended.Returned<>(value);
    } catch (ProcessKilled e) {
      return killed();
    } catch (RuntimeException e) {
      return run.dead ? killed() : new Ended.Threw<>(e);
    } finally {
      running.pop();
    }
  }

  private <T> Ended<T> killed() {
    killed++;
    return new Ended.Killed<>();
  }

  /** How many invocations were killed so far. */
  int kills() {
    return killed;
  }

  /** Whether a function is running, and not only the world around. */
  boolean isRunning() {
    return !running.isEmpty();
  }

  /**
   * Stops whoever is dead or has used up its time.
   *
   * @throws ProcessKilled if so
   */
  void stopTheDead() {
    Run run = running.peek();
    if (run != null && (run.dead || time.instant().isAfter(run.deadline))) {
      kill(run);
    }
  }

  /** Kills the function that runs now. */
  void kill() {
    Run run = running.peek();
    if (run != null) {
      kill(run);
    }
  }

  private static void kill(Run run) {
    run.dead = true;
    throw new ProcessKilled();
  }

  /** Puts the clock of the function that runs now forward or back. */
  void jump(Duration by) {
    Run run = running.peek();
    if (run != null) {
      run.skew = run.skew.plus(by);
    }
  }

  /** The clock that functions go by. */
  InstantSource clock() {
    return () -> {
      @Nullable Run run = running.peek();
      return run == null ? time.instant() : time.instant().plus(run.skew);
    };
  }

  /** How long the function that runs now may still run. */
  Duration timeLeft() {
    Run run = running.peek();
    return run == null ? Duration.ofDays(1) : Duration.between(time.instant(), run.deadline);
  }
}
