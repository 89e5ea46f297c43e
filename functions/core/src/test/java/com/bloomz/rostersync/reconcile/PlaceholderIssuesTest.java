package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Issue.Subject;
import com.bloomz.rostersync.roster.IssueCode;
import org.junit.jupiter.api.Test;

/** What only fills a field is kept where an admin can see it, and reported: P 9, F4. */
final class PlaceholderIssuesTest {
  @Test
  void p9PlaceholdersOfEveryKindOfMemberAreReportedAndStay() {
    DecisionSummary outcome =
        Given.school()
            .section("c1", "Art")
            .student("s1", "Ana Garcia", "na@gmail.com", null)
            .students("s1")
            .teacher("t1", "Al Reed", "test@gmail.com")
            .contact("k1", "Maria Garcia", "none@none.com", "+15555555555")
            .parentOf("s1")
            .contact("k2", "Guardian", null, "+12025550123")
            .parentOf("s1")
            .importNow();

    assertThat(outcome.fullIssues(IssueCode.PLACEHOLDER_ADDRESS))
        .containsExactlyInAnyOrder(
            address(Subject.STUDENT, "m-s1", "Ana Garcia", "na@gmail.com"),
            address(Subject.STAFF, "m-t1", "Al Reed", "test@gmail.com"),
            address(Subject.CONTACT, "m-k1", "Maria Garcia", "none@none.com"),
            address(Subject.CONTACT, "m-k1", "Maria Garcia", "+15555555555"));
    assertThat(outcome.fullIssues(IssueCode.PLACEHOLDER_CONTACT))
        .containsExactly(
            new Issue(IssueCode.PLACEHOLDER_CONTACT, Subject.CONTACT, "m-k2", "Guardian", ""));
    assertThat(outcome.member("m-k1").email()).isEqualTo(Given.email("none@none.com"));
  }

  @Test
  void p9APlaceholderIsNoAddressThatPeopleShare() {
    DecisionSummary outcome =
        Given.school()
            .section("c1", "Art")
            .students("s1")
            .contact("k1", "Maria Garcia", "none@none.com", null)
            .parentOf("s1")
            .contact("k2", "Al Reed", "NONE@NONE.COM", null)
            .parentOf("s1")
            .importNow();

    assertThat(outcome.issues(IssueCode.SHARED_EMAIL)).isEmpty();
    assertThat(outcome.issues(IssueCode.PLACEHOLDER_ADDRESS)).hasSize(2);
  }

  private static Issue address(Subject subject, String id, String about, String detail) {
    return new Issue(IssueCode.PLACEHOLDER_ADDRESS, subject, id, about, detail);
  }
}
