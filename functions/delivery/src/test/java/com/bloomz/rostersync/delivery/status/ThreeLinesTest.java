package com.bloomz.rostersync.delivery.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.status.StatusContent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an admin reads first, as the email has it (N 8). */
class ThreeLinesTest {
  private static final Issue GONE =
      new Issue(IssueCode.SECTION_GONE, Issue.Subject.CLASS, "c-1", "Math", "");
  private static final Issue NO_STUDENTS = school(IssueCode.NO_STUDENTS);
  private static final Issue NO_CONTACTS = school(IssueCode.NO_CONTACTS);

  @Test
  void beginsWithWhatChangedWhatIsOpenAndWhatToDo() {
    StatusContent ended = SampleImports.ended(ImportState.SUCCEEDED, List.of(GONE));

    assertThat(threeLines(ended))
        .containsExactly(
            "Changed: 4 classes, 40 students and 61 parents added. 1 class and 17 students updated."
                + " 9 students and 12 parents left. 2 classes archived.",
            "Held back: Nothing. 1 issue.",
            "What to do: See the issues below; each says what to do.");
    assertThat(SampleImports.mail(ended).subject())
        .isEqualTo(
            "Clever import for Lincoln Elementary: 7 classes, 66 students and 73 parents changed");
  }

  @Test
  void x3SaysOfAnUndoWhatWentBackWhatStaysAndWhatWasSent() {
    ImportReport undone =
        SampleImports.undone(SampleImports.counts(Entity.STUDENTS, new Tally(0, 5, 0, 0, 0, 0)));
    Issue kept = new Issue(IssueCode.UNDO_KEPT, Issue.Subject.STUDENT, "m-1", "Bob R.", "email");
    Issue sent =
        new Issue(
            IssueCode.INVITATIONS_STAY_SENT, Issue.Subject.SCHOOL, "", "", "12 emails and 3 texts");
    Issue comesAgain = new Issue(IssueCode.UNDO_COMES_AGAIN, Issue.Subject.SCHOOL, "", "", "");
    String again = "What to do: The next import does this again. Correct the data in Clever,";

    assertThat(threeLines(SampleImports.ended(undone, List.of(kept, sent, comesAgain))))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo("Changed: An import was taken back. 5 students updated."),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "Not undone: 1 value stays as it is; its issue says why."
                            + " Invitations stay sent: 12 emails and 3 texts."),
            line -> assertThat(line).startsWith(again));
    assertThat(threeLines(SampleImports.ended(undone, List.of())))
        .contains(
            "Not undone: Nothing that the import changed stays.",
            "What to do: Nothing. The changes of the import before are done again.");
  }

  @Test
  void countsClassesAndPeopleByKind() {
    assertThat(changed(SampleImports.counts(Entity.STUDENTS, new Tally(1_006, 0, 0, 0, 0, 0))))
        .isEqualTo("1,006 students added");
    assertThat(changed(SampleImports.counts(Entity.STAFF, new Tally(0, 0, 1, 0, 0, 0))))
        .isEqualTo("1 staff member left");
    assertThat(
            changed(
                SampleImports.counts(Entity.STUDENTS, new Tally(0, 0, 1, 0, 0, 0))
                    .plus(SampleImports.counts(Entity.PARENTS, new Tally(0, 0, 3, 0, 0, 0)))
                    .plus(
                        SampleImports.counts(
                            Entity.STUDENT_ENROLMENTS, new Tally(0, 0, 11, 0, 0, 0)))))
        .isEqualTo("1 student and 3 parents left");
  }

  @Test
  void placesAndLinksAreNamedWhereNothingElseChanged() {
    Counts places = SampleImports.counts(Entity.STUDENT_ENROLMENTS, new Tally(6, 0, 4, 0, 0, 0));
    Counts taught = SampleImports.counts(Entity.STAFF_ENROLMENTS, new Tally(0, 1, 0, 0, 0, 0));
    Counts links = SampleImports.counts(Entity.GUARDIANSHIPS, new Tally(1, 0, 0, 0, 0, 0));

    assertThat(changed(places.plus(taught))).isEqualTo("11 class enrollments changed");
    assertThat(changed(places.plus(links)))
        .isEqualTo("10 class enrollments and 1 parent-student link changed");
  }

  @Test
  void saysWhatIsHeldAndWhyAndThatNothingIsToBeApproved() {
    ImportReport held = SampleImports.held(Entity.values());

    assertThat(threeLines(SampleImports.ended(held, List.of(GONE, NO_STUDENTS))))
        .containsExactly(
            "Changed: Nothing.",
            "Held back: Clever sent no students, so no one was removed. 2 issues.",
            "What to do: " + IssueCode.NO_STUDENTS.remedy() + " Nothing needs to be approved.");
    assertThat(SampleImports.mail(SampleImports.ended(held, List.of(NO_STUDENTS))).subject())
        .endsWith(": Clever sent no students, so no one was removed");
  }

  @Test
  void saysWhichKindsWereKept() {
    ImportReport held =
        SampleImports.held(
            Entity.STAFF, Entity.STAFF_ENROLMENTS, Entity.PARENTS, Entity.GUARDIANSHIPS);

    assertThat(
            threeLines(
                SampleImports.ended(held, List.of(school(IssueCode.NO_TEACHERS), NO_CONTACTS))))
        .contains(
            "Held back: Clever sent no teachers and no contacts to import as parents, so no staff"
                + " and no parents were removed. 2 issues.");
    assertThat(threeLines(SampleImports.ended(held, List.of())))
        .contains(
            "Held back: No staff and no parents were removed.",
            "What to do: Nothing needs to be approved.");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "SYNC_PAUSED,STUDENTS STAFF PARENTS,\"Clever has paused the sync of your district's data and"
            + " sent last year's, so no one was removed\"",
        "NO_SECTION_STUDENTS,STUDENT_ENROLMENTS,\"Clever sent no students in sections, so no students"
            + " were removed from their classes\"",
        "SECTION_MEMBERS_UNKNOWN,STUDENT_ENROLMENTS STAFF_ENROLMENTS,\"Clever sent sections without"
            + " saying who is in them, so no students and no staff were removed from their"
            + " classes\"",
        "CLASS_EMPTIED,STUDENT_ENROLMENTS,\"Clever sent large sections without any student, so no"
            + " students were removed from their classes\"",
        "RECORD_UNUSABLE,STUDENTS STUDENT_ENROLMENTS PARENTS GUARDIANSHIPS,\"Clever sent records that"
            + " Bloomz cannot use, so no students and no parents were removed\"",
        "CONTACT_STUDENTS_UNKNOWN,PARENTS GUARDIANSHIPS,\"Clever sent contacts without saying whose"
            + " they are, so those parents were kept\"",
        "RELATIONSHIP_WITHOUT_VALUE,GUARDIANSHIPS,\"Clever sent contacts without the value chosen in"
            + " Settings, so those parents were kept\"",
        "DATA_MAY_HAVE_MOVED,STUDENTS STAFF PARENTS,\"Clever's data may have changed during the"
            + " import, so no one was removed\""
      })
  void saysWhatIsUnknownAndWhoWasKept(IssueCode code, String kinds, String clause) {
    Entity[] held = Arrays.stream(kinds.split(" ")).map(Entity::valueOf).toArray(Entity[]::new);

    assertThat(threeLines(SampleImports.ended(SampleImports.held(held), List.of(school(code)))))
        .contains(
            "Held back: " + clause + ". 1 issue.",
            "What to do: " + code.remedy() + " Nothing needs to be approved.");
  }

  @Test
  void errorIsToldInSubjectAndLinesThoughNothingWasHeld() {
    StatusContent quiet =
        SampleImports.ended(
            SampleImports.report(ImportState.SUCCEEDED, Counts.none()), List.of(GONE, NO_STUDENTS));

    assertThat(threeLines(quiet))
        .containsExactly(
            "Changed: Nothing.",
            "Problem: Clever sent no students. 2 issues.",
            "What to do: " + IssueCode.NO_STUDENTS.remedy());
    assertThat(SampleImports.mail(quiet).subject()).endsWith(": Clever sent no students");
    StatusContent busy = SampleImports.ended(ImportState.SUCCEEDED, List.of(NO_CONTACTS));
    assertThat(SampleImports.mail(busy).subject())
        .contains(": Clever sent no contacts to import as parents; 7 classes, 66 students");
  }

  @Test
  void aPauseIsToldWithItsEndThoughNothingWasHeld() {
    var paused =
        new Issue(IssueCode.SYNC_PAUSED, Issue.Subject.SCHOOL, "", "", "until Aug 15, 2027");
    StatusContent quiet =
        SampleImports.ended(
            SampleImports.report(ImportState.SUCCEEDED, Counts.none()), List.of(paused));

    assertThat(threeLines(quiet))
        .containsExactly(
            "Changed: Nothing.",
            "Problem: Clever has paused the sync of your district's data until Aug 15, 2027 and"
                + " sent last year's. 1 issue.",
            "What to do: " + IssueCode.SYNC_PAUSED.remedy());
  }

  @Test
  void saysWhyItFailedAndWhoseTurnItIs() {
    StatusContent failed =
        SampleImports.ended(SampleImports.report(ImportState.FAILED, Counts.none()), List.of());

    assertThat(threeLines(failed))
        .containsExactly(
            "Changed: Nothing. Your roster in Bloomz is unchanged.",
            "Failed: Clever no longer accepts the District Auth Token.",
            "What to do: Ask your district's Clever admin for the current token and enter it in"
                + " the Clever settings. After three nights without it, nightly imports pause until"
                + " you do.");
    assertThat(SampleImports.mail(failed).subject())
        .isEqualTo("Clever import for Lincoln Elementary: failed");
    assertThat(SampleImports.mail(failed).text()).doesNotContain("Counts", "added");
    assertThat(Jsoup.parse(SampleImports.mail(failed).html()).select("table")).isEmpty();
  }

  @Test
  void saysWhetherACanceledImportChangedAnything() {
    assertThat(
            threeLines(
                SampleImports.ended(
                    SampleImports.report(ImportState.CANCELLED, Counts.none()), List.of())))
        .contains("Canceled: The import was canceled before it changed anything.");
    assertThat(threeLines(SampleImports.ended(ImportState.CANCELLED, List.of())))
        .contains("Canceled: The import was canceled. The changes it had already made were kept.")
        .first()
        .asString()
        .contains("40 students");
  }

  @Test
  void x1APreviewAsksForApprovalOnlyWhereThereIsSomethingToApprove() {
    ImportReport quiet = SampleImports.report(ImportState.PREVIEWED, Counts.none());
    String approve = "What to do: Open the report to see each change, then approve the plan.";

    assertThat(threeLines(SampleImports.ended(quiet, List.of())))
        .contains("Changed: Nothing yet. Nothing would change.", "What to do: Nothing.");
    assertThat(threeLines(SampleImports.ended(quiet, List.of(school(IssueCode.REMOVALS_HELD)))))
        .contains(approve);
    assertThat(threeLines(SampleImports.ended(ImportState.PREVIEWED, List.of()))).contains(approve);
  }

  @Test
  void saysThatThereIsNothingToDo() {
    StatusContent quiet =
        SampleImports.ended(SampleImports.report(ImportState.SUCCEEDED, Counts.none()), List.of());

    assertThat(threeLines(quiet))
        .containsExactly("Changed: Nothing.", "Held back: Nothing.", "What to do: Nothing.");
    assertThat(SampleImports.mail(quiet).subject()).endsWith(": nothing changed");
    assertThat(SampleImports.mail(quiet).attachments()).isEmpty();
    assertThat(SampleImports.mail(quiet).html()).doesNotContain("aria-hidden");
  }

  @Test
  @DisplayName("U1, I 9: Import Now says who is no longer in Clever, and what to do")
  void saysWhoIsNoLongerInClever() {
    Counts counts =
        SampleImports.counts(Entity.PARENTS, Tally.ZERO.withNotInClever(1))
            .plus(SampleImports.counts(Entity.STUDENTS, Tally.ZERO.withNotInClever(2)));
    StatusContent ended =
        SampleImports.ended(SampleImports.report(ImportState.SUCCEEDED, counts), List.of());

    assertThat(threeLines(ended))
        .containsExactly(
            "Changed: Nothing.",
            "Held back: Nothing. No longer in Clever, and kept: 2 students and 1 parent.",
            "What to do: If those who are no longer in Clever have left, import with Full data.");
    assertThat(SampleImports.mail(ended).text()).contains("skipped, 2 no longer in Clever");
    assertThat(Jsoup.parse(SampleImports.mail(ended).html()).text()).contains("Not in Clever");
  }

  @Test
  void saysWhomItInvites() {
    var both = new Invitations(true, true, false);

    assertThat(text(SampleImports.inviting(ImportState.SUCCEEDED, both), true))
        .contains("\nInvitations: teachers and parents.\n");
    assertThat(text(SampleImports.inviting(ImportState.HELD, Invitations.off()), false))
        .contains("\nInvitations: off.\n")
        .doesNotContain("Choose who invitations come from");
    assertThat(text(SampleImports.inviting(ImportState.FAILED, both), false))
        .contains("\nInvitations: none, because the import did not finish.\n")
        .doesNotContain("Choose who invitations come from");
  }

  @Test
  void saysThatNobodyIsInvitedForLackOfAName() {
    assertThat(
            text(
                SampleImports.inviting(ImportState.SUCCEEDED, new Invitations(true, true, true)),
                false))
        .contains(
            "\nWhat to do: Choose who invitations come from in Settings. No one is invited until you"
                + " do.\n",
            "\nInvitations: teachers, parents and students, but no one yet");
  }

  @Test
  void newIssuesComeFirst() {
    Issue old = new Issue(IssueCode.BAD_EMAIL, Issue.Subject.STUDENT, "u-1", "Ana", "a@b");
    StatusContent some = known(List.of(GONE, old), Set.of(GONE));

    assertThat(threeLines(some)).contains("Held back: Nothing. 2 issues, 1 of them new.");
    assertThat(SampleImports.mail(some).text())
        .contains("\nIssues: 2, 1 of them new\n")
        .containsSubsequence(
            "\nNew since the last import\n",
            IssueCode.BAD_EMAIL.text(),
            "\nStill open\n",
            IssueCode.SECTION_GONE.text());
    StatusContent none = known(List.of(GONE, old), Set.of(GONE, old));
    assertThat(threeLines(none)).contains("Held back: Nothing. 2 issues, none of them new.");
    assertThat(SampleImports.mail(none).text()).doesNotContain("New since", "Still open");
  }

  private static StatusContent known(List<Issue> issues, Set<Issue> known) {
    return new StatusContent(
        "Lincoln",
        SchoolSettings.DEFAULT_TIME_ZONE,
        SampleImports.report(ImportState.SUCCEEDED, Counts.none()),
        issues,
        known,
        true,
        SampleImports.LINK);
  }

  private static Issue school(IssueCode code) {
    return new Issue(code, Issue.Subject.SCHOOL, "", "", "");
  }

  /** What the subject and the first line say alike. */
  private static String changed(Counts counts) {
    StatusContent content =
        SampleImports.ended(SampleImports.report(ImportState.SUCCEEDED, counts), List.of());
    String clause = SampleImports.mail(content).subject().replaceAll("^.*: ", "");
    assertThat(threeLines(content).getFirst()).isEqualTo("Changed: " + clause + ".");
    return clause;
  }

  private static String text(ImportReport report, boolean hasInviter) {
    return SampleImports.mail(
            new StatusContent(
                "Lincoln",
                SchoolSettings.DEFAULT_TIME_ZONE,
                report,
                List.of(),
                Set.of(),
                hasInviter,
                SampleImports.LINK))
        .text();
  }

  private static List<String> threeLines(StatusContent content) {
    MailMessage mail = SampleImports.mail(content);
    List<String> lines = mail.text().lines().skip(2).limit(3).toList();
    assertThat(Jsoup.parse(mail.html()).select("h1 ~ p").eachText().subList(0, 3)).isEqualTo(lines);
    return lines;
  }
}
