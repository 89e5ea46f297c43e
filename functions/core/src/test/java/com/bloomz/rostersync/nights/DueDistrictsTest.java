package com.bloomz.rostersync.nights;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.nights.testing.InMemoryDispatchMarks;
import com.bloomz.rostersync.nights.testing.InMemoryDistrictClaims;
import com.bloomz.rostersync.nights.testing.InMemoryScheduledSchools;
import com.bloomz.rostersync.nights.testing.NightSchools;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A district is due since its night began, however often its message is sent anew (A 2). */
final class DueDistrictsTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final TimeLeft ENOUGH = () -> Duration.ofMinutes(4);

  private final InMemorySchoolStore store = new InMemorySchoolStore();
  private final InMemoryDispatchMarks marks = new InMemoryDispatchMarks();
  private final InMemoryDistrictClaims claims = new InMemoryDistrictClaims();
  private Instant now = Instant.parse("2026-11-30T07:00:00Z");
  private final DueDistricts due =
      new DueDistricts(new InMemoryScheduledSchools(store), marks, claims, () -> now);

  @Test
  @DisplayName("A 2: the oldest due district is due since its night began, whatever was sent anew")
  void isDueSinceTheNightBeganUntilItIsDone() {
    add("c-1", CHICAGO);
    add("c-2", CHICAGO);
    add("d-1", DENVER);
    Instant began = Instant.parse("2026-11-30T07:00:00Z");
    assertThat(due.oldest(ENOUGH)).contains(began);
    now = Instant.parse("2026-11-30T10:30:00Z");
    finish("c-1", CHICAGO);
    assertThat(due.oldest(ENOUGH)).contains(began);
    finish("c-2", CHICAGO);
    assertThat(due.oldest(ENOUGH)).contains(began.plus(Duration.ofHours(1)));
    finish("d-1", DENVER);
    assertThat(due.oldest(ENOUGH)).isEmpty();
  }

  @Test
  void isStillDueAfterItsNightUntilItsSchoolsAreTold() {
    add("c-1", CHICAGO);
    now = Instant.parse("2026-11-30T13:00:00Z");
    assertThat(due.oldest(ENOUGH)).isEmpty();
    mark();
    assertThat(due.oldest(ENOUGH)).contains(Instant.parse("2026-11-30T07:00:00Z"));
    finish("c-1", CHICAGO);
    assertThat(due.oldest(ENOUGH)).isEmpty();
  }

  /** What is left of a night that was closed is sent to be told; who is new has not missed it. */
  @Test
  @DisplayName("A 2: who schedules by day is due from the next night on")
  void whoIsScheduledByDayIsNotDueSinceTheNight() {
    add("c-1", CHICAGO);
    mark();
    finish("c-1", CHICAGO);
    now = Instant.parse("2026-11-30T12:00:00Z");
    for (int shard = 0; shard < ScheduledSchools.SHARDS; shard++) {
      marks.markClosed(night(CHICAGO), shard, now);
    }
    now = Instant.parse("2026-11-30T16:00:00Z");
    add("c-2", CHICAGO);
    assertThat(due.oldest(ENOUGH)).isEmpty();
    now = Instant.parse("2026-12-01T07:30:00Z");
    assertThat(due.oldest(ENOUGH)).contains(Instant.parse("2026-12-01T07:00:00Z"));
  }

  @Test
  @DisplayName("A 2: a night is due that was never dispatched, where the one before was")
  void aNightThatWasNeverBegunIsDue() {
    add("c-1", CHICAGO);
    mark();
    now = Instant.parse("2026-12-01T15:00:00Z");
    assertThat(due.oldest(ENOUGH)).contains(Instant.parse("2026-12-01T07:00:00Z"));
  }

  @Test
  void isNotDueByDay() {
    add("c-1", CHICAGO);
    now = Instant.parse("2026-11-30T21:00:00Z");
    assertThat(due.oldest(ENOUGH)).isEmpty();
    now = Instant.parse("2026-12-01T07:00:00Z");
    assertThat(due.oldest(() -> Duration.ofSeconds(5))).isEmpty();
    assertThat(due.oldest(ENOUGH)).contains(now);
  }

  private void add(String district, ZoneId zone) {
    NightSchools.save(store, NightSchools.scheduled("s-" + district, district, zone));
  }

  private void mark() {
    for (int shard = 0; shard < ScheduledSchools.SHARDS; shard++) {
      marks.markDispatched(night(CHICAGO), shard, now);
    }
  }

  private void finish(String district, ZoneId zone) {
    var night = new DistrictNight(new CleverId(district), night(zone));
    var claimed = (DistrictClaims.Claiming.Claimed) claims.claim(night, now, now.plusSeconds(60));
    claims.finish(night, claimed.epoch());
  }

  private static Night night(ZoneId zone) {
    return new Night(zone, LocalDate.of(2026, 11, 30));
  }
}
