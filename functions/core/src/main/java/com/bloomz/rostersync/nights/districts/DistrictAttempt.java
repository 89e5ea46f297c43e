package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.cleverevents.EventDecision.Verdict;
import com.bloomz.rostersync.cleverevents.EventReading;
import com.bloomz.rostersync.cleverevents.LastWalks.Walked;
import com.bloomz.rostersync.cleverevents.WalkReason;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.district.PartialReading;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.nights.PackedSource;
import com.bloomz.rostersync.nights.districts.DistrictImports.Ports;
import com.bloomz.rostersync.nights.districts.DistrictImports.Turn;
import com.bloomz.rostersync.nights.districts.DistrictOutcome.EventTally;
import com.bloomz.rostersync.nights.districts.NightEvents.Heard;
import com.bloomz.rostersync.nights.districts.NightEvents.NightPlan;
import com.bloomz.rostersync.nights.districts.TokenGroups.Group;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One attempt at a district's night, which its maker has claimed: reads Clever once for each token
 * that the district's schools have.
 */
final class DistrictAttempt {
  /** What must be left to end an attempt in good order. */
  private static final Duration RESERVE = Duration.ofSeconds(20);

  /** What reading Clever leaves, so that something can be done with what was read. */
  private static final Duration KEPT_FOR_SCHOOLS = Duration.ofSeconds(60);

  /** What is read with fewer requests is read anew rather than kept. */
  private static final int WORTH_KEEPING = 10;

  /** How old a whole reading may be for its schools to be decided, and imported in time. */
  private static final Duration FRESH = PackedSource.FRESH.dividedBy(2);

  private final Ports ports;
  private final NightRecorder recorder;
  private final InstantSource clock;
  private final Turn turn;
  private final TimeLeft time;
  private final OneByOne oneByOne;
  private final StoppedReadings stops;
  private boolean goesOn;

  DistrictAttempt(Ports ports, NightRecorder recorder, InstantSource clock, Turn turn) {
    this.ports = ports;
    this.recorder = recorder;
    this.clock = clock;
    this.turn = turn;
    this.time = turn.time();
    this.oneByOne = new OneByOne(ports.faults());
    this.stops = new StoppedReadings(ports, recorder, oneByOne, turn.last());
  }

  DistrictOutcome run() {
    for (Group group : groups().all()) {
      readOrLeave(group);
      if (goesOn || (oneByOne.fault() == null && isShort(Duration.ZERO))) {
        return goesOn || recorder.tally().schools() > 0
            ? new DistrictOutcome.GoesOn(recorder.tally())
            : new DistrictOutcome.TryAgain(FailureCause.NO_HEADWAY);
      }
    }
    FailureCause why = oneByOne.fault();
    return why == null
        ? new DistrictOutcome.Done(recorder.tally())
        : new DistrictOutcome.TryAgain(why);
  }

  private boolean isShort(Duration besides) {
    return time.left().compareTo(RESERVE.plus(besides)) < 0;
  }

  private void leave(NightSchool school) {
    recorder.ask(school, null);
  }

  /** A fault of ours at what is read with one token costs the schools of no other. */
  private void readOrLeave(Group group) {
    try {
      read(group);
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      ports.faults().note(group.schools().getFirst().id(), e);
      stops.later(group, FailureCause.OUR_FAULT);
    }
  }

  private TokenGroups groups() {
    var groups = new TokenGroups(ports.vault(), recorder);
    oneByOne.each(
        turn.zones().stream()
            .flatMap(zone -> ports.scheduled().schools(turn.of().district(), zone).stream())
            .toList(),
        Function.identity(),
        id -> recorder.wanted(turn.of(), ports.schools().find(id)).ifPresent(groups::add),
        recorder::leave);
    return groups;
  }

  private void read(Group group) {
    NightEvents events = events(group);
    NightPlan plan = events.decide(group.schools(), recorder::isUnchanged);
    switch (plan.verdict()) {
      case Verdict.PassOver(CleverId position) -> {
        whileTimeAllows(group, Duration.ZERO, school -> passOver(school, plan), this::leave);
        events.moveOn(position);
      }
      case Verdict.Walk(WalkReason why) -> {
        recorder.add(EventTally.walked(why));
        events.startWalk();
        walk(group, events);
      }
    }
  }

  private void passOver(NightSchool school, NightPlan plan) {
    if (plan.alone().contains(school)) {
      recorder.ask(school, null);
    } else {
      recorder.passOver(school);
    }
  }

  private NightEvents events(Group group) {
    EventReading reading = ports.events().newest(group.token(), this::forReading);
    recorder.add(reading.traffic());
    return new NightEvents(
        ports.walks(),
        new Walked(turn.of().district(), turn.of().night().zone(), group.token()),
        turn.of().night().date(),
        new Heard(reading, clock.instant()));
  }

  private Duration forReading() {
    return time.left().minus(KEPT_FOR_SCHOOLS);
  }

  private void walk(Group group, NightEvents events) {
    var keeper =
        new ReadingKeeper(
            ports.kept(), new KeptReadings.Reading(turn.of(), group.token()), turn.epoch());
    DistrictReading reading = read(group, keeper);
    if (reading instanceof DistrictReading.Complete old && !isFresh(old.readAt())) {
      keeper.forget();
      reading = read(group, keeper);
    }
    switch (reading) {
      case DistrictReading.Complete complete ->
          recorder.add(EventTally.untold(decide(group, complete, keeper, events)));
      case DistrictReading.Paused paused -> pause(group, paused, keeper, events);
      case DistrictReading.Stopped stopped -> {
        keeper.forget();
        Group left = stops.end(group, stopped.why(), events);
        if (!left.schools().isEmpty()) {
          walk(left, events);
        }
      }
    }
  }

  private DistrictReading read(Group group, ReadingKeeper keeper) {
    boolean contacts = group.schools().stream().anyMatch(NightSchool::contacts);
    var wanted =
        new DistrictSource.Wanted(
            turn.of().district(), group.token(), contacts, group.cleverSchools());
    DistrictReading reading =
        ports.clever().readOn(wanted, keeper.parts(), this::forReading, _ -> {});
    recorder.add(reading.traffic());
    return reading;
  }

  private boolean isFresh(Instant readAt) {
    return clock.instant().isBefore(readAt.plus(FRESH));
  }

  /** Gives how many schools had changed without an event. */
  private int decide(
      Group group, DistrictReading.Complete read, ReadingKeeper keeper, NightEvents events) {
    boolean worth = isWorth(read.traffic(), keeper);
    var notes = new WalkNotes();
    List<NightSchool> left = new ArrayList<>(group.schools());
    whileTimeAllows(
        group,
        worth ? PartialReading.timeToKeep(read.read().size()) : Duration.ZERO,
        school -> {
          recorder.decide(school, read.rosters(), read.readAt(), notes);
          left.remove(school);
        },
        school -> {
          leave(school);
          left.remove(school);
        });
    int untold = events.keep(read.rosters(), notes);
    if (worth && !left.isEmpty()) {
      keeper.keep(read.read());
      goesOn = oneByOne.fault() == null && left.size() < group.schools().size();
    }
    return untold;
  }

  private void whileTimeAllows(
      Group group, Duration besides, Consumer<NightSchool> work, Consumer<NightSchool> otherwise) {
    oneByOne.each(
        group.schools(),
        NightSchool::id,
        school -> {
          if (!isShort(besides)) {
            work.accept(school);
          }
        },
        otherwise);
  }

  /** A part that was kept before is added to; what is small is read anew. */
  private static boolean isWorth(Traffic traffic, ReadingKeeper keeper) {
    return !keeper.isEmpty() || traffic.requests() >= WORTH_KEEPING;
  }

  private void pause(
      Group group, DistrictReading.Paused paused, ReadingKeeper keeper, NightEvents events) {
    if (paused.outOfTime()) {
      keeper.keep(paused.read());
      goesOn = true;
      return;
    }
    if (paused.traffic().requests() >= WORTH_KEEPING) {
      keeper.keep(paused.read());
    }
    var unused = stops.end(group, paused.why(), events);
  }
}
