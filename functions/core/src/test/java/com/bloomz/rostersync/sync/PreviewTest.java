package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.admin.WatchingImports;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.testing.InMemoryImportQueue;
import com.bloomz.rostersync.plan.PlanFilter;
import com.bloomz.rostersync.plan.PlannedChange;
import com.bloomz.rostersync.plan.Plans.PageAt;
import com.bloomz.rostersync.roster.BloomzRoster;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A preview tells what an import would do and changes nothing (X 1). */
class PreviewTest {
  private final LinkedSchool school = new LinkedSchool();

  @Test
  void countsAndChangesNothing() {
    ImportReport preview = school.previewed(RunKind.IMPORT_NOW);

    assertThat(preview.state()).isEqualTo(ImportState.PREVIEWED);
    assertThat(preview.counts().of(Entity.STUDENTS)).isEqualTo(new Tally(12, 0, 0, 0, 0, 0));
    assertThat(school.bloomz()).isEqualTo(BloomzRoster.empty());
    assertThat(school.store.journal(LinkedSchool.SCHOOL, preview.id(), null, 10).changes())
        .isEmpty();
  }

  @Test
  void isNoImportThatSomethingGoesBackTo() {
    school.previewed(RunKind.IMPORT_NOW);
    var watching =
        new WatchingImports(
            school.store, school.store, new InMemoryImportQueue(school.clock), school.clock);

    assertThat(watching.latest(LinkedSchool.SCHOOL)).isEmpty();
    assertThat(watching.hasImported(LinkedSchool.SCHOOL)).isFalse();
    assertThat(watching.hasSucceeded(school.stored())).isFalse();
    assertThat(Findings.latest(school.store, LinkedSchool.SCHOOL)).isEqualTo(Findings.NONE);

    ImportReport imported = school.imported(RunKind.IMPORT_NOW);
    school.previewed(RunKind.FULL_DATA);

    assertThat(watching.latest(LinkedSchool.SCHOOL))
        .isEqualTo(Optional.of(new WatchingImports.Seen.Over(imported)));
  }

  @Test
  void leavesTheNextNightUnchanged() {
    ImportReport imported = school.imported(RunKind.NIGHTLY);
    school.previewed(RunKind.FULL_DATA);
    school.request(RunKind.NIGHTLY);

    var night = (AttemptOutcome.Ended) school.attempt(new BlindStore(school.store).asRuns(), false);

    assertThat(night.report().issuesStoredUnder()).isEqualTo(imported.id());
  }

  /** Both where that is decided, and where Clever is as the last import found it. */
  @ParameterizedTest
  @EnumSource(names = {"FULL_DATA", "NIGHTLY"})
  void x1ShowsNothingOfAnEarlierAttemptWhereNothingIsToChange(RunKind kind) {
    school.imported(RunKind.NIGHTLY);
    Fetched before = school.answer;
    school.answer = LinkedSchool.complete(LinkedSchool.roster(13));
    ImportId preview = school.request(kind, new ImportTask.Preview(false));
    school.plans.dieOnceKept();
    assertThatThrownBy(school::attempt).isInstanceOf(IllegalStateException.class);
    assertThat(shown(preview)).isNotEmpty();
    school.answer = before;
    school.passes(Duration.ofMinutes(20));

    var again = (AttemptOutcome.Ended) school.attempt();

    assertThat(again.report().id()).isEqualTo(preview);
    assertThat(again.report().counts().changed()).isZero();
    assertThat(shown(preview)).isEmpty();
  }

  private List<PlannedChange> shown(ImportId preview) {
    return school
        .plans
        .page(LinkedSchool.SCHOOL, preview, PlanFilter.ALL, new PageAt(null, 100))
        .changes();
  }

  @Test
  void ofAnUnchangedSchoolLoadsNothing() {
    ImportReport imported = school.imported(RunKind.NIGHTLY);
    school.request(RunKind.NIGHTLY, new ImportTask.Preview(false));

    var preview =
        (AttemptOutcome.Ended) school.attempt(new BlindStore(school.store).asRuns(), false);

    assertThat(preview.report().state()).isEqualTo(ImportState.PREVIEWED);
    assertThat(preview.report().counts().changed()).isZero();
    assertThat(preview.report().issuesStoredUnder()).isEqualTo(imported.id());
  }
}
