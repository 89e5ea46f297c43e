package com.bloomz.rostersync.cleverevents;

import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.cleverevents.EventReading.Newest;
import com.bloomz.rostersync.cleverevents.LastWalk.SeenSchool;
import com.bloomz.rostersync.roster.CleverId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares what events told with what a walk found. The walk counts; a school that has changed
 * without an event is a sign that events are lost.
 *
 * @param before the walk before
 * @param newest the events that were read before this walk
 * @param readAt when they were read
 */
public record UntoldChanges(LastWalk before, Newest newest, Instant readAt) {
  /**
   * The schools whose rosters have changed since the walk before, though all events since then are
   * known and none concerns them. What may have changed while events were on their way, or with the
   * day, is not among them.
   *
   * @param lastSync as this walk found it
   * @param found what this walk found
   */
  public Set<CleverId> of(Instant lastSync, Map<CleverId, SeenSchool> found) {
    Optional<List<CleverEvent>> told = EventDecision.since(before, newest);
    if (told.isEmpty()
        || before.silent()
        || mayDependOnTheDay()
        || EventDecision.isRecent(lastSync, readAt)) {
      return Set.of();
    }
    Set<Concern> concerns =
        told.get().stream().map(CleverEvent::concern).collect(Collectors.toSet());
    if (concerns.contains(new Concern.AnySchool())) {
      return Set.of();
    }
    Set<CleverId> untold = new TreeSet<>();
    found.forEach(
        (school, now) -> {
          SeenSchool then = before.schools().get(school);
          if (then != null
              && then.contacts() == now.contacts()
              && !then.content().equals(now.content())
              && !concerns.contains(new Concern.OneSchool(school))) {
            untold.add(school);
          }
        });
    return untold;
  }

  /**
   * Whether Clever has taken over data since the walk before and told no event at all, not even of
   * the sync itself: events may be off by now.
   *
   * @param lastSync as this walk found it
   */
  public boolean isSilent(Instant lastSync) {
    Optional<List<CleverEvent>> told = EventDecision.since(before, newest);
    boolean moved =
        !before.lastSync().equals(lastSync) && !EventDecision.isRecent(lastSync, readAt);
    return told.isPresent() && told.get().isEmpty() && (moved || before.silent());
  }

  private boolean mayDependOnTheDay() {
    LocalDate changes = before.changesOn();
    return changes != null && !changes.isAfter(LocalDate.ofInstant(readAt, ZoneOffset.UTC));
  }
}
