package com.bloomz.rostersync.schools.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.imports.ImportBus.BusException;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.ScheduleBus;
import com.bloomz.rostersync.schools.ScheduleBus.ScheduleEnded;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract kit of {@link ScheduleBus}. */
public interface ScheduleBusContract {
  ScheduleEnded EVENT =
      new ScheduleEnded(
          new SchoolId("school \"1\" é"), 12, Instant.parse("2026-11-23T20:37:25.123Z"));

  /** The bus to be tested. */
  ScheduleBus schedules();

  /** What was told so far of schedules, in order. */
  List<ScheduleEnded> ended();

  /** From now on, nothing is taken. */
  void fail();

  @Test
  default void anEndedScheduleIsHeardAsItIsAndAsOftenAsItIsTold() {
    schedules().announce(EVENT);
    schedules().announce(EVENT);

    assertThat(ended()).containsExactly(EVENT, EVENT);
  }

  @Test
  default void saysWhenAnEndedScheduleIsNotTaken() {
    fail();

    assertThatThrownBy(() -> schedules().announce(EVENT)).isInstanceOf(BusException.class);
    assertThat(ended()).isEmpty();
  }
}
