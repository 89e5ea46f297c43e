package com.bloomz.rostersync.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.health.HealthCheck;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.messages.Attachment;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.testing.ProviderFault;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.settings.Invitations;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who gets the status email (N 8). */
class StatusMailsTest {
  private final NotifierSchool town = new NotifierSchool();

  @Test
  void everyAdminIsToldOnceOfAnEndThatIsDeliveredThrice() throws IOException {
    end(RunKind.NIGHTLY, SampleReports.COUNTS);
    for (int i = 0; i < 3; i++) {
      assertThat(town.failed("import-finished")).isEmpty();
    }
    assertThat(receivers()).containsExactly("ada@school.example", "bo@school.example");
  }

  @Test
  void theNumbersAreThoseOfTheReport() throws IOException {
    town.end(
        SampleReports.succeeded(RunKind.NIGHTLY, SampleReports.COUNTS, Invitations.off()),
        List.of(SampleReports.issue()));
    assertThat(town.failed("import-finished")).isEmpty();
    MailMessage mail = town.mails.accepted().getFirst();
    assertThat(mail.text())
        .contains("4 added, 1 updated, 2 removed or archived, 113 unchanged, 7 skipped")
        .contains("41 added, 17 updated, 9 removed or archived, 934 unchanged, 3 skipped")
        .contains("Issues: 1")
        .contains("https://b.example/" + SampleReports.ID);
    assertThat(mail.attachments())
        .singleElement()
        .extracting(Attachment::content)
        .asString()
        .contains("Sam Student");
    assertThat(mail.tags().round()).isEqualTo(SampleReports.ID.value());
  }

  @Test
  void onlyTheFirstImportTellsTheDataHealth() throws IOException {
    var health =
        new Health(new TreeMap<>(Map.of(HealthCheck.STAFF_WITHOUT_EMAIL, Health.Found.of(1, 2))));
    var found = new Findings(List.of(), AbsentMembers.NONE, null, null, null, health);
    town.end(SampleReports.earlier(), found);
    town.end(
        SampleReports.succeeded(RunKind.NIGHTLY, SampleReports.COUNTS, Invitations.off()), found);
    assertThat(town.failed("import-finished")).isEmpty();
    assertThat(town.mails.accepted().getFirst().text()).doesNotContain("Data health");

    NotifierSchool fresh = new NotifierSchool();
    fresh.end(
        SampleReports.succeeded(RunKind.NIGHTLY, SampleReports.COUNTS, Invitations.off()), found);
    assertThat(fresh.failed("import-finished")).isEmpty();
    assertThat(fresh.mails.accepted().getFirst().text())
        .contains("Data health in Clever: 65 of 100");
  }

  @Test
  void twoAdminsOfOneAddressAreToldByOneMail() throws IOException {
    town.put(ImportedPeople.staff("m-zoe", "Zoe", "Zeal", Role.SCHOOL_ADMIN), "Ada@school.example");
    end(RunKind.NIGHTLY, SampleReports.COUNTS);
    assertThat(town.failed("import-finished")).isEmpty();
    assertThat(receivers()).containsExactly("ada@school.example", "bo@school.example");
    assertThat(town.mails.accepted().getFirst().tags().person()).isEqualTo("m-ada");
  }

  @Test
  void issuesThatStoodBeforeAreNotCalledNew() throws IOException {
    town.end(SampleReports.earlier(), List.of(SampleReports.issue()));
    town.end(
        SampleReports.succeeded(RunKind.IMPORT_NOW, Counts.none(), Invitations.off()),
        List.of(SampleReports.issue()));
    assertThat(town.failed("import-finished")).isEmpty();
    assertThat(town.mails.accepted().getFirst().text()).contains("1 issue, not new.");
  }

  @Test
  void whoInvitesNobodyForLackOfAnInviterIsTold() throws IOException {
    Invitations parents = new Invitations(false, true, false);
    town.chooseInviter(null);
    town.end(SampleReports.succeeded(RunKind.IMPORT_NOW, SampleReports.COUNTS, parents), List.of());
    assertThat(town.failed("import-finished")).isEmpty();
    assertThat(town.mails.accepted().getFirst().text())
        .contains("Choose who invitations come from in Settings");
  }

  @Test
  void whomTheImportInvitesIsTold() throws IOException {
    Invitations parents = new Invitations(false, true, false);
    town.end(SampleReports.succeeded(RunKind.IMPORT_NOW, SampleReports.COUNTS, parents), List.of());
    assertThat(town.failed("import-finished")).isEmpty();
    assertThat(town.mails.accepted().getFirst().text())
        .contains("\nInvitations: parents.\n")
        .doesNotContain("Choose who invitations come from");
  }

  @Test
  void aNightThatChangedNothingAndFoundNothingNewIsNotTold() throws IOException {
    town.end(SampleReports.earlier(), List.of(SampleReports.issue()));
    town.end(
        SampleReports.succeeded(RunKind.NIGHTLY, Counts.none(), Invitations.off()),
        List.of(SampleReports.issue()));
    assertThat(town.failed("import-finished")).isEmpty();
    assertThat(receivers()).isEmpty();
  }

  @Test
  void aNightThatFoundAnIssueIsTold() throws IOException {
    town.end(SampleReports.earlier(), List.of());
    town.end(
        SampleReports.succeeded(RunKind.NIGHTLY, Counts.none(), Invitations.off()),
        List.of(SampleReports.issue()));
    assertThat(town.failed("import-finished")).isEmpty();
    assertThat(receivers()).hasSize(2);
  }

  @Test
  void thoseOfTheChosenRolesAreTold() throws IOException {
    town.choose(Set.of(Role.TEACHER));
    end(RunKind.IMPORT_NOW, Counts.none());
    assertThat(town.failed("import-finished")).isEmpty();
    assertThat(receivers()).containsExactly("tea@school.example");
  }

  /**
   * F 1, review 10: whose staff hat has ended gets no status email, though a parent here (P 11).
   */
  @Test
  void aFormerTeacherWhoIsAParentIsNotTold() throws IOException {
    Member former =
        ImportedPeople.staff("m-nora", "Nora", "Vale", Role.TEACHER)
            .withParent(new Hat.OfParent(new TreeSet<>()));
    town.put(
        former.withStaff(new Hat.OfStaff(null, Role.TEACHER).withActive(false)),
        "nora@school.example");
    town.choose(Set.of(Role.TEACHER));
    end(RunKind.IMPORT_NOW, Counts.none());
    assertThat(town.failed("import-finished")).isEmpty();
    assertThat(receivers()).containsExactly("tea@school.example");
  }

  @Test
  void nobodyIsToldWhereNobodyIsChosen() throws IOException {
    town.choose(Set.of());
    end(RunKind.IMPORT_NOW, Counts.none());
    assertThat(town.failed("import-finished")).isEmpty();
    assertThat(receivers()).isEmpty();
  }

  @Test
  void oneWhomTheProviderHadNoTimeForIsToldLater() throws IOException {
    end(RunKind.NIGHTLY, SampleReports.COUNTS);
    town.mails.next(ProviderFault.THROTTLED);
    assertThat(town.failed("import-finished")).containsExactly(0);
    assertThat(receivers()).containsExactly("bo@school.example");
    assertThat(town.failed("import-finished")).isEmpty();
    assertThat(receivers()).containsExactly("bo@school.example", "ada@school.example");
  }

  @Test
  void oneWhoseAnswerWasLostIsNotToldAgain() throws IOException {
    end(RunKind.NIGHTLY, SampleReports.COUNTS);
    town.mails.next(ProviderFault.ERROR);
    assertThat(town.failed("import-finished")).isEmpty();
    assertThat(town.failed("import-finished")).isEmpty();
    assertThat(town.mails.calls()).isEqualTo(2);
  }

  @Test
  void aBadAddressIsNeverTriedAgain() throws IOException {
    end(RunKind.NIGHTLY, SampleReports.COUNTS);
    town.mails.next(ProviderFault.BAD_ADDRESS);
    assertThat(town.failed("import-finished")).isEmpty();
    assertThat(town.known().blocks()).hasSize(1);
  }

  private void end(RunKind kind, Counts counts) {
    town.end(SampleReports.succeeded(kind, counts, Invitations.off()), List.of());
  }

  private List<String> receivers() {
    return town.mails.accepted().stream().map(mail -> mail.to().value()).toList();
  }
}
