package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportRuns;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An import that failed for good after some of its writes is completed by the next one (A 3). */
class UnfinishedImportTest {
  private static final MemberId ADDED = new MemberId("h-1");
  private static final int WRITES = 12;

  @Test
  @DisplayName("A 3, I 5: whom an import took out of the last class before it failed leaves later")
  void theNextNightLetsLeaveWhomAFailedImportTookOut() {
    int halfWay = 0;
    for (int n = 1; n <= WRITES; n++) {
      LinkedSchool school = schoolWithOneAddedByHand();
      fail(school, n);
      halfWay += isInAClass(school) || !isActive(school) ? 0 : 1;

      school.imported(RunKind.NIGHTLY);

      assertThat(isInAClass(school)).as("in a class after failure at write %s", n).isFalse();
      assertThat(isActive(school)).as("active after failure at write %s", n).isFalse();
    }
    assertThat(halfWay).isPositive();
  }

  @Test
  @DisplayName("I 4: Import Now lets nobody leave, also whom a failed import took out of a class")
  void importNowLetsNobodyLeave() {
    for (int n = 1; n <= WRITES; n++) {
      LinkedSchool school = schoolWithOneAddedByHand();
      fail(school, n);
      boolean active = isActive(school);

      school.imported(RunKind.IMPORT_NOW);
      assertThat(isActive(school)).isEqualTo(active);

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

  private static void fail(LinkedSchool school, int write) {
    school.request(RunKind.FULL_DATA);
    ImportRuns failing =
        FailingImportRuns.atWrite(
            school.store,
            write,
            When.BEFORE,
            () -> new StoreException("throttled", new IllegalStateException()));
    if (!(school.attempt(failing, true) instanceof AttemptOutcome.Ended)) {
      var unused = school.attempt(school.store, true);
    }
    assertThat(school.store.running(LinkedSchool.SCHOOL)).isEmpty();
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
