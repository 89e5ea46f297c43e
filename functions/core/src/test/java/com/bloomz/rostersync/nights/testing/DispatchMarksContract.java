package com.bloomz.rostersync.nights.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.nights.DispatchMarks;
import com.bloomz.rostersync.nights.Night;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A shard is marked for one night of one zone. */
public abstract class DispatchMarksContract {
  private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");

  /** Marks, none of them made before the test. */
  protected abstract DispatchMarks marks();

  @Test
  void marksTheShardOfThatNightAndZoneAlone() {
    Night night = new Night(ZoneId.of("America/Chicago"), LocalDate.of(2026, 11, 30));
    assertThat(marks().isDispatched(night, 3)).isFalse();

    marks().markDispatched(night, 3, NOW);
    marks().markDispatched(night, 3, NOW);

    assertThat(marks().isDispatched(night, 3)).isTrue();
    assertThat(marks().isClosed(night, 3)).isFalse();
    assertThat(marks().isDispatched(night, 4)).isFalse();
    assertThat(marks().isDispatched(new Night(night.zone(), night.date().plusDays(1)), 3))
        .isFalse();
    assertThat(marks().isDispatched(new Night(ZoneId.of("America/Denver"), night.date()), 3))
        .isFalse();
  }

  @Test
  void closesTheShardOfThatNightAndZoneAlone() {
    Night night = new Night(ZoneId.of("America/Chicago"), LocalDate.of(2026, 12, 3));
    assertThat(marks().isClosed(night, 3)).isFalse();

    marks().markClosed(night, 3, NOW);
    marks().markClosed(night, 3, NOW);

    assertThat(marks().isClosed(night, 3)).isTrue();
    assertThat(marks().isDispatched(night, 3)).isFalse();
    assertThat(marks().isClosed(night, 4)).isFalse();
    assertThat(marks().isClosed(new Night(night.zone(), night.date().plusDays(1)), 3)).isFalse();
    assertThat(marks().isClosed(new Night(ZoneId.of("America/Denver"), night.date()), 3)).isFalse();
  }
}
