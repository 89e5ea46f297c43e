package com.bloomz.rostersync.worker.capacity;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.RequestSlots;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.sync.testing.InMemoryRequestSlots;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long things take; docs/capacity.md says where each figure is from. */
final class Pacing {
  /** Of a reading, for each record: parsing, packing and comparing in a process that is fresh. */
  private static final double CPU_MILLIS = 0.14;

  private static final Duration ANSWER = Duration.ofMillis(500);
  private static final double ANSWER_MILLIS = 0.2;
  private static final int PAGE = 10_000;

  /** Six times a minute without an answer, and the pauses between. */
  private static final Duration GIVEN_UP = Duration.ofSeconds(391);

  private static final Duration KEPT_FOR_IMPORT = Duration.ofSeconds(2);
  private static final int STUDENT_MILLIS = 5;

  private final VirtualDay day;
  private final RequestSlots slots = new InMemoryRequestSlots();
  private Instant awayFrom = Instant.MAX;
  private Instant awayUntil = Instant.MAX;
  private long requests;
  private int failures;

  Pacing(VirtualDay day) {
    this.day = day;
  }

  /** Clever does not answer between these. */
  void outage(Instant from, Instant until) {
    awayFrom = from;
    awayUntil = until;
  }

  long requests() {
    return requests;
  }

  /** How often reading failed. */
  int failures() {
    return failures;
  }

  /** Reads the lists of so many students and schools; gives why it could not. */
  Optional<Fetched.Stopped> read(AccessToken token, int students, int schools, TimeLeft time) {
    int[] lists = {1, schools, schools, students, students * 3 / 2, students / 3, students / 12, 1};
    long records = 0;
    for (int list : lists) {
      for (int from = 0; from == 0 || from < list; from += PAGE) {
        if (isAway()) {
          Duration left = time.left();
          failures++;
          day.takes(left.compareTo(GIVEN_UP) < 0 ? left : GIVEN_UP);
          return Optional.of(new Fetched.Retry(FailureCause.CLEVER_UNREACHABLE, traffic(1)));
        }
        request(token, Math.min(PAGE, list - from));
      }
      records += list;
    }
    day.takes(Duration.ofMillis((long) (records * CPU_MILLIS)));
    return Optional.empty();
  }

  private void request(AccessToken token, int records) {
    requests++;
    Instant now = day.instant();
    day.takes(Duration.between(now, slots.next(token, now)));
    day.takes(ANSWER.plusMillis((long) (records * ANSWER_MILLIS)));
  }

  private boolean isAway() {
    Instant now = day.instant();
    return !now.isBefore(awayFrom) && now.isBefore(awayUntil);
  }

  static Traffic traffic(long requests) {
    return new Traffic(requests, 0, Duration.ZERO);
  }

  /** An import of a school with so many students, all of which may have changed. */
  static Duration ofImport(int students) {
    return KEPT_FOR_IMPORT.plusMillis((long) students * STUDENT_MILLIS);
  }
}
