package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.local.ImportOptions.Invited;
import com.bloomz.rostersync.simulator.district.SharedKind;
import com.bloomz.rostersync.simulator.edit.DistrictEdit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The status emails of a school's year: every number of each is recounted from the tables. */
class StatusMailsIT {
  @Test
  void everyNumberIsThatOfTheTables() throws Exception {
    try (var school = new InvitedSchool(60, 2)) {
      school.invite(EnumSet.noneOf(Invited.class));
      var unused = school.imported();
      unused = school.imported();
      unused = school.imported(RunKind.NIGHTLY, ExitCode.SUCCEEDED);
      assertThat(StatusMails.recount(school.stack()))
          .as("a quiet night tells nothing")
          .isEqualTo(2);

      for (DistrictEdit edit :
          List.of(
              DistrictEdit.STUDENT_LEAVES_SECTION,
              DistrictEdit.STUDENT_RENAMED,
              DistrictEdit.SECTION_RENAMED,
              DistrictEdit.CO_TEACHER_ADDED,
              DistrictEdit.CONTACT_ADDED,
              DistrictEdit.STUDENT_ADDED)) {
        var done = school.edit(edit, Map.of());
        assertThat(done).isNotNull();
      }
      unused = school.imported(RunKind.NIGHTLY, ExitCode.SUCCEEDED);
      var left = school.edit(DistrictEdit.STUDENT_LEAVES_SCHOOL, Map.of());
      assertThat(left).isNotNull();
      unused = school.imported(RunKind.NIGHTLY, ExitCode.SUCCEEDED);

      school.simulator().unshare(SharedKind.STUDENTS);
      unused = school.imported(RunKind.NIGHTLY, ExitCode.HELD);
      school.simulator().share(SharedKind.STUDENTS);
      var gone = school.edit(DistrictEdit.SECTION_REMOVED, Map.of());
      assertThat(gone).isNotNull();
      unused = school.imported(RunKind.NIGHTLY, ExitCode.SUCCEEDED);
      unused = school.imported(RunKind.FULL_DATA_AND_ARCHIVE, ExitCode.SUCCEEDED);
      pauseTheSyncForANight(school);
      school.simulator().token("another-token");
      unused = school.imported(RunKind.NIGHTLY, ExitCode.FAILED);

      assertThat(StatusMails.recount(school.stack())).isEqualTo(9);
    }
  }

  /** Fails one import; the one after it is a quiet night. */
  private static void pauseTheSyncForANight(InvitedSchool school) throws Exception {
    var paused = school.edit(DistrictEdit.DISTRICT_PAUSED, Map.of("until", "2027-08-15"));
    assertThat(paused).isNotNull();
    var unused = school.imported(RunKind.NIGHTLY, ExitCode.FAILED);
    var resumed = school.edit(DistrictEdit.DISTRICT_RESUMED, Map.of());
    assertThat(resumed).isNotNull();
    unused = school.imported(RunKind.NIGHTLY, ExitCode.SUCCEEDED);
  }
}
