package com.bloomz.rostersync.cleverevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.cleverevents.EventReading.Newest;
import com.bloomz.rostersync.cleverevents.LastWalk.SeenSchool;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.roster.CleverId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Issue 12, 5: where events and a walk disagree, the difference is told. */
final class UntoldChangesTest {
  private static final Instant READ = Instant.parse("2026-12-03T08:00:00Z");
  private static final Instant SYNCED = Instant.parse("2026-12-03T02:00:00Z");
  private static final Instant SYNCED_BEFORE = Instant.parse("2026-12-02T02:00:00Z");
  private static final CleverId EAST = new CleverId("s1");
  private static final CleverId WEST = new CleverId("s2");
  private static final CleverId NORTH = new CleverId("s3");
  private static final Concern SYNC = new Concern.NoRoster();

  /** East has changed; West has not; of North other things are read now; South is new. */
  private static final Map<CleverId, SeenSchool> BEFORE =
      Map.of(EAST, seen("a"), WEST, seen("b"), NORTH, seen("c"));

  private static final Map<CleverId, SeenSchool> NOW =
      Map.of(
          EAST,
          seen("A"),
          WEST,
          seen("b"),
          NORTH,
          new SeenSchool(false, "C"),
          new CleverId("s4"),
          seen("d"));

  /**
   * A walk with events before it.
   *
   * @param told the concerns of the events since the walk before
   */
  record Walk(
      String what,
      List<Concern> told,
      boolean silent,
      @Nullable LocalDate changesOn,
      boolean untold) {
    @Override
    public String toString() {
      return what;
    }
  }

  static List<Walk> walks() {
    LocalDate day = LocalDate.of(2026, 12, 3);
    return List.of(
        new Walk("no event at all", List.of(), false, null, true),
        new Walk("a sync only", List.of(SYNC), false, null, true),
        new Walk("another school", List.of(SYNC, one(WEST)), false, null, true),
        new Walk("this school", List.of(one(WEST), one(EAST)), false, null, false),
        new Walk("somebody", List.of(new Concern.AnySchool()), false, null, false),
        new Walk("silent since before", List.of(), true, null, false),
        new Walk("another day", List.of(SYNC), false, day, false),
        new Walk("not yet another day", List.of(SYNC), false, day.plusDays(1), true));
  }

  @ParameterizedTest
  @MethodSource("walks")
  void tellsWhatHasChangedWithoutAnEvent(Walk walk) {
    var changes = new UntoldChanges(before(walk.silent(), walk.changesOn()), told(walk), READ);

    assertThat(changes.of(SYNCED, NOW)).isEqualTo(walk.untold() ? Set.of(EAST) : Set.of());
    assertThat(changes.of(SYNCED, BEFORE)).isEmpty();
  }

  @Test
  void doesNotCompareWithEventsThatMayBeOnTheirWay() {
    var changes = new UntoldChanges(before(false, null), events(0, List.of()), READ);

    assertThat(changes.of(READ.minusSeconds(599), NOW)).isEmpty();
    assertThat(changes.of(READ.plusSeconds(30), NOW)).isEmpty();
    assertThat(changes.of(READ.minusSeconds(600), NOW)).containsExactly(EAST);
  }

  @Test
  void doesNotCompareWhereEventsAreMissing() {
    var changes = new UntoldChanges(before(false, null), events(1, List.of(SYNC)), READ);

    assertThat(changes.of(SYNCED, NOW)).isEmpty();
    assertThat(changes.isSilent(SYNCED)).isFalse();
  }

  @Test
  void isSilentWhereASyncWasNotTold() {
    var nothing = new UntoldChanges(before(false, null), events(0, List.of()), READ);
    assertThat(nothing.isSilent(SYNCED)).isTrue();
    assertThat(nothing.isSilent(SYNCED_BEFORE)).isFalse();
    assertThat(nothing.isSilent(READ.minusSeconds(30))).isFalse();

    var stillNothing = new UntoldChanges(before(true, null), events(0, List.of()), READ);
    assertThat(stillNothing.isSilent(SYNCED_BEFORE)).isTrue();

    var something = new UntoldChanges(before(true, null), events(0, List.of(SYNC)), READ);
    assertThat(something.isSilent(SYNCED)).isFalse();
  }

  private static LastWalk before(boolean silent, @Nullable LocalDate changesOn) {
    return new LastWalk(
        new CleverId("e0"),
        SYNCED_BEFORE,
        LocalDate.of(2026, 12, 2),
        SYNCED_BEFORE,
        changesOn,
        silent,
        BEFORE);
  }

  private static Newest told(Walk walk) {
    return events(0, walk.told());
  }

  /** The event of the walk before, unless it is purged, and those since then. */
  private static Newest events(int from, List<Concern> since) {
    return new Newest(
        IntStream.rangeClosed(from, since.size())
            .mapToObj(
                i ->
                    new CleverEvent(
                        new CleverId("e" + i),
                        SYNCED,
                        i == 0 ? new Concern.AnySchool() : since.get(i - 1)))
            .toList(),
        Traffic.NONE);
  }

  private static Concern one(CleverId school) {
    return new Concern.OneSchool(school);
  }

  private static SeenSchool seen(String content) {
    return new SeenSchool(true, content);
  }
}
