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
import com.bloomz.rostersync.nights.SchoolFaults;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.TokenVault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
      ImportQueue queue,
      SchoolFaults faults) {
    Ports sendingTo(ImportQueue other) {
      return new Ports(
          scheduled, claims, schools, imports, records, runs, bus, packed, kept, clever, events,
          walks, vault, other, faults);
    }
  }

  /**
   * What an attempt is to do.
   *
   * @param zones of which the district's schools are read
   * @param epoch of its claim
   * @param last whether nobody will try again
   */
  record Turn(DistrictNight of, List<ZoneId> zones, long epoch, boolean last, TimeLeft time) {
    /** The same for another night. */
    Turn of(DistrictNight night, long claim) {
      return new Turn(night, zones, claim, last, time);
    }

    /** The same for other zones. */
    Turn in(List<ZoneId> others) {
      return new Turn(of, others, epoch, last, time);
    }
  }

  /**
   * Works on a district's night; where it is over, tells the schools that are left. Where the
   * district has schools in several zones whose nights overlap, it is read once for all of them,
   * when the last of these nights has begun.
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
      SharedWalk walk = walk(of);
      if (now.isBefore(walk.begins())) {
        return new DistrictOutcome.Later(Duration.between(now, walk.begins()));
      }
      return switch (ports.claims().claim(of, now, now.plus(time.left()))) {
        case Claiming.Done() -> new DistrictOutcome.NothingToDo();
        case Claiming.Busy busy -> new DistrictOutcome.Busy();
        case Claiming.Claimed(long epoch) ->
            held(walk, new Turn(of, List.of(of.night().zone()), epoch, lastAttempt, time));
      };
    } catch (StoreException e) {
      return new DistrictOutcome.TryAgain(FailureCause.STORE_UNAVAILABLE);
    }
  }

  /** Works while the night's claim is held, and ends that and all that are claimed with it. */
  private DistrictOutcome held(SharedWalk walk, Turn own) {
    List<Turn> held = new ArrayList<>(List.of(own));
    DistrictOutcome outcome = null;
    try {
      outcome = isOver(own) ? missed(own) : shared(walk, held);
      return outcome;
    } finally {
      for (Turn each : held) {
        end(each, outcome);
      }
    }
  }

  /** Whether something is kept of what was read in that night. */
  boolean hasBegun(DistrictNight of) {
    try {
      return ports.kept().hasAny(walk(of).claimed());
    } catch (StoreException e) {
      return false;
    }
  }

  private SharedWalk walk(DistrictNight of) {
    LocalDate yesterday = of.night().date().minusDays(1);
    return SharedWalk.of(of, ports.claims().zones(of.district(), yesterday));
  }

  private boolean isOver(Turn turn) {
    return !clock.instant().isBefore(turn.of().night().end());
  }

  private DistrictOutcome missed(Turn own) {
    Ports spaced = spaced();
    return new MissedNight(spaced, recorder(spaced, own), clock, own).run();
  }

  /**
   * Works for all zones of the walk at once, but for those whose nights are done.
   *
   * @param held the night's own claim, to which those of the others are added
   */
  private DistrictOutcome shared(SharedWalk walk, List<Turn> held) {
    Turn own = held.getFirst();
    Turn lead = own;
    if (!walk.claimed().equals(own.of())) {
      switch (claim(walk.claimed(), own)) {
        case Claiming.Done() -> {
          return attempt(own);
        }
        case Claiming.Busy busy -> {
          return new DistrictOutcome.Busy();
        }
        case Claiming.Claimed(long epoch) -> lead = own.of(walk.claimed(), epoch);
      }
      held.add(lead);
    }
    List<ZoneId> zones = new ArrayList<>();
    for (DistrictNight each : walk.open(clock.instant())) {
      if (each.equals(own.of()) || each.equals(lead.of()) || isClaimed(each, own, held)) {
        zones.add(each.night().zone());
      }
    }
    return attempt(lead.in(zones));
  }

  /** Whether it is to be worked for: it is held now, or by whoever waits for this walk. */
  private boolean isClaimed(DistrictNight night, Turn own, List<Turn> held) {
    return switch (claim(night, own)) {
      case Claiming.Done() -> false;
      case Claiming.Busy busy -> true;
      case Claiming.Claimed(long epoch) -> held.add(own.of(night, epoch));
    };
  }

  private Claiming claim(DistrictNight night, Turn turn) {
    Instant now = clock.instant();
    return ports.claims().claim(night, now, now.plus(turn.time().left()));
  }

  private void end(Turn turn, @Nullable DistrictOutcome outcome) {
    if (outcome instanceof DistrictOutcome.TryAgain(FailureCause cause) && !isOver(turn)) {
      noteFault(turn.of(), cause);
    }
    if (outcome instanceof DistrictOutcome.Done || outcome instanceof DistrictOutcome.Missed) {
      ports.claims().finish(turn.of(), turn.epoch());
    } else {
      ports.claims().release(turn.of(), turn.epoch());
    }
  }

  private DistrictOutcome attempt(Turn turn) {
    Ports spaced = spaced();
    return new DistrictAttempt(spaced, recorder(spaced, turn), clock, turn).run();
  }

  private Ports spaced() {
    return ports.sendingTo(new SpacedQueue(ports.queue(), spacing, clock));
  }

  private NightRecorder recorder(Ports spaced, Turn turn) {
    return new NightRecorder(spaced, clock, suffixes, turn.of().night().date());
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
