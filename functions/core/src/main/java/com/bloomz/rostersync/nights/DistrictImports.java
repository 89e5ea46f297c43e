package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.nights.DistrictClaims.Claiming;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.tokens.TokenVault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes one attempt at a district's night: reads Clever once for all of its scheduled schools,
 * records those that are as their last import left them, and asks for the import of each other one,
 * with what was read of it. Whatever stops it, the next attempt goes on with the schools that are
 * left (A 3).
 */
public final class DistrictImports {
  /** What must be left to end an attempt in good order. */
  private static final Duration RESERVE = Duration.ofSeconds(20);

  /** What reading Clever leaves, so that something can be done with what was read. */
  private static final Duration KEPT_FOR_SCHOOLS = Duration.ofSeconds(60);

  private final Ports ports;
  private final InstantSource clock;
  private final Supplier<String> suffixes;

  /**
   * @param suffixes tells apart imports of the same instant: a few letters and digits
   */
  public DistrictImports(Ports ports, InstantSource clock, Supplier<String> suffixes) {
    this.ports = ports;
    this.clock = clock;
    this.suffixes = suffixes;
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
      DistrictSource clever,
      TokenVault vault,
      ImportQueue queue) {}

  /**
   * Works on a district's night.
   *
   * @param lastAttempt whether nobody will try again: where Clever cannot be read, each school's
   *     import is asked for by itself then, so that each says why it failed
   */
  public DistrictOutcome run(DistrictNight of, boolean lastAttempt, TimeLeft time) {
    Instant now = clock.instant();
    try {
      return switch (ports.claims().claim(of, now, now.plus(time.left()))) {
        case Claiming.Done() -> new DistrictOutcome.NothingToDo();
        case Claiming.Busy busy -> new DistrictOutcome.Busy();
        case Claiming.Claimed(long epoch) when !now.isBefore(of.night().end()) -> {
          ports.claims().finish(of, epoch);
          yield new DistrictOutcome.Missed();
        }
        case Claiming.Claimed(long epoch) -> claimed(new Attempt(of, lastAttempt, time), epoch);
      };
    } catch (StoreException e) {
      return new DistrictOutcome.TryAgain(FailureCause.STORE_UNAVAILABLE);
    }
  }

  private DistrictOutcome claimed(Attempt attempt, long epoch) {
    DistrictOutcome outcome = null;
    try {
      outcome = attempt.run();
      return outcome;
    } finally {
      if (outcome instanceof DistrictOutcome.Done) {
        ports.claims().finish(attempt.of, epoch);
      } else {
        ports.claims().release(attempt.of, epoch);
      }
    }
  }

  /** Schools that are read with one token. */
  private record Group(AccessToken token, List<NightSchool> schools) {}

  private final class Attempt {
    private final DistrictNight of;
    private final boolean lastAttempt;
    private final TimeLeft time;
    private final NightRecorder recorder;
    private @Nullable FailureCause fault;

    Attempt(DistrictNight of, boolean lastAttempt, TimeLeft time) {
      this.of = of;
      this.lastAttempt = lastAttempt;
      this.time = time;
      this.recorder = new NightRecorder(ports, clock, suffixes, of.night().date());
    }

    DistrictOutcome run() {
      for (Group group : groups().values()) {
        Optional<FailureCause> unread = read(group);
        if (unread.isPresent()) {
          fault = unread.get();
        } else if (time.left().compareTo(RESERVE) < 0) {
          return recorder.tally().schools() > 0
              ? new DistrictOutcome.GoesOn(recorder.tally())
              : new DistrictOutcome.TryAgain(FailureCause.NO_HEADWAY);
        }
      }
      FailureCause why = fault;
      return why == null
          ? new DistrictOutcome.Done(recorder.tally())
          : new DistrictOutcome.TryAgain(why);
    }

    /** A fault at one school leaves it for the next attempt, and costs no other. */
    private <T> void each(Collection<T> schools, Consumer<T> work) {
      for (T school : List.copyOf(schools)) {
        try {
          work.accept(school);
        } catch (StoreException | ImportQueue.QueueException e) {
          fault = FailureCause.STORE_UNAVAILABLE;
        }
      }
    }

    /** The schools whose night is not done, by their tokens. */
    private Map<String, Group> groups() {
      Map<String, Group> groups = new LinkedHashMap<>();
      each(
          ports.scheduled().schools(of.district(), of.night().zone()),
          id -> {
            School school = ports.schools().find(id);
            NightSchool wanted = recorder.wanted(of, school).orElse(null);
            AccessToken token = wanted == null ? null : token(wanted);
            if (wanted != null && token != null) {
              groups
                  .computeIfAbsent(token.value(), _ -> new Group(token, new ArrayList<>()))
                  .schools()
                  .add(wanted);
            }
          });
      return groups;
    }

    /** The school's own import says what is wrong with a token that cannot be opened. */
    private @Nullable AccessToken token(NightSchool wanted) {
      try {
        return ports.vault().open(wanted.id(), wanted.connection().token());
      } catch (TokenVault.VaultException e) {
        recorder.ask(wanted, null);
        return null;
      }
    }

    /** Empty where every school of the group is done; else why they are left for later. */
    private Optional<FailureCause> read(Group group) {
      boolean contacts = group.schools().stream().anyMatch(NightSchool::contacts);
      var wanted = new DistrictSource.Wanted(of.district(), group.token(), contacts);
      DistrictReading reading =
          ports.clever().read(wanted, () -> time.left().minus(KEPT_FOR_SCHOOLS), _ -> {});
      recorder.add(reading.traffic());
      return switch (reading) {
        case DistrictReading.Complete complete -> {
          decide(group, complete.rosters());
          yield Optional.empty();
        }
        case DistrictReading.Stopped(Fetched.Retry retry) -> later(group, retry.cause());
        case DistrictReading.Stopped(Fetched.WaitUntil _) ->
            later(group, FailureCause.CLEVER_RATE_LIMITED);
        case DistrictReading.Stopped(Fetched.Refused _) -> askUnlessPaused(group);
        case DistrictReading.Stopped _ -> askEach(group);
      };
    }

    private void decide(Group group, DistrictRosters rosters) {
      each(
          group.schools(),
          school -> {
            if (time.left().compareTo(RESERVE) >= 0) {
              recorder.decide(school, rosters);
            }
          });
    }

    private Optional<FailureCause> later(Group group, FailureCause cause) {
      return lastAttempt ? askEach(group) : Optional.of(cause);
    }

    /** Each school's own import tells the admins, but not for ever (A 4). */
    private Optional<FailureCause> askUnlessPaused(Group group) {
      each(
          group.schools(),
          school -> {
            if (RefusedNights.isPaused(ports.records(), school)) {
              recorder.passOver();
            } else {
              recorder.ask(school, null);
            }
          });
      return Optional.empty();
    }

    /** Each school's own import finds out by itself. */
    private Optional<FailureCause> askEach(Group group) {
      each(group.schools(), school -> recorder.ask(school, null));
      return Optional.empty();
    }
  }
}
