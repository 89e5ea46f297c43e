package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.testing.FailingImportRuns;
import com.bloomz.rostersync.imports.testing.FailingImportRuns.When;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.storage.UnknownOutcomeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An import that failed for good after some of its writes is completed by the next one (A 3). */
class UnfinishedImportTest {
  private static final MemberId ADDED = new MemberId("h-1");
  private static final int WRITES = 12;

  /** The first write is the claim, without which there is no import. */
  private static final int AFTER_THE_CLAIM = 2;

  @ParameterizedTest
  @EnumSource
  @DisplayName("A 3, I 5: whom an import took out of the last class before it failed leaves later")
  void theNextNightLetsLeaveWhomAFailedImportTookOut(When when) {
    int halfWay = 0;
    for (int n = AFTER_THE_CLAIM; n <= WRITES; n++) {
      LinkedSchool school = schoolWithOneAddedByHand();
      fail(school, n, when);
      halfWay += isInAClass(school) || !isActive(school) ? 0 : 1;

      school.imported(RunKind.NIGHTLY);

      assertThat(isInAClass(school)).as("in a class after failure at write %s", n).isFalse();
      assertThat(isActive(school)).as("active after failure at write %s", n).isFalse();
    }
    assertThat(halfWay).isPositive();
  }

  @Test
  @DisplayName("A 3, I 6: whom an import took out of the last class before it held back the rest")
  void theNextNightLetsLeaveWhomAHeldImportTookOut() {
    int halfWay = 0;
    for (int n = AFTER_THE_CLAIM; n <= WRITES; n++) {
      LinkedSchool school = schoolWithOneAddedByHand();
      Fetched whole = school.answer;
      school.request(RunKind.NIGHTLY);
      var unused = school.attempt(failing(school, n, When.BEFORE), false);
      school.answer = LinkedSchool.complete(moving(LinkedSchool.roster(20)));
      school.laterAnswer = LinkedSchool.complete(moving(LinkedSchool.roster(21)));
      unused = school.attempt(school.store, false);
      halfWay += isInAClass(school) || !isActive(school) ? 0 : 1;

      school.answer = whole;
      school.laterAnswer = null;
      school.imported(RunKind.NIGHTLY);

      assertThat(isActive(school)).as("active after failure at write %s", n).isFalse();
    }
    assertThat(halfWay).isPositive();
  }

  private static CleverRoster moving(CleverRoster roster) {
    return new CleverRoster(
        roster.sections(),
        roster.terms(),
        roster.students(),
        roster.staff(),
        roster.contacts(),
        roster.issues(),
        Unknown.NOTHING.withMayHaveMoved(true),
        null);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("I 3: a failed import tells all that it applied, also where an answer was lost")
  void tellsWhatItApplied(When when) {
    for (int n = AFTER_THE_CLAIM; n <= WRITES; n++) {
      LinkedSchool school = schoolWithOneAddedByHand();
      fail(school, n, when);

      ImportReport report = school.store.ended(LinkedSchool.SCHOOL, null, 1).getFirst();
      if (report.state() == ImportState.FAILED) {
        List<Change> journal = school.store.journal(LinkedSchool.SCHOOL, report.id());
        assertThat(report.counts()).isEqualTo(Counts.of(journal));
      }
    }
  }

  @Test
  @DisplayName("I 4: Import Now lets nobody leave, also whom a failed import took out of a class")
  void importNowLetsNobodyLeave() {
    for (int n = AFTER_THE_CLAIM; n <= WRITES; n++) {
      LinkedSchool school = schoolWithOneAddedByHand();
      fail(school, n, When.BEFORE);
      boolean active = isActive(school);

      school.imported(RunKind.IMPORT_NOW);
      assertThat(isActive(school)).isEqualTo(active);

      school.imported(RunKind.NIGHTLY);
      assertThat(isActive(school)).as("active after failure at write %s", n).isFalse();
    }
  }

  @Test
  @DisplayName("A 3, X 1: also after an import that an admin left removals out of")
  void theNextNightLetsLeaveWhomAnOptOutKept() {
    var nobody = new OptOuts.OfKind(Entity.STUDENTS, OptOuts.Way.REMOVALS);
    for (int n = AFTER_THE_CLAIM; n <= WRITES; n++) {
      LinkedSchool school = schoolWithOneAddedByHand();
      fail(school, n, When.BEFORE);
      school.request(
          RunKind.FULL_DATA,
          new ImportTask.Sync(new OptOuts(Set.of(), Set.of(), Set.of(nobody)), null));
      var unused = school.attempt(school.store, true);

      school.imported(RunKind.NIGHTLY);
      assertThat(isActive(school)).as("active after failure at write %s", n).isFalse();
    }
  }

  /** Each of so many students gets another name, so that the writes are several portions. */
  private static LinkedSchool schoolWithOneAddedByHand() {
    var school = new LinkedSchool();
    school.imported(RunKind.NIGHTLY);
    RosterClass first = school.firstClass();
    List<Enrolment> places = new ArrayList<>(first.enrolments());
    places.add(new Enrolment(ADDED, Place.STUDENT, Source.MANUAL));
    Member added =
        Member.imported(
                ADDED, new PersonName("Own", "Kid"), new Hat.OfStudent(null, null, List.of()))
            .withSource(Source.MANUAL);
    school.store.put(LinkedSchool.SCHOOL, added);
    school.store.put(LinkedSchool.SCHOOL, first.withEnrolments(places));
    school.answer = LinkedSchool.complete(LinkedSchool.roster(20));
    return school;
  }

  private static void fail(LinkedSchool school, int write, When when) {
    school.request(RunKind.FULL_DATA);
    if (!(school.attempt(failing(school, write, when), true) instanceof AttemptOutcome.Ended)) {
      var unused = school.attempt(school.store, true);
    }
    assertThat(school.store.running(LinkedSchool.SCHOOL)).isEmpty();
  }

  private static ImportRuns failing(LinkedSchool school, int write, When when) {
    return FailingImportRuns.atWrite(
        school.store,
        write,
        when,
        () ->
            when == When.BEFORE
                ? new StoreException("throttled", new IllegalStateException())
                : new UnknownOutcomeException("no answer", new IllegalStateException()));
  }

  private static boolean isActive(LinkedSchool school) {
    return Objects.requireNonNull(school.bloomz().members().get(ADDED)).active();
  }

  private static boolean isInAClass(LinkedSchool school) {
    return school.bloomz().classes().values().stream()
        .flatMap(each -> each.enrolments().stream())
        .anyMatch(each -> each.member().equals(ADDED));
  }
}
