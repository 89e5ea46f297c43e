package com.bloomz.rostersync.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A 1: a night is 1 to 5 o'clock in the school's own zone. */
final class NightTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-30T05:59:59Z, America/New_York,",
    "2026-11-30T06:00:00Z, America/New_York, 2026-11-30",
    "2026-11-30T09:59:59Z, America/New_York, 2026-11-30",
    "2026-11-30T10:00:00Z, America/New_York,",
    "2026-11-30T11:30:00Z, Pacific/Honolulu, 2026-11-30",
    "2026-11-29T15:30:00Z, Pacific/Guam, 2026-11-30",
    // Clocks go forward from 2 to 3, and back from 2 to 1: the night is an hour shorter or longer.
    "2026-03-08T07:30:00Z, America/New_York, 2026-03-08",
    "2026-03-08T08:59:59Z, America/New_York, 2026-03-08",
    "2026-03-08T09:00:00Z, America/New_York,",
    "2026-11-01T05:00:00Z, America/New_York, 2026-11-01",
    "2026-11-01T06:30:00Z, America/New_York, 2026-11-01",
    "2026-11-01T09:59:59Z, America/New_York, 2026-11-01"
  })
  void isFromOneToFive(Instant now, String zone, LocalDate date) {
    assertThat(Night.at(now, ZoneId.of(zone)).map(Night::date).orElse(null)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T09:59:59Z, 2026-11-29",
    "2026-11-30T10:00:00Z, 2026-11-30",
    "2026-12-01T04:59:59Z, 2026-11-30",
    "2026-12-01T05:00:00Z, 2026-11-30",
  })
  void theLastThatEndedIsTheNewestThatIsOver(Instant now, LocalDate date) {
    var zone = ZoneId.of("America/New_York");
    assertThat(Night.lastEnded(now, zone)).isEqualTo(new Night(zone, date));
  }

  @Test
  void endsAtFive() {
    assertThat(new Night(ZoneId.of("America/Chicago"), LocalDate.of(2026, 11, 30)).end())
        .isEqualTo(Instant.parse("2026-11-30T11:00:00Z"));
  }
}
