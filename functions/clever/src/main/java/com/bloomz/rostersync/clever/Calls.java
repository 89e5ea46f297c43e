package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.Attempt.Answer;
import com.bloomz.rostersync.clever.Attempt.Failed;
import com.bloomz.rostersync.clever.Attempt.Limited;
import com.bloomz.rostersync.clever.Attempt.Misshapen;
import com.bloomz.rostersync.clever.Attempt.Refused;
import com.bloomz.rostersync.clever.Attempt.Unusable;
import com.bloomz.rostersync.clever.CleverApi.Means;
import com.bloomz.rostersync.clever.Exchange.BodyReader;
import com.bloomz.rostersync.clever.records.PageCodec.MisshapenException;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.RequestSlots;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends requests one after another: repeats passing faults, waits out rate limits, keeps count. */
final class Calls {
  /** Whoever oversleeps that many sends all the same: one request of one sender. */
  private static final int MOST_MOMENTS = 5;

  private final Means means;
  private final AccessToken token;
  private final TimeLeft time;
  private final RateLimits limits = new RateLimits();
  private final Exchange exchange;
  private Duration waited = Duration.ZERO;

  Calls(Means means, AccessToken token, TimeLeft time) {
    this.means = means;
    this.token = token;
    this.time = time;
    this.exchange = new Exchange(means, token, limits);
  }

  /** Reading is over, without a roster. */
  static sealed class StoppedException extends Exception permits GoneException {
    private static final long serialVersionUID = 1;

    private final transient Function<Traffic, Fetched.Stopped> outcome;

    private StoppedException(Function<Traffic, Fetched.Stopped> outcome) {
      super("reading Clever stopped", null, false, false);
      this.outcome = outcome;
    }

    /** Whether it stopped as the token was not accepted. */
    boolean isRefused() {
      return outcome(Traffic.NONE) instanceof Fetched.Refused;
    }

    Fetched.Stopped outcome(Traffic traffic) {
      return outcome.apply(traffic);
    }

    static StoppedException refused() {
      return new StoppedException(Fetched.Refused::new);
    }

    static StoppedException retry(FailureCause cause) {
      return new StoppedException(traffic -> new Fetched.Retry(cause, traffic));
    }

    static StoppedException waitUntil(Instant instant) {
      return new StoppedException(
          traffic -> new Fetched.WaitUntil(instant, FailureCause.CLEVER_RATE_LIMITED, traffic));
    }

    static StoppedException syncPaused(@Nullable LocalDate until) {
      return new StoppedException(traffic -> new Fetched.SyncPaused(until, traffic));
    }

    static StoppedException notShared(FailureCause cause, URI uri, String what) {
      String detail = detail(uri, what);
      return new StoppedException(traffic -> new Fetched.NotShared(cause, detail, traffic));
    }

    /** The text names the path only: a query or another host's address may carry anything. */
    private static String detail(URI uri, String what) {
      return "GET " + uri.getPath() + ": " + what;
    }

    static StoppedException broken(URI uri, String what) {
      return new StoppedException(traffic -> new Fetched.Broken(detail(uri, what), traffic));
    }
  }

  /** The one thing that was to be read is not there. */
  static final class GoneException extends StoppedException {
    private static final long serialVersionUID = 1;

    GoneException(URI uri) {
      super(traffic -> new Fetched.Broken(StoppedException.detail(uri, "status 404"), traffic));
    }
  }

  Traffic traffic() {
    return new Traffic(exchange.requests(), exchange.bytes(), waited);
  }

  /** Whether that much time can be spent and the margin is still left. */
  boolean allows(Duration duration) {
    return time.left().minus(means.settings().margin()).compareTo(duration) >= 0;
  }

  /** Gets the answer, repeating what may pass. */
  <T> Answer<T> get(URI uri, BodyReader<T> reader) throws StoppedException {
    boolean misshapen = false;
    for (int repeats = 0; ; repeats++) {
      switch (attempt(uri, reader)) {
        case Answer<T> answer -> {
          return answer;
        }
        case Refused<T>() -> throw StoppedException.refused();
        case Unusable<T>(String what) -> throw StoppedException.broken(uri, what);
        case Misshapen<T>(String what) -> {
          if (misshapen) {
            throw StoppedException.broken(uri, what);
          }
          misshapen = true;
          backOff(repeats, FailureCause.CLEVER_ANSWER_BROKEN, null);
        }
        case Failed<T>(FailureCause cause, Instant until) -> backOff(repeats, cause, until);
        case Limited<T>(Instant until) -> {
          if (until != null && !allows(untilThen(until))) {
            throw StoppedException.waitUntil(until);
          }
          backOff(repeats, FailureCause.CLEVER_RATE_LIMITED, until);
        }
      }
    }
  }

  private <T> Attempt<T> attempt(URI uri, BodyReader<T> reader) throws StoppedException {
    awaitReset();
    awaitSlot();
    if (!allows(Duration.ofMillis(1))) {
      throw StoppedException.retry(FailureCause.CLEVER_UNREACHABLE);
    }
    try {
      return exchange.get(uri, time, reader);
    } catch (InterruptedException interrupted) {
      throw interrupted();
    } catch (MisshapenException wrong) {
      return new Misshapen<>(wrong.what());
    } catch (IOException cutOff) {
      if (Thread.currentThread().isInterrupted()) {
        throw interrupted();
      }
      return new Failed<>(FailureCause.CLEVER_UNREACHABLE, null);
    }
  }

  private void awaitReset() throws StoppedException {
    Instant reset = limits.exhaustedUntil(means.clock().instant()).orElse(null);
    if (reset != null) {
      Duration duration = untilThen(reset);
      if (!allows(duration)) {
        throw StoppedException.waitUntil(reset);
      }
      pause(duration);
    }
  }

  /** A moment that was overslept may be another one's by now. */
  private void awaitSlot() throws StoppedException {
    for (int taken = 0; taken < MOST_MOMENTS; taken++) {
      Instant slot = slot();
      Duration duration = untilThen(slot);
      if (duration.isPositive()) {
        if (!allows(duration)) {
          throw StoppedException.waitUntil(slot);
        }
        pause(duration);
      }
      if (!means.clock().instant().isAfter(slot.plus(RequestSlots.LATEST))) {
        return;
      }
    }
  }

  /** Where no moment can be had, Clever's own answers are the limit. */
  private Instant slot() {
    try {
      return means.pace().slots().next(token, means.clock().instant());
    } catch (StoreException e) {
      return means.clock().instant();
    }
  }

  private void backOff(int repeats, FailureCause cause, @Nullable Instant until)
      throws StoppedException {
    Duration duration = until == null ? doubled(repeats) : untilThen(until);
    if (repeats >= means.settings().repeats() || !allows(duration)) {
      throw StoppedException.retry(cause);
    }
    pause(duration);
  }

  private Duration doubled(int repeats) {
    Duration longest = means.settings().longestPause();
    Duration pause = means.settings().firstPause();
    for (int i = 0; i < repeats && pause.compareTo(longest) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  private Duration untilThen(Instant instant) {
    Duration duration = Duration.between(means.clock().instant(), instant);
    return duration.isNegative() ? Duration.ZERO : duration;
  }

  private void pause(Duration duration) throws StoppedException {
    try {
      means.pauses().pause(duration);
      waited = waited.plus(duration);
    } catch (InterruptedException interrupted) {
      throw interrupted();
    }
  }

  private static StoppedException interrupted() {
    Thread.currentThread().interrupt();
    return StoppedException.retry(FailureCause.CLEVER_UNREACHABLE);
  }
}
