package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.testing.FailingImportRuns;
import com.bloomz.rostersync.imports.testing.FailingImportRuns.When;
import com.bloomz.rostersync.plan.PlanDigest;
import com.bloomz.rostersync.plan.PlanFilter;
import com.bloomz.rostersync.plan.PlannedChange;
import com.bloomz.rostersync.plan.Plans.PageAt;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.testing.Rosters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An approval does exactly what its preview has shown, whatever stops it (X 1, A 3). {@code
 * -Dapproved=2000} checks that many schools instead of the usual ones.
 */
class ApprovalTest {
  private static final int BLOCK = 10;
  private static final int[] SIZES = {1, 3, 8, 13, 21};
  private static final int ALL = 1_000_000;

  static LongStream blocks() {
    return LongStream.range(0, Long.getLong("approved", 100) / BLOCK);
  }

  static LongStream someBlocks() {
    return LongStream.range(0, Long.getLong("approved", 20) / BLOCK);
  }

  @ParameterizedTest
  @MethodSource("blocks")
  @DisplayName("X 1: an approval's journal is its preview's plan and that of a plain import")
  void approvalEqualsPreview(long block) {
    for (long seed = block * BLOCK; seed < (block + 1) * BLOCK; seed++) {
      LinkedSchool school = school(seed);
      RunKind kind = kind(seed);
      BloomzRoster before = school.bloomz();
      ImportReport preview = school.previewed(kind);
      assertThat(preview.state()).as("seed %s", seed).isEqualTo(ImportState.PREVIEWED);
      assertThat(school.bloomz()).as("seed %s", seed).isEqualTo(before);
      LinkedSchool twin = school(seed);
      ImportReport plain = twin.imported(kind);
      List<Change> plan = plan(school, preview);
      assertThat(preview.counts().changed())
          .as("seed %s", seed)
          .isEqualTo(Counts.of(plan).changed());
      if (plan.isEmpty()) {
        assertThat(plain.counts().changed()).as("seed %s", seed).isZero();
        continue;
      }

      ImportReport approval = school.approved(preview);

      assertThat(approval.state()).as("seed %s", seed).isEqualTo(plain.state());
      List<Change> journal = journal(school, approval);
      assertThat(journal).as("seed %s", seed).isEqualTo(journal(twin, plain));
      assertThat(journal).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(plan);
      assertThat(approval.counts()).as("seed %s", seed).isEqualTo(plain.counts());
      assertThat(school.bloomz()).as("seed %s", seed).isEqualTo(twin.bloomz());
    }
  }

  @ParameterizedTest
  @MethodSource("someBlocks")
  @DisplayName(
      "A 3: an approval whose worker dies at any write goes on and refuses nothing of itself")
  void anApprovalThatDiesGoesOn(long block) {
    for (long seed = block * BLOCK; seed < (block + 1) * BLOCK; seed++) {
      for (int n = 1; dies(seed, n); n++) {
        assertThat(n).isLessThan(ALL);
      }
    }
  }

  /** That a worker dies between two calls. */
  private static final class DeadWorkerError extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Whether the approval has an n-th write at which its worker died; then another goes on. */
  private static boolean dies(long seed, int n) {
    LinkedSchool school = school(seed);
    ImportReport preview = school.previewed(kind(seed));
    List<Change> plan = plan(school, preview);
    if (plan.isEmpty()) {
      return false;
    }
    var approval =
        school.request(preview.kind(), new ImportTask.Approval(preview.id(), OptOuts.NONE, false));
    ImportRuns dying =
        FailingImportRuns.atWrite(
            school.store, n, n % 2 == 0 ? When.BEFORE : When.AFTER, DeadWorkerError::new);
    boolean died = false;
    try {
      var unused = school.attempt(dying, false);
    } catch (DeadWorkerError e) {
      died = true;
    }
    school.passes(Duration.ofMinutes(20));
    var unused = school.attempt();
    ImportReport report =
        school.store.report(LinkedSchool.SCHOOL, approval).orElseThrow(AssertionError::new);
    assertThat(report.cause()).as("seed %s, write %s: %s", seed, n, report.detail()).isNull();
    assertThat(PlanDigest.of(school.store.journal(LinkedSchool.SCHOOL, approval)))
        .as("seed %s, write %s", seed, n)
        .isEqualTo(PlanDigest.of(plan));
    return died;
  }

  private static RunKind kind(long seed) {
    RunKind[] kinds = RunKind.values();
    return kinds[Math.floorMod(seed / 4, kinds.length)];
  }

  /** A school that has had up to two imports with work by hand after them. */
  private static LinkedSchool school(long seed) {
    var school = new LinkedSchool();
    school.settings(_ -> Rosters.settings(seed));
    CleverRoster clever = Rosters.clever(seed, SIZES[Math.floorMod(seed, SIZES.length)]);
    for (int year = 0; year < seed % 3; year++) {
      school.answer = LinkedSchool.complete(clever);
      school.imported(kind(seed + 4L * year));
      clever = Rosters.evolved(clever, seed + year);
      if (seed % 2 == 0) {
        edit(school, Rosters.handEdited(school.bloomz(), clever, seed + year));
      }
      school.passes(Duration.ofDays(1));
    }
    school.answer = LinkedSchool.complete(clever);
    return school;
  }

  private static void edit(LinkedSchool school, BloomzRoster edited) {
    BloomzRoster had = school.bloomz();
    for (Member each : edited.members().values()) {
      if (!each.equals(had.members().get(each.id()))) {
        school.store.put(LinkedSchool.SCHOOL, each);
      }
    }
    for (RosterClass each : edited.classes().values()) {
      if (!each.equals(had.classes().get(each.id()))) {
        school.store.put(LinkedSchool.SCHOOL, each);
      }
    }
  }

  private static List<Change> plan(LinkedSchool school, ImportReport preview) {
    List<PlannedChange> planned =
        school
            .plans
            .page(LinkedSchool.SCHOOL, preview.id(), PlanFilter.ALL, new PageAt(null, ALL))
            .changes();
    return new ArrayList<>(planned.stream().map(PlannedChange::change).toList());
  }

  private static List<Change> journal(LinkedSchool school, ImportReport report) {
    return school.store.journal(LinkedSchool.SCHOOL, report.id());
  }
}
