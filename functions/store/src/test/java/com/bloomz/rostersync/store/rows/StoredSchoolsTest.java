package com.bloomz.rostersync.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.settings.BrakeSettings;
import com.bloomz.rostersync.settings.BrakeSettings.Rollover;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.store.school.SchoolRow;
import com.bloomz.rostersync.tokens.SealedToken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Stored schools can be read for ever, and are written as they were. */
// NullAway does not see @Nullable on a nested type of another module's record.
@SuppressWarnings("NullAway")
final class StoredSchoolsTest {
  private static final SchoolId SCHOOL = new SchoolId("school");
  private static final Instant REQUESTED = Instant.ofEpochSecond(1_795_466_240);
  private static final ImportSettings IMPORTS =
      new ImportSettings(
          StudentIdField.STATE_ID,
          false,
          true,
          ContactField.TYPE,
          new TreeSet<>(Set.of("Parent/Guardian", "Emergency")));
  private static final School LINKED =
      new School(
          SCHOOL,
          12,
          true,
          Plan.BLOOMZ_FOR_SCHOOLS,
          new Connection(
              new CleverId("d1"),
              "Sunny District",
              new SealedToken("c2VhbGVk"),
              "abcd",
              REQUESTED,
              new CleverSchool(new CleverId("s1"), "A School", "12", "Kindergarten", "5")),
          new SchoolSettings(
              IMPORTS,
              new MemberId("m-3"),
              new TreeSet<>(Set.of(Role.SCHOOL_OFFICE_STAFF)),
              true,
              new Invitations(true, true, true),
              SchoolSettings.DEFAULT_TIME_ZONE),
          4,
          0,
          new School.Origin(new CleverId("d1"), new CleverId("s1")),
          null);

  @Test
  void aSetupThatHasOnlyTheLinkOfImports() {
    School found = SchoolRow.read(SCHOOL, StoredRows.row("setup"));
    assertThat(found.settings().imports()).isEqualTo(IMPORTS);
    assertThat(found.connection())
        .isEqualTo(
            new Connection(
                new CleverId("d1"),
                "",
                new SealedToken("c2VhbGVk"),
                "",
                Instant.EPOCH,
                new CleverSchool(new CleverId("s1"), "", "", "", "")));
    assertThat(found.version()).isZero();
  }

  @Test
  void aSetupWithoutAnything() {
    assertThat(SchoolRow.read(SCHOOL, new Row(Map.of()))).isEqualTo(School.unknown(SCHOOL));
  }

  @Test
  void aSchool() {
    assertThat(SchoolRow.read(SCHOOL, StoredRows.row("school"))).isEqualTo(LINKED);
    assertThat(SchoolRow.of(LINKED).attributes()).isEqualTo(StoredRows.attributes("school"));
  }

  @Test
  void aSchoolWithANumber() {
    School numbered = LINKED.reachedAt(new Phone("+12025550199"));
    assertThat(SchoolRow.read(SCHOOL, StoredRows.row("school-with-phone"))).isEqualTo(numbered);
    assertThat(SchoolRow.of(numbered).attributes())
        .isEqualTo(StoredRows.attributes("school-with-phone"));
  }

  @Test
  void aSchoolWithABrakeOfItsOwn() {
    var days = new Rollover(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 21));
    School braked = braked(new BrakeSettings(25, days));
    assertThat(SchoolRow.read(SCHOOL, StoredRows.row("school-with-brake"))).isEqualTo(braked);
    assertThat(SchoolRow.of(braked).attributes())
        .isEqualTo(StoredRows.attributes("school-with-brake"));
    assertThat(LINKED.settings().imports().brake()).isEqualTo(BrakeSettings.defaults());
  }

  private static School braked(BrakeSettings brake) {
    SchoolSettings had = LINKED.settings();
    return LINKED.choosing(
        new SchoolSettings(
            IMPORTS.withBrake(brake),
            had.inviteFrom(),
            had.notifyTo(),
            had.scheduledImport(),
            had.invitations(),
            had.timeZone()));
  }

  @Test
  void aSchoolWhoseLinkStandsTwice() {
    assertThat(SchoolRow.read(SCHOOL, StoredRows.row("school-with-link"))).isEqualTo(LINKED);
  }

  @Test
  void aSchoolWhoseLinkWasChanged() {
    School read = SchoolRow.read(SCHOOL, StoredRows.row("school-with-link-version"));
    assertThat(read.linkVersion()).isEqualTo(3);
    assertThat(SchoolRow.of(read).attributes())
        .isEqualTo(StoredRows.attributes("school-with-link-version"));
  }
}
