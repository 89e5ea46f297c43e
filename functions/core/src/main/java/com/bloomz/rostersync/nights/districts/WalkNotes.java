package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.cleverevents.LastWalk.SeenSchool;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.roster.CleverId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a walk has found of the schools that were decided from it, to be kept with the walk. */
final class WalkNotes {
  private final Map<CleverId, SeenSchool> schools = new HashMap<>();
  private @Nullable LocalDate termOver;

  /**
   * Notes what was found of a school.
   *
   * @param seen what it is recognized by
   * @param now decides which terms are over
   */
  void note(CleverId school, CleverRoster roster, SeenSchool seen, Instant now) {
    schools.put(school, seen);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    termOver =
        earliest(
            Stream.concat(
                Stream.ofNullable(termOver),
                roster.terms().stream()
                    .flatMap(WalkNotes::firstDayAfter)
                    .filter(day -> day.isAfter(today))));
  }

  /** Notes that the district does not list that school. */
  void absent(CleverId school) {
    schools.put(school, SeenSchool.ABSENT);
  }

  private static Stream<LocalDate> firstDayAfter(Term term) {
    LocalDate last = term.lastDay();
    return last == null ? Stream.of() : Stream.of(last.plusDays(1));
  }

  Map<CleverId, SeenSchool> schools() {
    return Map.copyOf(schools);
  }

  /**
   * The first day on which the same records make other rosters; null where none is known.
   *
   * @param enrollments the day on which an enrollment begins or ends
   * @param before what an earlier attempt knew
   */
  @Nullable LocalDate changesOn(Optional<LocalDate> enrollments, Optional<LocalDate> before) {
    return earliest(
        Stream.of(Optional.ofNullable(termOver), enrollments, before).flatMap(Optional::stream));
  }

  private static @Nullable LocalDate earliest(Stream<LocalDate> days) {
    return days.sorted().findFirst().orElse(null);
  }
}
