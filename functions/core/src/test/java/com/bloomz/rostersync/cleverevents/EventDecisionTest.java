package com.bloomz.rostersync.cleverevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.cleverevents.EventDecision.Question;
import com.bloomz.rostersync.cleverevents.EventDecision.Verdict;
import com.bloomz.rostersync.cleverevents.EventReading.Newest;
import com.bloomz.rostersync.cleverevents.EventReading.NotRead;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.roster.CleverId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A 1: a night is passed over only where nothing can have changed. */
final class EventDecisionTest {
  private static final Instant NOW = Instant.parse("2026-12-03T08:00:00Z");
  private static final LocalDate NIGHT = LocalDate.of(2026, 12, 3);
  private static final CleverId DISTRICT = notWeeklyOn(NIGHT);
  private static final LastWalk WALK = walkOf(NIGHT.minusDays(1));

  /** Each line is the one above that may be passed over, with one thing that is otherwise. */
  static List<Arguments> nights() {
    EventReading quiet = events("e4", "e5", "sync e6");
    return List.of(
        // what the last walk is, what the events are, whether the schools stand, what is done
        Arguments.of(WALK, quiet, true, "pass over to e6"),
        Arguments.of(WALK, events("e5"), true, "pass over to e5"),
        Arguments.of(WALK, events("e5", "new sync e6"), true, "pass over to e5"),
        Arguments.of(WALK, events("new e5", "new sync e6"), true, "pass over to e5"),
        Arguments.of(WALK, events("e5", "timeless sync e6", "sync e7"), true, "pass over to e5"),
        Arguments.of(WALK, events("roster e4", "e5", "sync e6"), true, "pass over to e6"),
        Arguments.of(WALK, off(NotRead.Cause.OFF), true, "EVENTS_OFF"),
        Arguments.of(WALK, off(NotRead.Cause.UNREADABLE), true, "EVENTS_UNREADABLE"),
        Arguments.of(WALK, off(NotRead.Cause.UNREACHABLE), true, "EVENTS_UNREACHABLE"),
        Arguments.of(null, quiet, true, "NO_LAST_WALK"),
        Arguments.of(walkOf(NIGHT.minusDays(6)), quiet, true, "pass over to e6"),
        Arguments.of(walkOf(NIGHT.minusDays(7)), quiet, true, "OLD"),
        Arguments.of(changingOn(NIGHT.plusDays(1)), quiet, true, "pass over to e6"),
        Arguments.of(changingOn(NIGHT), quiet, true, "DATE_REACHED"),
        Arguments.of(changingOn(NIGHT.minusDays(1)), quiet, true, "DATE_REACHED"),
        Arguments.of(silent(), quiet, true, "SILENT"),
        // Clever answers a purged id with what is left: with older events, newer ones, or none.
        Arguments.of(WALK, events("e6", "sync e7"), true, "GAP"),
        Arguments.of(WALK, events("sync e6"), true, "GAP"),
        Arguments.of(WALK, events("e3", "e4"), true, "GAP"),
        Arguments.of(WALK, events(), true, "GAP"),
        Arguments.of(WALK, events("e5", "roster e6", "sync e7"), true, "ROSTER_EVENT"),
        Arguments.of(WALK, events("e5", "school e6"), true, "ROSTER_EVENT"),
        Arguments.of(WALK, events("e5", "new roster e6"), true, "ROSTER_EVENT"),
        Arguments.of(WALK, quiet, false, "SCHOOL_DIFFERS"));
  }

  @ParameterizedTest
  @MethodSource("nights")
  void passesOverWhatSurelyIsUnchanged(
      @Nullable LastWalk last, EventReading reading, boolean stand, String done) {
    assertThat(told(last, reading, stand)).isEqualTo(done);
  }

  @Test
  void theTableHasEveryReason() {
    Set<String> seen =
        nights().stream().map(line -> (String) line.get()[3]).collect(Collectors.toSet());
    // A weekly night depends on the district: see below.
    assertThat(EnumSet.complementOf(EnumSet.of(WalkReason.WEEKLY)))
        .allMatch(reason -> seen.contains(reason.name()));
  }

  @Test
  void walksEachDistrictOnceAWeekAndNotAllOnOneNight() {
    for (int district = 0; district < 50; district++) {
      var id = new CleverId("58da8a43cc70ab00017a1a%02x".formatted(district));
      assertThat(week().filter(night -> EventDecision.isWeekly(id, night))).hasSize(1);
      LocalDate weekly =
          week().filter(night -> EventDecision.isWeekly(id, night)).findFirst().orElseThrow();
      assertThat(reason(id, weekly, walkOf(weekly.minusDays(1))))
          .isEqualTo(new Verdict.Walk(WalkReason.WEEKLY));
      // A second attempt in that night finds what the first one walked.
      assertThat(reason(id, weekly, walkOf(weekly))).isInstanceOf(Verdict.PassOver.class);
    }
    Map<LocalDate, Long> spread =
        IntStream.range(0, 7_000)
            .mapToObj(i -> new CleverId("58da8a43cc70ab00017%05x".formatted(i * 37)))
            .map(
                id ->
                    week()
                        .filter(night -> EventDecision.isWeekly(id, night))
                        .findFirst()
                        .orElseThrow())
            .collect(Collectors.groupingBy(night -> night, Collectors.counting()));
    assertThat(spread).hasSize(7);
    assertThat(spread.values()).allMatch(count -> count > 700 && count < 1_300);
  }

  private static Stream<LocalDate> week() {
    return IntStream.range(0, 7).mapToObj(NIGHT::plusDays);
  }

  private static Verdict reason(CleverId district, LocalDate night, LastWalk last) {
    return EventDecision.of(new Question(district, night, NOW, true), last, events("e5"));
  }

  private static String told(@Nullable LastWalk last, EventReading reading, boolean stand) {
    return switch (EventDecision.of(new Question(DISTRICT, NIGHT, NOW, stand), last, reading)) {
      case Verdict.PassOver(CleverId position) -> "pass over to " + position;
      case Verdict.Walk(WalkReason why) -> why.name();
    };
  }

  private static CleverId notWeeklyOn(LocalDate night) {
    return IntStream.range(0, 10)
        .mapToObj(i -> new CleverId("d" + i))
        .filter(id -> !EventDecision.isWeekly(id, night))
        .findFirst()
        .orElseThrow();
  }

  private static LastWalk walkOf(LocalDate night) {
    return walk(night, null, false);
  }

  private static LastWalk changingOn(LocalDate day) {
    return walk(NIGHT.minusDays(1), day, false);
  }

  private static LastWalk silent() {
    return walk(NIGHT.minusDays(1), null, true);
  }

  private static LastWalk walk(LocalDate night, @Nullable LocalDate changesOn, boolean silent) {
    Instant at = night.atTime(8, 0).toInstant(ZoneOffset.UTC);
    return new LastWalk(new CleverId("e5"), at, night, at, changesOn, silent, Map.of());
  }

  private static EventReading off(NotRead.Cause cause) {
    return new NotRead(cause, Traffic.NONE);
  }

  /** Events as {@code [new|timeless] [sync|school|roster] id}; old syncs where nothing is said. */
  private static EventReading events(String... told) {
    return new Newest(Arrays.stream(told).map(EventDecisionTest::event).toList(), Traffic.NONE);
  }

  private static CleverEvent event(String told) {
    List<String> words = List.of(told.split(" ", -1));
    Instant created = words.contains("new") ? NOW.minusSeconds(599) : NOW.minusSeconds(600);
    Concern concern = new Concern.NoRoster();
    if (words.contains("roster")) {
      concern = new Concern.AnySchool();
    } else if (words.contains("school")) {
      concern = new Concern.OneSchool(new CleverId("s1"));
    }
    return new CleverEvent(
        new CleverId(words.getLast()), words.contains("timeless") ? null : created, concern);
  }
}
