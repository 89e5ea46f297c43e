package com.bloomz.rostersync.store.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.ZoneId;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class SchoolRowTest {
  private static final SchoolId SCHOOL = new SchoolId("school-1");

  @Test
  void theDefaultTimeZoneIsNotStored() {
    assertThat(row(SchoolSettings.DEFAULT_TIME_ZONE).attributes()).doesNotContainKey("xz");
  }

  @Test
  void aRowWithoutATimeZoneHasTheDefault() {
    assertThat(read(row(SchoolSettings.DEFAULT_TIME_ZONE)).settings().timeZone())
        .isEqualTo(ZoneId.of("America/New_York"));
  }

  @Test
  void anotherTimeZoneIsStoredByItsName() {
    RowWriter row = row(ZoneId.of("Pacific/Honolulu"));

    assertThat(row.attributes()).containsEntry("xz", RowWriter.text("Pacific/Honolulu"));
    assertThat(read(row).settings().timeZone()).isEqualTo(ZoneId.of("Pacific/Honolulu"));
  }

  private static RowWriter row(ZoneId timeZone) {
    var settings =
        new SchoolSettings(
            ImportSettings.defaults(), null, new TreeSet<>(), false, Invitations.off(), timeZone);
    return SchoolRow.of(School.unknown(SCHOOL).choosing(settings));
  }

  private static School read(RowWriter row) {
    return SchoolRow.read(SCHOOL, new Row(row.attributes()));
  }
}
