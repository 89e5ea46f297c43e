package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.settings.ContactField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** L 7, acceptance 1: what Clever does not share is told, whatever Bloomz has. */
class SharingTest {
  private static Given school() {
    return Given.school()
        .section("A", "Math")
        .students("s1")
        .teacher("t1")
        .contact("p1", "Pat Lee", null, null)
        .parentOf("s1");
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  @DisplayName("acceptance 1a: contacts that are not shared are told at the first import")
  void contactsAtAFirstImport(RunKind kind) {
    DecisionSummary outcome = school().noContacts().decide(kind);

    assertThat(outcome.allIssues()).containsExactly("NO_CONTACTS SCHOOL");
    assertThat(outcome.decision().held()).isEmpty();
  }

  @Test
  @DisplayName("acceptance 1a: so are they where no contact values are chosen")
  void contactsWithoutValues() {
    Given school = school().noContacts().parentsAre(ContactField.TYPE);

    assertThat(school.importNow().allIssues()).containsExactly("CONTACTS_NOT_SHARED SCHOOL");
    assertThat(school.imported().importNow().allIssues())
        .containsExactly("CONTACTS_NOT_SHARED SCHOOL");
    assertThat(school.nightly().allIssues()).as("contacts are not read at night").isEmpty();
    assertThat(school().parentsAre(ContactField.TYPE).importNow().allIssues()).isEmpty();
  }

  @Test
  @DisplayName("acceptance 1a: values that no contact has are told")
  void valuesThatNobodyHas() {
    assertThat(school().parentsAre(ContactField.TYPE, "Parent/Guardian").importNow().allIssues())
        .containsExactly("NO_CONTACTS SCHOOL");
  }

  @Test
  @DisplayName("acceptance 1b: several kinds that are missing at once are all told")
  void severalKinds() {
    DecisionSummary outcome = school().noSections().noStudents().noContacts().importNow();

    assertThat(outcome.allIssues()).containsExactly("NO_SECTIONS SCHOOL", "NO_STUDENTS SCHOOL");
    assertThat(school().noSections().noStudents().noContacts().noStaff().importNow().allIssues())
        .containsExactly("NO_SECTIONS SCHOOL", "NO_STUDENTS SCHOOL", "NO_TEACHERS SCHOOL");
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  @DisplayName("acceptance 1c: sections that are still missing are told again, with nothing held")
  void toldAgain(RunKind kind) {
    Given first = school().noSections().imported();

    DecisionSummary again = first.student("s1", "Kit Renamed", null, "sis-s1").decide(kind);

    assertThat(again.issues(IssueCode.NO_SECTIONS)).hasSize(1);
    assertThat(again.decision().held()).isEmpty();
  }

  @Test
  @DisplayName("L 7: the remedy names the permission, the hour and Family Codes")
  void remedies() {
    assertThat(IssueCode.NO_CONTACTS.remedy()).contains("share", "an hour", "Family Codes");
    assertThat(IssueCode.CONTACTS_NOT_SHARED.remedy()).contains("share", "an hour", "Family Codes");
  }
}
