package com.bloomz.rostersync.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.trail.Trail;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportEventsTest {
  private static final String EVENT =
      """
      {"version":"0","source":"bloomz.rostersync","detail-type":"ImportFinished","new":[{}],
       "detail":{"v":1,"school":"s-1","import":"i-1","kind":"NIGHTLY","state":"HELD","new":{}}}""";

  @Test
  void readsWhatItKnowsAndPassesOverTheRest() {
    assertThat(ImportEvents.read(EVENT))
        .contains(
            new ImportFinished(
                new SchoolId("s-1"), new ImportId("i-1"), RunKind.NIGHTLY, ImportState.HELD));
  }

  @Test
  void aReminderIsReadAsItIsWritten() {
    var ended =
        new ImportFinished(
            new SchoolId("s-1"), new ImportId("i-1"), RunKind.FULL_DATA, ImportState.HELD);
    assertThat(read(ended)).contains(ended);
    assertThat(ImportEvents.detail(ended, Trail.NONE)).doesNotContain("reminder");
    assertThat(read(ended.asReminder(3))).contains(ended.asReminder(3));
  }

  private static Optional<ImportFinished> read(ImportFinished event) {
    return ImportEvents.read(
        "{\"source\":\"bloomz.rostersync\",\"detail-type\":\"ImportFinished\",\"detail\":"
            + ImportEvents.detail(event, Trail.NONE)
            + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "[]", "7", "{}", "{\"detail\":7}"})
  void whatIsNoEventIsNotRead(String none) {
    assertThat(ImportEvents.read(none)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bloomz.rostersync | aws.ses",
        "ImportFinished | Bounce",
        "\"v\":1 | \"v\":2",
        "\"school\":\"s-1\" | \"school\":\" \"",
        "\"import\":\"i-1\" | \"imports\":\"i-1\"",
        "NIGHTLY | WEEKLY",
        "HELD | LOST"
      })
  void anEventOfAnotherKindIsNotRead(String right, String other) {
    String event = EVENT.replace(right, other);
    assertThat(event).isNotEqualTo(EVENT);
    assertThat(ImportEvents.read(event)).isEmpty();
  }
}
