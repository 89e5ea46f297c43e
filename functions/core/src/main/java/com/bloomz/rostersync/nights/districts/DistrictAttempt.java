package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.cleverevents.EventDecision.Verdict;
import com.bloomz.rostersync.cleverevents.EventReading;
import com.bloomz.rostersync.cleverevents.LastWalks.Walked;
import com.bloomz.rostersync.cleverevents.WalkReason;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.NightlyPause;
import com.bloomz.rostersync.nights.districts.DistrictImports.Ports;
import com.bloomz.rostersync.nights.districts.DistrictImports.Turn;
import com.bloomz.rostersync.nights.districts.DistrictOutcome.EventTally;
import com.bloomz.rostersync.nights.districts.NightEvents.Heard;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.tokens.TokenVault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a district's night, which its maker has claimed: reads Clever once for each token
 * that the district's schools have.
 */
final class DistrictAttempt {
  /** What must be left to end an attempt in good order. */
  private static final Duration RESERVE = Duration.ofSeconds(20);

  /** What reading Clever leaves, so that something can be done with what was read. */
  private static final Duration KEPT_FOR_SCHOOLS = Duration.ofSeconds(60);

  private final Ports ports;
  private final NightRecorder recorder;
  private final InstantSource clock;
  private final DistrictNight of;
  private final boolean lastAttempt;
  private final TimeLeft time;
  private @Nullable FailureCause fault;

  DistrictAttempt(Ports ports, NightRecorder recorder, InstantSource clock, Turn turn) {
    this.ports = ports;
    this.recorder = recorder;
    this.clock = clock;
    this.of = turn.of();
    this.lastAttempt = turn.last();
    this.time = turn.time();
  }

  /** Schools that are read with one token. */
  private record Group(AccessToken token, List<NightSchool> schools) {}

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
    NightEvents events = events(group);
    return switch (events.decide(group.schools(), recorder::isUnchanged)) {
      case Verdict.PassOver(CleverId position) -> {
        whileTimeAllows(group, recorder::passOver);
        events.moveOn(position);
        yield Optional.empty();
      }
      case Verdict.Walk(WalkReason why) -> {
        recorder.add(EventTally.walked(why));
        events.startWalk();
        yield walk(group, events);
      }
    };
  }

  private NightEvents events(Group group) {
    EventReading reading = ports.events().newest(group.token(), this::forReading);
    recorder.add(reading.traffic());
    return new NightEvents(
        ports.walks(),
        new Walked(of.district(), of.night().zone(), group.token()),
        of.night().date(),
        new Heard(reading, clock.instant()));
  }

  private Duration forReading() {
    return time.left().minus(KEPT_FOR_SCHOOLS);
  }

  private Optional<FailureCause> walk(Group group, NightEvents events) {
    boolean contacts = group.schools().stream().anyMatch(NightSchool::contacts);
    var wanted = new DistrictSource.Wanted(of.district(), group.token(), contacts);
    DistrictReading reading = ports.clever().read(wanted, this::forReading, _ -> {});
    recorder.add(reading.traffic());
    return switch (reading) {
      case DistrictReading.Complete complete -> {
        var notes = new WalkNotes();
        whileTimeAllows(group, school -> recorder.decide(school, complete.rosters(), notes));
        int untold = events.keep(complete.rosters(), notes);
        recorder.add(EventTally.untold(untold));
        yield Optional.empty();
      }
      case DistrictReading.Stopped(Fetched.Retry retry) -> later(group, retry.cause());
      case DistrictReading.Stopped(Fetched.WaitUntil _) ->
          later(group, FailureCause.CLEVER_RATE_LIMITED);
      case DistrictReading.Stopped(Fetched.Refused _) -> askUnlessPaused(group);
      case DistrictReading.Stopped _ -> askEach(group);
    };
  }

  private void whileTimeAllows(Group group, Consumer<NightSchool> work) {
    each(
        group.schools(),
        school -> {
          if (time.left().compareTo(RESERVE) >= 0) {
            work.accept(school);
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
          if (NightlyPause.of(ports.records(), school.school()).isPresent()) {
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
