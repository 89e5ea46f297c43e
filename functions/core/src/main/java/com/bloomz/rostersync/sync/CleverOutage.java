package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.roster.CleverId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notices that Clever is away, as far as one process can tell: after two failures in a row, of two
 * schools or of two districts, that outlasted their repeats, nothing is tried for a minute, then
 * one more. What comes meanwhile is to come again in a quarter of an hour, so that an outage costs
 * each message a look and not minutes.
 */
public final class CleverOutage {
  private static final int IN_A_ROW = 2;
  private static final Duration UNTRIED = Duration.ofMinutes(1);
  private static final Duration PUT_OFF = Duration.ofMinutes(15);

  private int failures;
  private @Nullable Instant untriedUntil;
  private @Nullable CleverId lastFailed;

  /** When to come again, where nothing is tried now. */
  public synchronized Optional<Instant> until(Instant now) {
    return untriedUntil != null && now.isBefore(untriedUntil)
        ? Optional.of(now.plus(PUT_OFF))
        : Optional.empty();
  }

  /**
   * Takes note of a failure; only one that says that Clever is away counts. One that fails again
   * and again says nothing of Clever, but is enough for an outage to go on.
   *
   * @param who the school or district that could not be read
   */
  public synchronized void noteFailure(CleverId who, FailureCause cause, Instant now) {
    if (cause != FailureCause.CLEVER_UNREACHABLE && cause != FailureCause.CLEVER_ERROR) {
      return;
    }
    if (!who.equals(lastFailed)) {
      lastFailed = who;
      failures++;
    }
    if (failures >= IN_A_ROW) {
      untriedUntil = now.plus(UNTRIED);
    }
  }

  /** Takes note that Clever answered. */
  public synchronized void noteAnswer() {
    failures = 0;
    lastFailed = null;
    untriedUntil = null;
  }

  /**
   * The same source, which puts nightly imports off while Clever is away. Nobody looks at those; an
   * import that somebody waits for is tried and fails in good time.
   */
  public CleverSource guarding(CleverSource clever, InstantSource clock) {
    return (wanted, time, progress) -> {
      Optional<Instant> back =
          wanted.packedFor() == null ? Optional.empty() : until(clock.instant());
      if (back.isPresent()) {
        return new Fetched.WaitUntil(back.get(), FailureCause.CLEVER_UNREACHABLE, Traffic.NONE);
      }
      Fetched fetched = clever.fetch(wanted, time, progress);
      switch (fetched) {
        case Fetched.Retry retry -> noteFailure(wanted.school(), retry.cause(), clock.instant());
        case Fetched.WaitUntil _ -> {}
        case Fetched.Complete _, Fetched.Gone _ -> noteAnswer();
        case Fetched.Refused _, Fetched.SyncPaused _, Fetched.NotShared _, Fetched.Broken _ ->
            noteAnswer();
      }
      return fetched;
    };
  }
}
