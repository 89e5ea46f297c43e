package com.bloomz.rostersync.clever.records;

import com.bloomz.rostersync.input.Cleaning;
import com.bloomz.rostersync.roster.CleverId;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The schools that one role of a user names (docs/clever.md 6).
 *
 * @param schools of {@code school} and {@code schools}
 * @param enrollments a student's
 * @param whole whether these are all: {@code schools} was an array, and every entry of it an id
 */
public record Places(Set<CleverId> schools, List<Enrollment> enrollments, boolean whole) {
  /** Of a user without the role. */
  static final Places UNKNOWN = new Places(Set.of(), List.of(), false);

  public Places {
    schools = Set.copyOf(schools);
    enrollments = List.copyOf(enrollments);
  }

  /** A student's time at a school; from ever, or for ever, where Clever gives no day. */
  public record Enrollment(CleverId school, LocalDate first, LocalDate last) {
    private boolean covers(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /** The schools of that day; an enrollment that has ended or not begun is none. */
  public Set<CleverId> on(LocalDate day) {
    Set<CleverId> all = new HashSet<>(schools);
    enrollments.stream().filter(each -> each.covers(day)).forEach(each -> all.add(each.school()));
    return all;
  }

  /** The first day after that one on which other enrollments run; empty where there is none. */
  public Optional<LocalDate> changesAfter(LocalDate day) {
    return enrollments.stream()
        .flatMap(
            each ->
                Stream.of(
                    each.first(),
                    each.last().equals(LocalDate.MAX) ? LocalDate.MIN : each.last().plusDays(1)))
        .filter(date -> date.isAfter(day))
        .min(Comparator.naturalOrder());
  }

  /** What was read of one role so far. */
  static final class Draft {
    private final Set<CleverId> schools = new LinkedHashSet<>();
    private final List<Enrollment> enrollments = new ArrayList<>();
    private final Set<String> listed = new HashSet<>();
    private boolean isArray;
    private boolean anyOdd;

    Places places() {
      return new Places(schools, enrollments, isArray && !anyOdd);
    }

    /** The entries of {@code schools}, trimmed. */
    Set<String> listed() {
      return listed;
    }

    /** Takes a field of the role, which may be another one. */
    void field(JsonParser json, String field) throws IOException {
      switch (field) {
        case "school" -> Cleaning.id(PageCodec.idText(json)).ifPresent(schools::add);
        case "schools" -> {
          isArray = json.currentToken() == JsonToken.START_ARRAY;
          PageCodec.elements(json, () -> listed(PageCodec.idText(json)));
        }
        case "enrollments" -> PageCodec.elements(json, () -> enrollment(json));
        default -> json.skipChildren();
      }
    }

    private void listed(String sent) {
      listed.add(sent.strip());
      Cleaning.id(sent).ifPresentOrElse(schools::add, () -> anyOdd = true);
    }

    private void enrollment(JsonParser json) throws IOException {
      String[] values = {"", "", ""};
      PageCodec.fields(
          json,
          field -> {
            switch (field) {
              case "school" -> values[0] = PageCodec.idText(json);
              case "start_date" -> values[1] = PageCodec.text(json);
              case "end_date" -> values[2] = PageCodec.text(json);
              default -> json.skipChildren();
            }
          });
      LocalDate first = Cleaning.day(values[1]).orElse(LocalDate.MIN);
      LocalDate last = Cleaning.day(values[2]).orElse(LocalDate.MAX);
      Cleaning.id(values[0])
          .ifPresent(school -> enrollments.add(new Enrollment(school, first, last)));
    }
  }
}
