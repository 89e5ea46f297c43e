package com.bloomz.rostersync.nights.districts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.cleverevents.EventDecision;
import com.bloomz.rostersync.cleverevents.WalkReason;
import com.bloomz.rostersync.cleverevents.testing.InMemoryEvents;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.nights.districts.DistrictOutcome.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** A district with events that has passed a first night. */
abstract class DistrictWithEvents {
  static final int SCHOOLS = 5;

  final NightlyDistrict district = new NightlyDistrict(SCHOOLS);

  @BeforeEach
  void passAFirstNight() {
    district.events = district.told;
    district.now = afterTheWeeklyNight();
    district.tellEarlier(new Concern.AnySchool());
    assertThat(tally(district.attempt()).events().walked())
        .containsExactly(WalkReason.NO_LAST_WALK);
    assertThat(district.imported()).hasSize(SCHOOLS);
    district.nextNight();
  }

  Set<WalkReason> walked() {
    return tally(district.attempt()).events().walked();
  }

  static Tally tally(DistrictOutcome outcome) {
    assertThat(outcome).isInstanceOf(DistrictOutcome.Done.class);
    return ((DistrictOutcome.Done) outcome).tally();
  }

  void later(Duration time) {
    district.now = district.now.plus(time);
  }

  private Instant afterTheWeeklyNight() {
    Instant time = district.now;
    while (!EventDecision.isWeekly(
        NightlyDistrict.DISTRICT, LocalDate.ofInstant(time, NightlyDistrict.ZONE))) {
      time = time.plus(days(1));
    }
    return time;
  }

  static Duration days(int days) {
    return Duration.ofDays(days);
  }

  /** Three nights, in each of which school 2 reads by itself, and nothing else but the events. */
  void assertEachNightAlone(ImportState state) {
    int walks = district.clever.asked().size();
    int before = district.readAlone().size();
    for (int night = 1; night <= 3; night++) {
      district.nextNight();
      assertThat(tally(district.attempt()))
          .isEqualTo(new Tally(SCHOOLS - 1, 1, 0, InMemoryEvents.TRAFFIC));
      assertThat(district.imported())
          .singleElement()
          .satisfies(report -> assertThat(report.state()).isEqualTo(state));
      assertThat(district.readAlone()).hasSize(before + night);
      assertThat(district.readAlone().getLast()).isEqualTo(NightlyDistrict.cleverSchool(2));
    }
    assertThat(district.clever.asked()).hasSize(walks);
    district.nextNight();
  }
}
