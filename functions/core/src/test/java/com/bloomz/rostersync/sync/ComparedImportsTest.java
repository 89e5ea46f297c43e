package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.history.ComparingImports;
import com.bloomz.rostersync.history.ComparingImports.Comparison;
import com.bloomz.rostersync.history.Difference;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.manage.ManageStore.Stamp;
import com.bloomz.rostersync.manage.testing.InMemoryManageStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** X 5: any two imports are compared by what lies between them in the store. */
class ComparedImportsTest {
  private final LinkedSchool school = new LinkedSchool();
  private final InMemoryManageStore edits = new InMemoryManageStore(school.store);
  private final ComparingImports comparing = new ComparingImports(school.store, edits);

  private ImportReport imported(int students) {
    school.answer = LinkedSchool.complete(LinkedSchool.roster(students));
    school.passes(Duration.ofDays(1));
    return school.imported(RunKind.IMPORT_NOW);
  }

  private Comparison compared(ImportReport from, ImportReport to) {
    return comparing.compare(LinkedSchool.SCHOOL, from.id(), to.id()).orElseThrow();
  }

  private void renamed(String from, String to) {
    school.passes(Duration.ofMinutes(1));
    edits.note(
        LinkedSchool.SCHOOL,
        List.of(
            new Fields()
                .changed("lastName", from, to)
                .change(Entity.STUDENTS, Verb.UPDATED, "m-st0", Rule.M)),
        new Stamp(school.clock.instant(), "user-1"));
  }

  @Test
  void x5AnEditAfterAnImportsWriteIsKeptThoughTheImportEndedLater() {
    ImportReport first = imported(2);
    school.whileReading = () -> school.passes(Duration.ofMinutes(10));
    ImportReport second = imported(3);
    edits.note(
        LinkedSchool.SCHOOL,
        List.of(
            Fields.ended("place", "STUDENT")
                .changed("source", "CLEVER", null)
                .within("c-se0")
                .change(Entity.STUDENT_ENROLMENTS, Verb.REMOVED, "m-st2", Rule.M)),
        new Stamp(second.finishedAt().minusSeconds(60), "user-1"));

    Comparison all = compared(first, second);

    assertThat(all.edits()).isEqualTo(1);
    assertThat(all.differences())
        .extracting(Difference::change)
        .filteredOn(each -> each.entity() == Entity.STUDENT_ENROLMENTS)
        .extracting(Change::within)
        .containsExactly("c-se1", "c-se2", "c-se3");
  }

  @Test
  void x5OnlyWhatLiesBetweenCounts() {
    renamed("Last0", "Before");
    ImportReport first = imported(2);
    renamed("Before", "Between");
    ImportReport second = imported(3);
    school.previewed(RunKind.IMPORT_NOW);
    ImportReport third = imported(4);
    renamed("Between", "After");

    Comparison all = compared(first, third);

    assertThat(all.imports()).isEqualTo(2);
    assertThat(all.edits()).isEqualTo(1);
    assertThat(all.differences())
        .extracting(Difference::change)
        .filteredOn(each -> each.entity() == Entity.STUDENTS)
        .extracting(Change::subject)
        .containsExactly("m-st0", "m-st2", "m-st3");
    assertThat(all.differences())
        .filteredOn(Difference::byHand)
        .extracting(each -> each.change().after().get("lastName"))
        .containsExactly("Between");
    assertThat(compared(second, third).edits()).isZero();
    assertThat(compared(first, first).differences()).isEmpty();
  }

  @Test
  void x5TheOtherWayRoundTellsItBackwards() {
    ImportReport first = imported(2);
    ImportReport second = imported(3);

    assertThat(compared(second, first).differences())
        .extracting(Difference::change)
        .filteredOn(each -> each.entity() == Entity.STUDENTS)
        .allSatisfy(
            each -> {
              assertThat(each.verb()).isEqualTo(Verb.REMOVED);
              assertThat(each.before()).containsEntry("lastName", "Last2");
              assertThat(each.after()).isEmpty();
            })
        .hasSize(1);
    assertThat(compared(second, first).imports()).isEqualTo(1);
  }

  @Test
  void x5AnUnknownImportIsComparedWithNone() {
    ImportReport first = imported(2);
    ImportId waiting = school.request(RunKind.IMPORT_NOW);

    for (ImportId other : List.of(new ImportId("nowhere"), waiting)) {
      assertThat(comparing.compare(LinkedSchool.SCHOOL, first.id(), other)).isEmpty();
      assertThat(comparing.compare(LinkedSchool.SCHOOL, other, first.id())).isEmpty();
    }
  }
}
