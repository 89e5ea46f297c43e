package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.cleverevents.EventDecision;
import com.bloomz.rostersync.cleverevents.EventDecision.Question;
import com.bloomz.rostersync.cleverevents.EventDecision.Verdict;
import com.bloomz.rostersync.cleverevents.EventReading;
import com.bloomz.rostersync.cleverevents.EventReading.Newest;
import com.bloomz.rostersync.cleverevents.LastWalk;
import com.bloomz.rostersync.cleverevents.LastWalk.SeenSchool;
import com.bloomz.rostersync.cleverevents.LastWalks;
import com.bloomz.rostersync.cleverevents.LastWalks.WalkStart;
import com.bloomz.rostersync.cleverevents.LastWalks.Walked;
import com.bloomz.rostersync.cleverevents.UntoldChanges;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.storage.StoreException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a district's events say of a night, for the schools that are read with one token. Where what
 * is kept of walks cannot be read or written, the district is walked.
 */
final class NightEvents {
  /** Of how many schools the lists are asked for with about as few requests as the district's. */
  static final int MOST_ALONE = 2;

  private final LastWalks walks;
  private final Walked of;
  private final LocalDate night;
  private final EventReading reading;
  private final Instant readAt;
  private final @Nullable LastWalk last;
  private @Nullable WalkStart start;

  NightEvents(LastWalks walks, Walked of, LocalDate night, Heard heard) {
    this.walks = walks;
    this.of = of;
    this.night = night;
    this.reading = heard.reading();
    this.readAt = heard.at();
    this.last = reading instanceof Newest ? found() : null;
  }

  /** Events, and when they were read. */
  record Heard(EventReading reading, Instant at) {}

  private @Nullable LastWalk found() {
    try {
      return walks.find(of).orElse(null);
    } catch (StoreException e) {
      return null;
    }
  }

  /**
   * Decides whether the night may be passed over.
   *
   * @param unchanged whether a school's import would find nothing to do, where Clever is as the
   *     last walk found it
   */
  NightPlan decide(
      Collection<NightSchool> schools, BiPredicate<NightSchool, SeenSchool> unchanged) {
    LastWalk walk = last;
    Set<NightSchool> alone = new HashSet<>();
    boolean seenAll = walk != null;
    for (NightSchool school : schools) {
      SeenSchool seen = walk == null ? null : walk.schools().get(school.cleverSchool());
      seenAll &= seen != null;
      if (seen != null && !unchanged.test(school, seen)) {
        alone.add(school);
      }
    }
    boolean stand = seenAll && alone.size() <= MOST_ALONE;
    return new NightPlan(
        EventDecision.of(new Question(of.district(), night, readAt, stand), last, reading), alone);
  }

  /**
   * What is to be done.
   *
   * @param alone the schools that are not as the last walk found them; where the night is passed
   *     over, each reads by itself
   */
  record NightPlan(Verdict verdict, Set<NightSchool> alone) {}

  /** Notes up to which event the night was passed over. */
  void moveOn(CleverId position) {
    LastWalk walk = last;
    if (walk == null || position.equals(walk.position())) {
      return;
    }
    try {
      walks.moveOn(of, walk, position);
    } catch (StoreException e) {
      // The position stays where it is: the next night has more events to look at.
      return;
    }
  }

  /** Notes that events do not tell all: the next nights walk, until a walk is kept. */
  void distrust() {
    LastWalk walk = last;
    if (walk == null || walk.silent()) {
      return;
    }
    try {
      walks.keep(of, walk.silenced());
    } catch (StoreException e) {
      // The walk before stays: a later walk finds the same once more.
      return;
    }
  }

  /** Notes where a walk starts, before it does. */
  void startWalk() {
    if (reading.traffic().requests() == 0) {
      return;
    }
    CleverId position =
        reading instanceof Newest newest
            ? EventDecision.position(newest, readAt).orElse(null)
            : null;
    try {
      start = walks.start(of, night, new WalkStart(position, readAt));
    } catch (StoreException e) {
      start = null;
    }
  }

  /**
   * Keeps what a walk has found.
   *
   * @return how many schools had changed without an event
   */
  int keep(DistrictRosters rosters, WalkNotes notes) {
    Instant lastSync = rosters.lastSync().orElse(null);
    WalkStart started = start;
    if (started == null || lastSync == null) {
      return 0;
    }
    Optional<UntoldChanges> changes = changes();
    CleverId position = started.position();
    if (position != null) {
      keep(
          new LastWalk(
              position,
              started.at(),
              night,
              lastSync,
              notes.changesOn(rosters.changesOn(), tonight().map(LastWalk::changesOn)),
              changes.filter(each -> each.isSilent(lastSync)).isPresent(),
              withTonight(notes.schools())));
    }
    return changes.map(each -> each.of(lastSync, notes.schools()).size()).orElse(0);
  }

  private void keep(LastWalk walk) {
    if (walk.schools().size() > LastWalk.MOST_SCHOOLS) {
      return;
    }
    try {
      walks.keep(of, walk);
    } catch (StoreException e) {
      // The walk before stays: what has changed since then is walked once more.
      return;
    }
  }

  private Map<CleverId, SeenSchool> withTonight(Map<CleverId, SeenSchool> found) {
    Map<CleverId, SeenSchool> all = new HashMap<>();
    tonight().ifPresent(walk -> all.putAll(walk.schools()));
    all.putAll(found);
    return all;
  }

  /** What an earlier attempt of this night has walked. */
  private Optional<LastWalk> tonight() {
    return Optional.ofNullable(last).filter(walk -> walk.night().equals(night));
  }

  private Optional<UntoldChanges> changes() {
    LastWalk before = last;
    return before != null && reading instanceof Newest newest
        ? Optional.of(new UntoldChanges(before, newest, readAt))
        : Optional.empty();
  }
}
