package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.ImportTask.UndoPart;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.imports.RemovalAnswer.Verdict;
import com.bloomz.rostersync.manage.ManageStore.Stamp;
import com.bloomz.rostersync.manage.testing.InMemoryManageStore;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.why.PastChange;
import com.bloomz.rostersync.why.Why;
import com.bloomz.rostersync.why.WhyAccount.Left;
import com.bloomz.rostersync.why.WhyAnswer.Candidate;
import com.bloomz.rostersync.why.stored.AnsweringWhy;
import com.bloomz.rostersync.why.stored.AnsweringWhy.Answered;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** X 4: questions are answered from what previews, imports and edits have left in the store. */
class StoredWhyTest {
  private static final int MOST_IMPORTS = 40;
  private static final int MOST_EDITS = 1_000;

  private final LinkedSchool school = new LinkedSchool();
  private final InMemoryManageStore edits = new InMemoryManageStore(school.store);

  private Answered ask(String about, String within) {
    var ports =
        new AnsweringWhy.Ports(
            school.store, school.plans, edits, of -> school.store.load(of).roster());
    return new AnsweringWhy(ports, school.clock)
        .answer(school.stored(), new Why.Question(about, within));
  }

  private static String text(Answered answered) {
    return answered.account().answer().text();
  }

  @Test
  void x4BeforeCleverWasReadNothingIsKnownOfIt() {
    Answered answered = ask("Zoë Nguyen", "");

    assertThat(text(answered)).isEqualTo("Bloomz has nobody and no class named “Zoë Nguyen”.");
    assertThat(answered.readAt()).isNull();
    assertThat(answered.isStale()).isTrue();
    assertThat(answered.account().shown()).isNull();
  }

  @Test
  void x4APreviewAnswersForWhomWasNeverImported() {
    ImportReport preview = school.previewed(RunKind.IMPORT_NOW);

    Answered answered = ask("first1 last1", "");

    assertThat(text(answered))
        .isEqualTo(
            "First1 Last1 is in Clever and not yet in Bloomz. The next import adds First1 Last1 to"
                + " Class 0, Class 1 and 2 more.");
    assertThat(answered.readBy()).isEqualTo(preview);
    assertThat(answered.isStale()).isFalse();
    assertThat(answered.account().shown()).isTrue();
    assertThat(answered.account().next()).hasSize(5);
    assertThat(text(ask("Zoë Nguyen", "Class 1")))
        .startsWith("Clever shows no person, section or contact named “Zoë Nguyen”");
    assertThat(text(ask("st1", "se2"))).startsWith("Clever shows no person");
  }

  @Test
  void x4WhatAnImportDidIsToldWithTheImport() {
    school.previewed(RunKind.IMPORT_NOW);
    school.passes(Duration.ofHours(1));
    ImportReport imported = school.imported(RunKind.IMPORT_NOW);

    Answered answered = ask("First1 Last1", "Class 2");

    assertThat(text(answered))
        .isEqualTo(
            "Clever lists First1 Last1 in Class 2. That is why Import Now of Nov 23, 2026 added"
                + " them.");
    assertThat(answered.account().done())
        .extracting(PastChange::by)
        .containsOnly(imported.id().value());
    assertThat(answered.account().done())
        .extracting(each -> each.change().entity())
        .containsExactlyInAnyOrder(Entity.STUDENTS, Entity.STUDENT_ENROLMENTS, Entity.CLASSES);
    assertThat(answered.account().next()).isEmpty();
    assertThat(answered.account().shown()).isTrue();
    assertThat(answered.since()).isNull();
    assertThat(ask("st1", "se2").account().about()).isEqualTo(answered.account().about());
    assertThat(text(ask("Zoë Nguyen", "")))
        .startsWith("The last import found no student, staff or section named “Zoë Nguyen”");
  }

  @Test
  void x4AContactWhomAPreviewLeftIsStillKnownAfterTheImport() {
    school.choose("Parent/Guardian");
    CleverRoster some = LinkedSchool.roster(3);
    var minh =
        new Contact(
            new CleverId("co1"),
            new PersonName("", "Minh Tran"),
            null,
            null,
            List.of(new Contact.Relationship(new CleverId("st1"), "Uncle", "Other")));
    school.answer =
        LinkedSchool.complete(
            new CleverRoster(
                some.sections(),
                List.of(),
                some.students(),
                some.staff(),
                List.of(minh),
                List.of()));
    String left =
        "Clever lists Minh Tran as a contact of First1 Last1, with the contact value “Other”."
            + " Settings do not choose that value for parents.";

    school.previewed(RunKind.IMPORT_NOW);
    assertThat(text(ask("minh tran", ""))).isEqualTo(left);
    assertThat(text(ask("minh tran", "First1 Last1"))).isEqualTo(left);
    school.passes(Duration.ofHours(1));
    school.imported(RunKind.IMPORT_NOW);
    assertThat(text(ask("minh tran", ""))).isEqualTo(left);
    school.passes(Duration.ofHours(30));
    ImportReport unchanged = school.previewed(RunKind.IMPORT_NOW);

    Answered answered = ask("minh tran", "");
    assertThat(text(answered)).isEqualTo(left);
    assertThat(answered.account().shown()).isTrue();
    assertThat(answered.readBy()).isEqualTo(unchanged);
    assertThat(answered.isStale()).isFalse();
  }

  @Test
  void x4ADayLaterTheReadingIsStale() {
    school.imported(RunKind.NIGHTLY);
    assertThat(ask("First1 Last1", "").isStale()).isFalse();
    school.passes(Duration.ofHours(25));

    assertThat(ask("First1 Last1", "").isStale()).isTrue();
    school.previewed(RunKind.NIGHTLY);
    assertThat(ask("First1 Last1", "").isStale()).isFalse();
  }

  @Test
  void x4WhatAPersonDidIsToldWithThePerson() {
    school.imported(RunKind.NIGHTLY);
    school.store.put(
        LinkedSchool.SCHOOL,
        school
            .firstClass()
            .withEnrolments(
                school.firstClass().enrolments().stream()
                    .filter(each -> !each.member().value().equals("m-st1"))
                    .toList()));
    edits.note(
        LinkedSchool.SCHOOL,
        List.of(
            Fields.ended("place", "STUDENT")
                .within("c-se0")
                .change(Entity.STUDENT_ENROLMENTS, Verb.REMOVED, "m-st1", Rule.M)),
        new Stamp(school.clock.instant().plusSeconds(60), "user-7"));
    school.passes(Duration.ofHours(1));
    school.previewed(RunKind.NIGHTLY);

    Answered answered = ask("First1 Last1", "Class 0");

    assertThat(text(answered))
        .isEqualTo(
            "Someone took First1 Last1 out of Class 0 in Bloomz on Nov 23, 2026, but Clever still"
                + " lists them there. The next import puts them there.");
    assertThat(answered.account().done().getFirst().by()).isEqualTo("user-7");
  }

  @Test
  void x4AnEditMadeWhileTheImportRanIsToldIfItCameLater() {
    school.whileReading = () -> school.passes(Duration.ofMinutes(10));
    ImportReport imported = school.imported(RunKind.NIGHTLY);
    school.store.put(
        LinkedSchool.SCHOOL,
        school
            .firstClass()
            .withEnrolments(
                school.firstClass().enrolments().stream()
                    .filter(each -> !each.member().value().equals("m-st1"))
                    .toList()));
    edits.note(
        LinkedSchool.SCHOOL,
        List.of(
            Fields.ended("place", "STUDENT")
                .changed("source", "CLEVER", null)
                .within("c-se0")
                .change(Entity.STUDENT_ENROLMENTS, Verb.REMOVED, "m-st1", Rule.M)),
        new Stamp(imported.finishedAt().minusSeconds(60), "user-7"));
    school.passes(Duration.ofHours(1));
    school.previewed(RunKind.NIGHTLY);

    assertThat(text(ask("First1 Last1", "Class 0")))
        .startsWith("Someone took First1 Last1 out of Class 0 in Bloomz on Nov 23, 2026");
  }

  @Test
  void x4WhatThePreviewShowedAndHasComeAboutIsNotAhead() {
    school.previewed(RunKind.IMPORT_NOW);
    school.passes(Duration.ofHours(1));
    assertThat(ask("First1 Last1", "").account().next()).isNotEmpty();
    school.imported(RunKind.IMPORT_NOW);

    assertThat(ask("First1 Last1", "").account().next()).isEmpty();
  }

  @Test
  void x4WhatTheBrakeHoldsIsSaid() {
    school.answer = LinkedSchool.complete(LinkedSchool.roster(60));
    school.imported(RunKind.NIGHTLY);
    school.answer = LinkedSchool.complete(LinkedSchool.roster(40));
    school.passes(Duration.ofDays(1));
    school.imported(RunKind.NIGHTLY);

    for (boolean previewed : new boolean[] {false, true}) {
      if (previewed) {
        school.passes(Duration.ofHours(1));
        school.previewed(RunKind.NIGHTLY);
      }
      Answered held = ask("First50 Last50", "");
      assertThat(text(held))
          .startsWith("Clever does not show First50 Last50 now. The removal is held");
      assertThat(held.account().shown()).isFalse();
      assertThat(held.account().left())
          .extracting(Left::what)
          .allSatisfy(each -> assertThat(each.reason().rule()).isEqualTo("X 2"))
          .hasSize(5);
      assertThat(text(ask("First50 Last50", "Class 1"))).contains("held");
    }
  }

  @Test
  void x4WhatAnAdminDiscardedIsNotAskedForAgain() {
    school.answer = LinkedSchool.complete(LinkedSchool.roster(60));
    school.imported(RunKind.NIGHTLY);
    school.answer = LinkedSchool.complete(LinkedSchool.roster(40));
    school.passes(Duration.ofDays(1));
    ImportReport held = school.imported(RunKind.NIGHTLY);
    school.passes(Duration.ofHours(1));
    school.store.answer(
        LinkedSchool.SCHOOL,
        new RemovalAnswer(held.id(), Verdict.DISCARDED, "user-7", school.clock.instant()));

    for (int night = 0; night < 3; night++) {
      Answered answered = ask("First50 Last50", "");
      assertThat(text(answered))
          .isEqualTo(
              "Clever does not show First50 Last50 now. An admin discarded the removal, so nothing"
                  + " is removed.");
      assertThat(answered.account().answer().remedy())
          .startsWith("If they are not gone, ask your district's Clever admin to share them.")
          .doesNotContain("discard");
      school.passes(Duration.ofDays(1));
      if (night == 0) {
        school.previewed(RunKind.NIGHTLY);
      } else {
        school.imported(RunKind.NIGHTLY);
      }
    }
    school.answer = LinkedSchool.complete(LinkedSchool.roster(39));
    school.passes(Duration.ofDays(1));
    school.imported(RunKind.NIGHTLY);
    assertThat(text(ask("First50 Last50", ""))).contains("The removal is held");
  }

  @Test
  void x4AfterImportNowNothingIsSaidToBeInCleverThatItDidNotAdd() {
    school.imported(RunKind.NIGHTLY);
    school.answer = LinkedSchool.complete(LinkedSchool.roster(14));
    school.passes(Duration.ofDays(1));
    school.imported(RunKind.IMPORT_NOW);

    assertThat(text(ask("First1 Last1", "Class 2")))
        .isEqualTo(
            "Clever listed First1 Last1 in Class 2. That is why the nightly import of Nov 23, 2026"
                + " added them. The last import removed nobody there, so that may have changed.");
    assertThat(text(ask("First13 Last13", "Class 2")))
        .isEqualTo(
            "Clever lists First13 Last13 in Class 2. That is why Import Now of Nov 24, 2026 added"
                + " them.");
  }

  @Test
  void x4AClassWhoseSectionIsGoneIsToldAfterTheImportToo() {
    school.imported(RunKind.NIGHTLY);
    CleverRoster all = LinkedSchool.roster(3);
    school.answer =
        LinkedSchool.complete(
            new CleverRoster(
                all.sections().stream().filter(each -> !each.id().value().equals("se2")).toList(),
                List.of(),
                all.students(),
                all.staff(),
                List.of(),
                List.of()));
    school.passes(Duration.ofDays(1));
    school.imported(RunKind.NIGHTLY);

    String gone =
        "Clever does not show the section of Class 2 now. The class stays: only an import with Full"
            + " data and Archive archives it.";
    assertThat(text(ask("Class 2", ""))).isEqualTo(gone);
    assertThat(text(ask("First1 Last1", "Class 2")))
        .isEqualTo(gone + " First1 Last1 stays in Class 2.");
  }

  @Test
  void x4WhatAnAdminLeftOutIsSaid() {
    school.imported(RunKind.NIGHTLY);
    school.answer = LinkedSchool.complete(LinkedSchool.roster(11));
    school.passes(Duration.ofDays(1));
    ImportReport preview = school.previewed(RunKind.FULL_DATA);
    school.passes(Duration.ofMinutes(10));
    var stays =
        new OptOuts(
            Set.of(Removal.of(Entity.STUDENTS, new MemberId("m-st11"))), Set.of(), Set.of());
    school.request(RunKind.FULL_DATA, new ImportTask.Approval(preview.id(), stays, false));
    assertThat(school.attempt()).isInstanceOf(AttemptOutcome.Ended.class);

    assertThat(text(ask("First11 Last11", "")))
        .isEqualTo(
            "Clever does not show First11 Last11 now. An admin left the removal out of the last"
                + " import. An import with Full data makes it.");
  }

  @Test
  void x4TheClassThatAnAdminLeftOutIsSaidToCome() {
    ImportReport preview = school.previewed(RunKind.FULL_DATA);
    school.passes(Duration.ofMinutes(10));
    var none = new OptOuts(Set.of(), Set.of(new ClassId("c-se2")), Set.of());
    school.request(RunKind.FULL_DATA, new ImportTask.Approval(preview.id(), none, false));
    assertThat(school.attempt()).isInstanceOf(AttemptOutcome.Ended.class);

    assertThat(text(ask("Class 2", "")))
        .isEqualTo("Clever shows the section Class 2. The next import makes it a class.");
    assertThat(text(ask("First1 Last1", "Class 2"))).endsWith("The next import puts them there.");
  }

  @Test
  void x4TheNextImportIsTheNightlyOneWhereItIsSwitchedOn() {
    school.previewed(RunKind.IMPORT_NOW);
    assertThat(text(ask("First1 Last1", ""))).contains(" The next import adds ");
    school.change(each -> each.activated(true, Plan.BLOOMZ_FOR_SCHOOLS));
    school.change(StoredWhyTest::scheduled);
    assertThat(text(ask("First1 Last1", ""))).contains(" The next nightly import adds ");
  }

  private static School scheduled(School of) {
    SchoolSettings had = of.settings();
    return of.choosing(had.withSchedule(true));
  }

  @Test
  void x4ContactsThatWereNotReadAreNotSaidToBeMissing() {
    school.imported(RunKind.NIGHTLY);

    assertThat(text(ask("Zoë Nguyen", "")))
        .endsWith("Contacts were not read, as no contact values are chosen in Settings.");
  }

  @Test
  void x4AnUndoIsToldAsOne() {
    ImportReport imported = school.imported(RunKind.NIGHTLY);
    school.passes(Duration.ofHours(1));
    school.request(
        RunKind.IMPORT_NOW, new ImportTask.Undo(imported.id(), new UndoPart.Whole(), false));
    assertThat(school.attempt()).isInstanceOf(AttemptOutcome.Ended.class);

    assertThat(text(ask("First1 Last1", "")))
        .startsWith(
            "First1 Last1 left on Nov 23, 2026: an undo took back what an import had done.");
  }

  @Test
  void x4NamesakesAreListedWithWhatTellsThemApart() {
    CleverRoster two = LinkedSchool.roster(2);
    school.answer =
        LinkedSchool.complete(
            new CleverRoster(
                two.sections(),
                List.of(),
                two.students().stream().map(StoredWhyTest::zoe).toList(),
                two.staff(),
                List.of(),
                List.of()));
    school.imported(RunKind.NIGHTLY);

    Answered answered = ask("zoe nguyen", "");

    assertThat(answered.account().about()).isNull();
    assertThat(answered.account().answer().candidates())
        .extracting(Candidate::id)
        .containsExactly("m-st0", "m-st1");
    assertThat(answered.account().answer().candidates().getFirst().in()).hasSize(4);
    assertThat(ask("m-st1", "").account().about()).isNotNull();
  }

  private static Student zoe(Student of) {
    return new Student(
        of.id(),
        new PersonName("Zoë", "Nguyen"),
        null,
        of.sisId(),
        of.studentNumber(),
        of.stateId());
  }

  @Test
  void x4HowFarBackItGoesIsSaid() {
    for (int i = 0; i <= MOST_IMPORTS; i++) {
      school.answer = LinkedSchool.complete(LinkedSchool.roster(1 + i));
      school.passes(Duration.ofDays(1));
      school.imported(RunKind.IMPORT_NOW);
    }
    Answered old = ask("First0 Last0", "");
    assertThat(old.since()).isNotNull();
    assertThat(old.account().done()).isEmpty();
    assertThat(ask("First40 Last40", "").account().done()).isNotEmpty();

    for (int i = 0; i < MOST_EDITS; i++) {
      edits.note(
          LinkedSchool.SCHOOL, List.of(), new Stamp(school.clock.instant().plusSeconds(i), "u"));
    }
    assertThat(ask("First40 Last40", "").since()).isEqualTo(school.clock.instant());
  }
}
