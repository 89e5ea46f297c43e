package com.bloomz.rostersync.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.ScheduleBus.ScheduleEnded;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleEventsTest {
  private static final String EVENT =
      """
      {"version":"0","source":"bloomz.rostersync","detail-type":"ScheduleEnded","new":[{}],
       "detail":{"v":1,"school":"s-1","version":12,"at":"2026-11-23T20:37:25Z","new":{}}}\
      """;

  @Test
  void readsWhatItKnowsAndPassesOverTheRest() {
    assertThat(ScheduleEvents.read(EVENT))
        .contains(
            new ScheduleEnded(new SchoolId("s-1"), 12, Instant.parse("2026-11-23T20:37:25Z")));
    assertThat(ImportEvents.read(EVENT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "[]", "7", "{}", "{\"detail\":7}"})
  void whatIsNoEventIsNotRead(String none) {
    assertThat(ScheduleEvents.read(none)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bloomz.rostersync | aws.ses",
        "ScheduleEnded | ImportFinished",
        "\"v\":1 | \"v\":2",
        "\"school\":\"s-1\" | \"school\":\" \"",
        "\"version\":12 | \"versions\":12",
        "2026-11-23T20 | yesterday"
      })
  void anEventOfAnotherKindIsNotRead(String right, String other) {
    String event = EVENT.replace(right, other);
    assertThat(event).isNotEqualTo(EVENT);
    assertThat(ScheduleEvents.read(event)).isEmpty();
  }
}
