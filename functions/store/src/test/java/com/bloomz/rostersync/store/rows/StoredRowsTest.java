package com.bloomz.rostersync.store.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.bloomz.rostersync.brake.HeldCause;
import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.brake.KindLoss;
import com.bloomz.rostersync.brake.RosterTraits;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverevents.LastWalk;
import com.bloomz.rostersync.cleverevents.LastWalk.SeenSchool;
import com.bloomz.rostersync.cleverevents.LastWalks.WalkStart;
import com.bloomz.rostersync.costs.Effort;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.Member.Merge;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.settings.BrakeSettings;
import com.bloomz.rostersync.settings.BrakeSettings.Rollover;
import com.bloomz.rostersync.settings.ContactCounts;
import com.bloomz.rostersync.settings.ContactCounts.OfField;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ContactReading;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.store.school.SchoolRow;
import com.bloomz.rostersync.tokens.SealedToken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows that were stored once can be read for ever, and are written as they were. */
// NullAway does not see @Nullable on a nested type of another module's record.
@SuppressWarnings("NullAway")
final class StoredRowsTest {
  private static final SchoolId SCHOOL = new SchoolId("school");
  private static final Instant REQUESTED = Instant.ofEpochSecond(1_795_466_240);
  private static final Instant STARTED = Instant.ofEpochSecond(1_795_466_245, 123_456_789);
  private static final Usage USAGE = new Usage(12, 340.5, 610);

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
  void aClass() {
    var expected =
        new RosterClass(
            new ClassId("c-1"),
            "Room 1",
            "Maths 1",
            true,
            Source.MANUAL,
            new CleverId("58da8c6b894273be680001fc"),
            true,
            List.of(
                new Enrolment(new MemberId("m-1"), Place.STUDENT, Source.CLEVER),
                new Enrolment(new MemberId("m-2"), Place.STUDENT, Source.MANUAL),
                new Enrolment(new MemberId("m-3"), Place.PRIMARY_TEACHER, Source.CLEVER),
                new Enrolment(new MemberId("m-4"), Place.CO_TEACHER, Source.MANUAL)));
    assertThat(ClassRow.read("c-1", StoredRows.row("class"))).isEqualTo(expected);
    assertThat(ClassRow.of(expected).attributes()).isEqualTo(StoredRows.attributes("class"));
  }

  @Test
  void aStudent() {
    Member expected =
        new Member(
            new MemberId("m-1"),
            new PersonName("Ada", "Byron"),
            new Email("ada@example.org"),
            new Phone("+12125550123"),
            Source.CLEVER,
            new TreeMap<>(Map.of(EditedField.NAME, "", EditedField.PHONE, "")),
            new Hat.OfStudent(
                new CleverId("58da8c63da61c8bd0a000a1b"),
                "0042",
                null,
                List.of(
                    new Guardianship(
                        new MemberId("m-3"), "Mother", "Parent/Guardian", Source.CLEVER),
                    new Guardianship(new MemberId("m-4"), "", "", Source.MANUAL)),
                null,
                false,
                new TreeMap<>()),
            null,
            null,
            false,
            null,
            null);
    assertThat(MemberRow.read("m-1", StoredRows.row("student"))).isEqualTo(expected);
    assertThat(MemberRow.of(expected).attributes()).isEqualTo(StoredRows.attributes("student"));
  }

  @Test
  void aStudentWhoseParentsWereTakenOff() {
    Member expected =
        Member.imported(
                new MemberId("m-1"),
                new PersonName("Ada", "Byron"),
                new Hat.OfStudent(new CleverId("58da8c63da61c8bd0a000a1b"), null, List.of())
                    .withRemoval(new MemberId("m-3"), new HandRemoval(true, "user-1", REQUESTED))
                    .withRemoval(new MemberId("m-4"), new HandRemoval(false, "user-2", STARTED)))
            .withActive(false)
            .withRemoval(new HandRemoval(false, "user-1", REQUESTED));
    assertThat(MemberRow.read("m-1", StoredRows.row("student-with-removals"))).isEqualTo(expected);
    assertThat(MemberRow.of(expected).attributes())
        .isEqualTo(StoredRows.attributes("student-with-removals"));
  }

  @Test
  void aParentWhoIsKeptOut() {
    Member expected =
        Member.imported(
                new MemberId("m-3"),
                new PersonName("", "Bob Roe"),
                new Hat.OfParent(new TreeSet<>(Set.of(new CleverId("c4")))))
            .withActive(false)
            .withRemoval(new HandRemoval(true, "user-1", REQUESTED));
    assertThat(MemberRow.read("m-3", StoredRows.row("parent-kept-out"))).isEqualTo(expected);
    assertThat(MemberRow.of(expected).attributes())
        .isEqualTo(StoredRows.attributes("parent-kept-out"));
  }

  @Test
  void whatCleverSaysOfEditedFields() {
    Member expected =
        Member.imported(
                new MemberId("m-3"),
                new PersonName("", "Bob Roe"),
                new Hat.OfParent(new TreeSet<>(Set.of(new CleverId("c4")))))
            .withEdited(new TreeSet<>(Set.of(EditedField.NAME, EditedField.EMAIL)))
            .withCleverSaid(EditedField.NAME, "Robert: Roe");
    assertThat(MemberRow.read("m-3", StoredRows.row("parent-with-edits"))).isEqualTo(expected);
    assertThat(MemberRow.of(expected).attributes())
        .isEqualTo(StoredRows.attributes("parent-with-edits"));
  }

  @Test
  void aStudentIdWithItsField() {
    Member expected =
        Member.imported(
            new MemberId("m-1"),
            new PersonName("Ada", "Byron"),
            new Hat.OfStudent(new CleverId("58da8c63da61c8bd0a000a1b"), null, List.of())
                .withStudentId("0042", StudentIdField.STATE_ID));
    assertThat(MemberRow.read("m-1", StoredRows.row("student-with-id-field"))).isEqualTo(expected);
    assertThat(MemberRow.of(expected).attributes())
        .isEqualTo(StoredRows.attributes("student-with-id-field"));
  }

  @Test
  void aParentWhoWasMerged() {
    var id = new MemberId("m-3");
    Member expected =
        Member.imported(
                id,
                new PersonName("", "Bob Roe"),
                new Hat.OfParent(new TreeSet<>(Set.of(new CleverId("c4")))))
            .withActive(false)
            .withMerge(
                new Merge(
                    new MemberId("m-2"),
                    "user-1",
                    REQUESTED,
                    "P",
                    new TreeMap<>(
                        Map.of(
                            new MemberId("m-1"),
                            new Guardianship(id, "Father", "Primary", Source.CLEVER))),
                    new TreeMap<>(
                        Map.of(
                            new ClassId("c-1"),
                            new Enrolment(id, Place.CO_TEACHER, Source.MANUAL))),
                    new TreeSet<>(Set.of("CHILD m-1", "EMAIL"))));
    assertThat(MemberRow.read("m-3", StoredRows.row("parent-merged"))).isEqualTo(expected);
    assertThat(MemberRow.of(expected).attributes())
        .isEqualTo(StoredRows.attributes("parent-merged"));
  }

  @Test
  void aTeacherWhoIsAParent() {
    Member expected =
        new Member(
            new MemberId("m-3"),
            new PersonName("", "Anne Isabella Byron"),
            null,
            null,
            Source.MANUAL,
            new TreeMap<>(),
            null,
            new Hat.OfStaff(new CleverId("c3"), Role.SCHOOL_ADMIN),
            new Hat.OfParent(new TreeSet<>(Set.of(new CleverId("c4"), new CleverId("c5")))),
            false,
            null,
            null);
    assertThat(MemberRow.read("m-3", StoredRows.row("staff-and-parent"))).isEqualTo(expected);
    assertThat(MemberRow.of(expected).attributes())
        .isEqualTo(StoredRows.attributes("staff-and-parent"));
  }

  /** A hat of an active member says so itself; of a member who has left, the member does (P 11). */
  @ParameterizedTest
  @CsvSource({
    "staff-and-former-parent,         true,  false",
    "former-staff-and-former-parent, false, false",
  })
  void activityOfEachHat(String row, boolean staff, boolean parent) {
    var expected =
        nora(
            new Hat.OfStaff(new CleverId("t1"), Role.TEACHER).withActive(staff),
            new Hat.OfParent(new TreeSet<>(Set.of(new CleverId("k1"))), parent));
    assertThat(MemberRow.read("m-t1", StoredRows.row(row))).isEqualTo(expected);
    assertThat(MemberRow.of(expected).attributes()).isEqualTo(StoredRows.attributes(row));
  }

  /** Whether the person has joined is read off the ledger, which is in the same item. */
  @Test
  void aFormerTeacherWhoHasJoinedAndIsAParent() {
    var expected =
        nora(
            new Hat.OfStaff(new CleverId("t1"), Role.SCHOOL_OFFICE_STAFF).removed(),
            new Hat.OfParent(new TreeSet<>(Set.of(new CleverId("k1")))));
    assertThat(MemberRow.read("m-t1", StoredRows.row("former-staff-and-parent")))
        .isEqualTo(expected.withJoined(true));
    var written = new HashMap<>(StoredRows.attributes("former-staff-and-parent"));
    written.keySet().removeAll(Set.of("o", "ov"));
    assertThat(MemberRow.of(expected.withJoined(true)).attributes()).isEqualTo(written);
  }

  private static Member nora(Hat.OfStaff staff, Hat.OfParent parent) {
    return Member.imported(new MemberId("m-t1"), new PersonName("Nora", "Vale"), staff)
        .withParent(parent);
  }

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
  void whatTheBrakeHolds() {
    var expected =
        new HeldRemovals(
            List.of(
                Removal.of(Entity.STUDENTS, new MemberId("m-1")),
                Removal.of(Entity.STUDENT_ENROLMENTS, new MemberId("m-1"), new ClassId("c-1")),
                Removal.ofParent(new MemberId("m-3"), new MemberId("m-2"))),
            new TreeMap<>(
                Map.of(
                    Entity.STUDENTS, new KindLoss(1, 4),
                    Entity.STUDENT_ENROLMENTS, new KindLoss(1, 9),
                    Entity.GUARDIANSHIPS, new KindLoss(1, 7))),
            new HeldCause(HeldCause.Pattern.GRADE, "All of grade 3 is no longer shared."),
            new TreeMap<>(Map.of("m-1", "Zo\u00eb Nguyen", "c-1", "Room 1")),
            STARTED);
    assertThat(HeldRow.read(List.of(StoredRows.row("held")))).isEqualTo(expected);
    assertThat(HeldRow.is(StoredRows.row("held"))).isTrue();
    assertThat(HeldRow.of(expected))
        .singleElement()
        .extracting(RowWriter::attributes)
        .isEqualTo(StoredRows.attributes("held"));
  }

  @Test
  void whatTheRosterDoesNotKeep() {
    var expected =
        new RosterTraits(
            new TreeMap<>(Map.of("a1b2c", "3", "zz", "Kindergarten", "zy", "3")),
            new TreeMap<>(Map.of("s1", "Fall")),
            new TreeMap<>(Map.of("s1", "math")));
    assertThat(TraitsRow.read(StoredRows.row("traits"))).isEqualTo(expected);
    assertThat(TraitsRow.of(expected).attributes()).isEqualTo(StoredRows.attributes("traits"));
    assertThat(TraitsRow.read(new Row(Map.of()))).isEqualTo(RosterTraits.NONE);
  }

  @Test
  void anAnswerToWhatTheBrakeHolds() {
    var expected =
        new RemovalAnswer(
            new ImportId("20261123T203725Z-0002"),
            RemovalAnswer.Verdict.APPROVED,
            "user-1",
            REQUESTED);
    assertThat(AnswerRow.read(StoredRows.row("answer"))).isEqualTo(expected);
    assertThat(AnswerRow.of(expected).attributes()).isEqualTo(StoredRows.attributes("answer"));
  }

  @Test
  void aSchoolWhoseLinkStandsTwice() {
    assertThat(SchoolRow.read(SCHOOL, StoredRows.row("school-with-link"))).isEqualTo(LINKED);
  }

  @Test
  void aHeader() {
    var header = new HeaderRow(StoredRows.row("header"));
    var request =
        new ImportRequest(new ImportId("20261123T203725Z-0002"), RunKind.FULL_DATA, REQUESTED);
    assertThat(header.request()).isEqualTo(request);
    assertThat(header.ended()).isEqualTo(new ImportId("20261122T203725Z-0001"));
    assertThat(header.claimedBy()).isEqualTo("9f3c");
    assertThat(header.claim(SCHOOL, request))
        .isEqualTo(
            new Claim(
                SCHOOL,
                request,
                7,
                Instant.ofEpochSecond(1_795_467_145, 500_000_000),
                2,
                STARTED,
                new Progress(
                    Phase.WRITING,
                    300,
                    2_700,
                    counts(
                        Map.of(
                            Entity.STUDENTS, new Tally(300, 0, 0, 0, 0, 0),
                            Entity.GUARDIANSHIPS, new Tally(0, 4, 0, 0, 0, 0)))),
                USAGE,
                3,
                new PreviousImport(
                    "f1",
                    2,
                    counts(Map.of(Entity.CLASSES, new Tally(0, 0, 0, 0, 120, 5))),
                    new ImportId("20261121T203725Z-0000"),
                    17),
                null,
                new TreeSet<>()));
  }

  @Test
  void aHeaderOfAnImportThatBelongsToALink() {
    var header = new HeaderRow(StoredRows.row("header-with-link"));
    assertThat(header.request())
        .isEqualTo(
            new ImportRequest(new ImportId("20261123T203725Z-0002"), RunKind.FULL_DATA, REQUESTED)
                .boundTo(4));
    assertThat(header.revisions()).isEqualTo(new Revisions(12, 5, 6, 7, 8));
    assertThat(new HeaderRow(StoredRows.row("header")).revisions()).isEqualTo(Revisions.NONE);
  }

  @Test
  void aReportOfAnImportThatBelongsToALink() {
    var id = new ImportId("20261123T203725Z-0002");
    ImportReport read = ReportRow.read(SCHOOL, id, StoredRows.row("report-with-link"));
    assertThat(read.request())
        .isEqualTo(new ImportRequest(id, RunKind.NIGHTLY, REQUESTED).boundTo(0));
    assertThat(ReportRow.of(read, 7, 1).attributes())
        .isEqualTo(StoredRows.attributes("report-with-link"));
  }

  @Test
  void aHeaderOfAnApproval() {
    var optOuts =
        new OptOuts(
            Set.of(new Removal(Entity.STUDENT_ENROLMENTS, "m-1", "c-1")),
            Set.of(new ClassId("c-2")),
            Set.of(
                new OptOuts.OfKind(Entity.PARENTS, OptOuts.Way.ADDITIONS),
                new OptOuts.OfKind(Entity.STAFF, OptOuts.Way.REMOVALS)));
    var preview = new ImportId("20261122T203725Z-0009");
    ImportRequest request = new HeaderRow(StoredRows.row("header-with-task")).request();
    assertThat(request).isNotNull();
    assertThat(request.task()).isEqualTo(new ImportTask.Approval(preview, optOuts, true));
  }

  @Test
  void aReportOfAPreview() {
    var id = new ImportId("20261123T203725Z-0002");
    ImportReport read = ReportRow.read(SCHOOL, id, StoredRows.row("report-with-task"));
    assertThat(read.state()).isEqualTo(ImportState.PREVIEWED);
    assertThat(read.request().task()).isEqualTo(new ImportTask.Preview(false));
    assertThat(ReportRow.of(read, 7, 1).attributes())
        .isEqualTo(StoredRows.attributes("report-with-task"));
  }

  @Test
  void whatWasStoredBeforeImportsHadTasks() {
    ImportRequest request = new HeaderRow(StoredRows.row("header-with-link")).request();
    assertThat(request).isNotNull();
    assertThat(request.task()).isEqualTo(new ImportTask.Sync());
    var id = new ImportId("20261123T203725Z-0002");
    assertThat(ReportRow.read(SCHOOL, id, StoredRows.row("report-with-link")).request().task())
        .isEqualTo(new ImportTask.Sync());
  }

  @Test
  void aSchoolWhoseLinkWasChanged() {
    School read = SchoolRow.read(SCHOOL, StoredRows.row("school-with-link-version"));
    assertThat(read.linkVersion()).isEqualTo(3);
    assertThat(SchoolRow.of(read).attributes())
        .isEqualTo(StoredRows.attributes("school-with-link-version"));
  }

  @Test
  void aReport() {
    var id = new ImportId("20261123T203725Z-0002");
    var expected =
        new ImportReport(
            SCHOOL,
            new ImportRequest(id, RunKind.NIGHTLY, REQUESTED),
            ImportState.FAILED,
            FailureCause.CLEVER_TOKEN_REJECTED,
            "GET /v3.1/users: 401",
            STARTED,
            Instant.ofEpochSecond(1_795_466_275, 500_000_000),
            3,
            counts(
                Map.of(
                    Entity.CLASSES, new Tally(1, 2, 3, 4, 5, 6),
                    Entity.STUDENTS, new Tally(10, 0, 0, 0, 0, 0))),
            17,
            new ImportId("20261121T203725Z-0000"),
            new TreeSet<>(Set.of(Entity.STUDENTS, Entity.GUARDIANSHIPS)),
            new Traffic(7, 123_456, Duration.ofMillis(1_500)),
            USAGE,
            new TreeMap<>(
                Map.of(
                    Phase.READING_CLEVER, Duration.ofMillis(4_321),
                    Phase.WRITING, Duration.ofSeconds(10))));
    assertThat(ReportRow.read(SCHOOL, id, StoredRows.row("report"))).isEqualTo(expected);
    assertThat(ReportRow.of(expected, 7, 1).attributes())
        .isEqualTo(StoredRows.attributes("report"));
  }

  @Test
  void whatAnImportTookBesideTheStore() {
    var id = new ImportId("20261123T203725Z-0002");
    ImportReport read = ReportRow.read(SCHOOL, id, StoredRows.row("report-with-effort"));
    assertThat(read.usage()).isEqualTo(USAGE.plus(new Effort(Duration.ofMillis(14_821), 9, 3, 1)));
    assertThat(ReportRow.of(read, 7, 1).attributes())
        .isEqualTo(StoredRows.attributes("report-with-effort"));
    var header = new HeaderRow(StoredRows.row("header-with-effort"));
    assertThat(header.claim(SCHOOL, read.request()).usage())
        .isEqualTo(USAGE.plus(new Effort(Duration.ofMillis(14_821), 9, 3, 0)));
  }

  @Test
  void aPartOfAJournal() {
    assertThat(JournalRow.read(StoredRows.row("journal")))
        .containsExactly(
            new Change(
                Entity.CLASSES,
                Verb.UPDATED,
                "c-1",
                "",
                new TreeMap<>(Map.of("name", "Maths", "cleverName", "Maths")),
                new TreeMap<>(Map.of("name", "Maths é 🎓")),
                Rule.C_3),
            new Change(
                Entity.STUDENT_ENROLMENTS,
                Verb.CREATED,
                "m-1",
                "c-1",
                new TreeMap<>(),
                new TreeMap<>(Map.of("place", "STUDENT")),
                Rule.P_8));
  }

  @Test
  void aPartOfTheIssues() {
    assertThat(IssuesRow.read(StoredRows.row("issues")))
        .containsExactly(
            new Issue(IssueCode.BAD_EMAIL, Issue.Subject.CONTACT, "c1", "Ada Byron", "ada@"),
            new Issue(IssueCode.TERM_ENDED, Issue.Subject.SECTION, "s1", "", ""));
  }

  @Test
  void theValuesOfContacts() {
    var relationships = new OfField(new TreeMap<>(Map.of("Parent", 57L, "Grandparent", 13L)), 40);
    var types = new OfField(new TreeMap<>(Map.of("Parent/Guardian", 64L, "Emergency", 46L)), 0);
    var reading =
        new ContactReading(
            new CleverId("d1"),
            new CleverId("s1"),
            STARTED,
            new ContactCounts(
                110, Map.of(ContactField.RELATIONSHIP, relationships, ContactField.TYPE, types)));
    assertThat(ContactsRow.read(StoredRows.row("contacts"))).isEqualTo(reading);
    assertThat(ContactsRow.read(new Row(ContactsRow.of(reading).attributes()))).isEqualTo(reading);
    assertThat(IssuesRow.is(StoredRows.row("contacts"))).isFalse();
  }

  /** A position that was moved on counts for the walk that it was moved on from, and no other. */
  @Test
  void aLastWalk() {
    var expected =
        new LastWalk(
            new CleverId("64206e4431f12f05cc49076f"),
            STARTED,
            LocalDate.of(2026, 11, 23),
            REQUESTED,
            LocalDate.of(2026, 12, 19),
            true,
            Map.of(
                new CleverId("58da8c58155b940248000007"),
                new SeenSchool(true, "jH8i_5yWdNqN0V1xY7mP2o4kq3tZ6rB9cXeLsUfGhIE"),
                new CleverId("58da8c58155b940248000008"),
                new SeenSchool(false, "Zp3v-0aQmR8sT5uW2xY7bC9dE1fG4hJ6kL0nM3oPqRs")));
    assertThat(LastWalkRow.read(StoredRows.row("last-walk"), null)).isEqualTo(expected);
    assertThat(LastWalkRow.of(expected).attributes()).isEqualTo(StoredRows.attributes("last-walk"));

    var moved = new CleverId("64206e4431f12f05cc490775");
    assertThat(LastWalkRow.read(StoredRows.row("last-walk"), StoredRows.row("last-walk-position")))
        .isEqualTo(expected.withPosition(moved));
    assertThat(LastWalkRow.moved(expected, moved).attributes())
        .isEqualTo(StoredRows.attributes("last-walk-position"));
    assertThat(LastWalkRow.read(StoredRows.row("last-walk"), StoredRows.row("contacts")))
        .isEqualTo(expected);
  }

  @Test
  void whereAWalkStarts() {
    var start = new WalkStart(new CleverId("64206e4431f12f05cc49076f"), STARTED);
    assertThat(LastWalkRow.start(StoredRows.row("walk-start"))).isEqualTo(start);
    assertThat(LastWalkRow.started(LocalDate.of(2026, 11, 23), start).attributes())
        .isEqualTo(StoredRows.attributes("walk-start"));
  }

  @Test
  void asManyValuesAsAreKeptFitIntoOneItem() {
    SortedMap<String, Long> long200 = new TreeMap<>();
    var random = new Random(7);
    for (int i = 0; i < ContactCounts.MOST_VALUES; i++) {
      StringBuilder value = new StringBuilder();
      while (value.length() < ContactCounts.LONGEST_VALUE) {
        value.append((char) ('\u4e00' + random.nextInt(20_000)));
      }
      long200.put(value.toString(), 1L);
    }
    var field = new OfField(long200, 0);
    var counts =
        new ContactCounts(9, Map.of(ContactField.RELATIONSHIP, field, ContactField.TYPE, field));
    var reading = new ContactReading(new CleverId("d1"), new CleverId("s1"), STARTED, counts);
    Map<String, AttributeValue> item = ContactsRow.of(reading).attributes();
    assertThat(RowSize.of(item)).isLessThan(400_000);
    assertThat(ContactsRow.read(new Row(item))).isEqualTo(reading);
  }

  @Test
  void aHeaderThatKnowsWhoReadTheContacts() {
    assertThat(new HeaderRow(StoredRows.row("header-with-contacts")).contactsFrom())
        .isEqualTo(new ImportId("20261122T203725Z-0001"));
    assertThat(new HeaderRow(StoredRows.row("header")).contactsFrom()).isNull();
  }

  @Test
  void aCodeOfALaterVersionIsNotGuessed() {
    var row = new Row(Map.of("e", AttributeValue.fromL(List.of(RowWriter.text("XCm-1")))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassRow.read("c-1", row))
        .withMessageContaining("no place has the code X");
    var staff = Map.of("r", RowWriter.text("JANITOR"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MemberRow.read("m", new Row(Map.of("sf", AttributeValue.fromM(staff)))))
        .withMessageContaining("JANITOR");
  }

  private static Counts counts(Map<Entity, Tally> tallies) {
    return new Counts(new TreeMap<>(tallies));
  }
}
