package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.cleverevents.EventSource;
import com.bloomz.rostersync.cleverevents.LastWalks;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.nights.DistrictClaims;
import com.bloomz.rostersync.nights.DistrictClaims.Claiming;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.NightlyImports;
import com.bloomz.rostersync.nights.PackedRosters;
import com.bloomz.rostersync.nights.ScheduledSchools;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.TokenVault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Makes one attempt at a district's night: reads Clever once for all of its scheduled schools,
 * unless its events tell that nothing has changed, records those that are as their last import left
 * them, and asks for the import of each other one, with what was read of it. Whatever stops it, the
 * next attempt goes on with the schools that are left (A 3); one that runs out of time keeps what
 * it has read for the next.
 */
public final class DistrictImports {
  private static final Duration PUT_OFF = Duration.ofMinutes(15);

  /** How long after a night its schools are still told without an operator. */
  private static final Duration UNPARKED = Duration.ofHours(6);

  private final Ports ports;
  private final InstantSource clock;
  private final Supplier<String> suffixes;
  private final Duration spacing;

  /**
   * @param suffixes tells apart imports of the same instant: a few letters and digits
   * @param spacing between two imports of a district, so that it does not take all workers
   */
  public DistrictImports(
      Ports ports, InstantSource clock, Supplier<String> suffixes, Duration spacing) {
    this.ports = ports;
    this.clock = clock;
    this.suffixes = suffixes;
    this.spacing = spacing;
  }

  /**
   * What an attempt works with.
   *
   * @param queue that brings nightly imports to the workers
   */
  public record Ports(
      ScheduledSchools scheduled,
      DistrictClaims claims,
      SchoolStore schools,
      NightlyImports imports,
      ImportRecords records,
      ImportRuns runs,
      ImportBus bus,
      PackedRosters packed,
      KeptReadings kept,
      DistrictSource clever,
      EventSource events,
      LastWalks walks,
      TokenVault vault,
      ImportQueue queue) {
    Ports sendingTo(ImportQueue other) {
      return new Ports(
          scheduled, claims, schools, imports, records, runs, bus, packed, kept, clever, events,
          walks, vault, other);
    }
  }

  /**
   * What an attempt is to do.
   *
   * @param epoch of its claim
   * @param last whether nobody will try again
   */
  record Turn(DistrictNight of, long epoch, boolean last, TimeLeft time) {}

  /**
   * Works on a district's night; where it is over, tells the schools that are left.
   *
   * @param lastAttempt whether nobody will try again: where Clever cannot be read, each school's
   *     import is asked for by itself then, so that each says why it failed. What cannot be asked
   *     for is put off as a new message until some hours after the night, and not parked, so that
   *     its schools are told
   */
  public DistrictOutcome run(DistrictNight of, boolean lastAttempt, TimeLeft time) {
    DistrictOutcome outcome = attempt(of, lastAttempt, time);
    boolean parks = lastAttempt && outcome instanceof DistrictOutcome.TryAgain;
    return parks && clock.instant().isBefore(of.night().end().plus(UNPARKED))
        ? new DistrictOutcome.Later(PUT_OFF)
        : outcome;
  }

  private DistrictOutcome attempt(DistrictNight of, boolean lastAttempt, TimeLeft time) {
    Instant now = clock.instant();
    try {
      return switch (ports.claims().claim(of, now, now.plus(time.left()))) {
        case Claiming.Done() -> new DistrictOutcome.NothingToDo();
        case Claiming.Busy busy -> new DistrictOutcome.Busy();
        case Claiming.Claimed(long epoch) ->
            claimed(new Turn(of, epoch, lastAttempt, time), !now.isBefore(of.night().end()));
      };
    } catch (StoreException e) {
      return new DistrictOutcome.TryAgain(FailureCause.STORE_UNAVAILABLE);
    }
  }

  private DistrictOutcome claimed(Turn turn, boolean over) {
    Ports spaced = ports.sendingTo(new SpacedQueue(ports.queue(), spacing, clock));
    var recorder = new NightRecorder(spaced, clock, suffixes, turn.of().night().date());
    DistrictOutcome outcome = null;
    try {
      outcome =
          over
              ? new MissedNight(spaced, recorder, clock, turn).run()
              : new DistrictAttempt(spaced, recorder, clock, turn).run();
      if (!over && outcome instanceof DistrictOutcome.TryAgain(FailureCause cause)) {
        noteFault(turn.of(), cause);
      }
      return outcome;
    } finally {
      if (outcome instanceof DistrictOutcome.Done || outcome instanceof DistrictOutcome.Missed) {
        ports.claims().finish(turn.of(), turn.epoch());
      } else {
        ports.claims().release(turn.of(), turn.epoch());
      }
    }
  }

  /** Without it, schools of a missed night get a more general cause. */
  void noteFault(DistrictNight of, FailureCause cause) {
    try {
      ports.claims().noteFault(of, cause);
    } catch (StoreException e) {
      return;
    }
  }
}
