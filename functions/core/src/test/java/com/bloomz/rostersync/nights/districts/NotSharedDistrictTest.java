package com.bloomz.rostersync.nights.districts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.district.testing.InMemoryDistrictSource;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.nights.testing.NightSchools;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.sync.Fetched;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A 2, L 7: what Clever refuses a district is asked for once a night, and told to each school. */
final class NotSharedDistrictTest {
  private static final int SCHOOLS = 200;
  private static final String PATH = "/v3.1/users: refused or missing, though the token is good";

  private final NightlyDistrict district = new NightlyDistrict(SCHOOLS);

  @Test
  @DisplayName("L 7: contacts that are withdrawn cost a district one reading a night")
  void withdrawnContactsAreAskedForOnceANight() {
    for (int number = 0; number < SCHOOLS; number++) {
      importParents(number);
    }
    for (int night = 1; night <= 2; night++) {
      refuse(FailureCause.CLEVER_CONTACTS_NOT_SHARED);
      assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);

      assertThat(district.queue.sent()).isEmpty();
      assertThat(district.clever.asked()).hasSize(night);
      assertThat(district.bus.heard()).hasSize(SCHOOLS * night);
      assertThat(district.bus.heard().stream().map(ImportFinished::id).distinct())
          .hasSize(SCHOOLS * night);
      for (int number = 0; number < SCHOOLS; number++) {
        assertFailed(number, night, FailureCause.CLEVER_CONTACTS_NOT_SHARED);
      }
      district.nextNight();
    }
    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.imported())
        .hasSize(SCHOOLS)
        .allMatch(report -> report.state() == ImportState.SUCCEEDED);
    assertThat(district.readAlone()).isEmpty();
  }

  @Test
  @DisplayName("L 7: schools that import no parents are read without contacts, all at once")
  void schoolsWithoutParentsAreImportedAllTheSame() {
    importParents(0);
    importParents(1);
    refuse(FailureCause.CLEVER_CONTACTS_NOT_SHARED);

    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.imported())
        .hasSize(SCHOOLS - 2)
        .allMatch(report -> report.state() == ImportState.SUCCEEDED);
    assertFailed(0, 1, FailureCause.CLEVER_CONTACTS_NOT_SHARED);
    assertFailed(1, 1, FailureCause.CLEVER_CONTACTS_NOT_SHARED);
    assertThat(district.clever.asked()).hasSize(2);
    assertThat(district.readAlone()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureCause.class,
      names = {
        "CLEVER_SECTIONS_NOT_SHARED",
        "CLEVER_STUDENTS_NOT_SHARED",
        "CLEVER_TEACHERS_NOT_SHARED",
        "CLEVER_STAFF_NOT_SHARED"
      })
  @DisplayName("L 7: another list that is withdrawn fails all schools by one reading")
  void anotherWithdrawnListIsToldToAll(FailureCause cause) {
    importParents(0);
    refuse(cause);

    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    for (int number = 0; number < SCHOOLS; number++) {
      assertFailed(number, 1, cause);
    }
    assertThat(district.clever.asked()).hasSize(1);
    assertThat(district.queue.sent()).isEmpty();
  }

  private void refuse(FailureCause cause) {
    district.clever.stop(new Fetched.NotShared(cause, PATH, InMemoryDistrictSource.TRAFFIC));
  }

  private void assertFailed(int number, int nights, FailureCause cause) {
    assertThat(district.store.ended(NightlyDistrict.school(number), null, 5))
        .hasSize(nights)
        .allMatch(report -> report.state() == ImportState.FAILED)
        .allMatch(report -> report.cause() == cause)
        .extracting(ImportReport::detail)
        .containsOnly(PATH);
    assertThat(district.store.isAnnounced(NightlyDistrict.school(number))).isTrue();
  }

  private void importParents(int number) {
    School school = district.schools.find(NightlyDistrict.school(number));
    SchoolSettings had = school.settings();
    ImportSettings imports = had.imports();
    NightSchools.save(
        district.schools,
        school.choosing(
            new SchoolSettings(
                new ImportSettings(
                    imports.studentIdField(),
                    imports.keepManualStaff(),
                    imports.recreateArchivedClasses(),
                    imports.contactField(),
                    new TreeSet<>(Set.of("primary"))),
                had.inviteFrom(),
                had.notifyTo(),
                had.scheduledImport(),
                had.invitations(),
                had.timeZone())));
  }
}
