package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.OptOuts.OfKind;
import com.bloomz.rostersync.change.OptOuts.Way;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.imports.ImportId;
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
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.testing.Rosters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @MethodSource("someBlocks")
  @DisplayName("A 3: so does one with opt-outs, and writes what it would have written undisturbed")
  void anApprovalWithOptOutsThatDiesGoesOn(long block) {
    for (long seed = block * BLOCK; seed < (block + 1) * BLOCK; seed++) {
      goesOnAtEveryWriteWithOptOuts(seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {228, 453, 957, 1173, 490, 670, 730, 940, 1240, 1984})
  @DisplayName("A 3: so do those of which Clever's answer lacks what only the dead worker wrote")
  void goesOnAtEveryWriteWithOptOuts(long seed) {
    goesOnAtEveryWrite(
        () -> school(seed), kind(seed), plan -> optOuts(seed, plan), seed % 2 == 0, "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("A 3, X 2: so does one whose held removals leave too, or stay held")
  void anApprovalOfHeldRemovalsThatDiesGoesOn(boolean withHeld) {
    int deaths =
        goesOnAtEveryWrite(
            ApprovalTest::losingAThird,
            RunKind.FULL_DATA,
            _ -> new OptOuts(Set.of(STAYS), Set.of(), Set.of()),
            withHeld,
            "held removals");

    assertThat(deaths).isGreaterThan(withHeld ? 5 : 0);
  }

  @Test
  @DisplayName("X 1, X 2: a preview of nothing but held removals can be approved")
  void heldRemovalsAloneCanBeApproved() {
    var school = new LinkedSchool();
    school.answer = LinkedSchool.complete(LinkedSchool.roster(30));
    school.imported(RunKind.NIGHTLY);
    school.answer = LinkedSchool.complete(LinkedSchool.roster(20));
    ImportReport preview = school.previewed(RunKind.NIGHTLY);
    assertThat(plan(school, preview)).isEmpty();

    school.request(RunKind.NIGHTLY, new ImportTask.Approval(preview.id(), OptOuts.NONE, true));
    ImportReport approval = ((AttemptOutcome.Ended) school.attempt()).report();

    assertThat(approval.state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(approval.counts().of(Entity.STUDENTS).removed()).isEqualTo(10);
  }

  private static final Removal STAYS = new Removal(Entity.STUDENTS, "m-st29", "");

  /** A third of the students is gone, which the brake holds, and a new class is there. */
  private static LinkedSchool losingAThird() {
    var school = new LinkedSchool();
    school.answer = LinkedSchool.complete(LinkedSchool.roster(30));
    school.imported(RunKind.NIGHTLY);
    school.passes(Duration.ofDays(1));
    CleverRoster less = LinkedSchool.roster(20);
    List<Section> sections = new ArrayList<>(less.sections());
    Set<CleverId> some = Set.of(new CleverId("st0"), new CleverId("st1"));
    sections.add(
        new Section(new CleverId("se9"), "Class 9", null, new CleverId("te1"), Set.of(), some));
    school.answer =
        LinkedSchool.complete(
            new CleverRoster(
                sections, List.of(), less.students(), less.staff(), List.of(), List.of()));
    return school;
  }

  /** What an admin leaves out of a plan: a removal, a class, or a kind's additions. */
  private static OptOuts optOuts(long seed, List<Change> plan) {
    Set<Removal> removals =
        Removal.among(plan).stream().skip(seed % 3).limit(1).collect(Collectors.toSet());
    Set<ClassId> classes =
        plan.stream()
            .filter(each -> each.entity() == Entity.CLASSES)
            .map(each -> new ClassId(each.subject()))
            .skip(seed % 5)
            .limit(1)
            .collect(Collectors.toSet());
    List<Entity> kinds = List.of(Entity.values());
    Entity kind = kinds.get(Math.floorMod(seed, kinds.size()));
    return new OptOuts(
        removals, classes, seed % 4 == 0 ? Set.of(new OfKind(kind, Way.ADDITIONS)) : Set.of());
  }

  /**
   * The approval's worker dies at its first write, in another school at its second, and so on; the
   * next worker goes on to what an approval that nothing stops does.
   *
   * @return at how many writes a worker died
   */
  private static int goesOnAtEveryWrite(
      Supplier<LinkedSchool> schools,
      RunKind kind,
      Function<List<Change>, OptOuts> choice,
      boolean withHeld,
      String what) {
    LinkedSchool twin = schools.get();
    ImportReport preview = twin.previewed(kind);
    List<Change> plan = plan(twin, preview);
    boolean holds = twin.store.findings(LinkedSchool.SCHOOL, preview.id()).held() != null;
    if (plan.isEmpty() && !(withHeld && holds)) {
      return 0; // Nobody can approve nothing.
    }
    OptOuts optOuts = choice.apply(plan);
    var task = new ImportTask.Approval(preview.id(), optOuts, withHeld);
    twin.request(kind, task);
    ImportReport undisturbed = ((AttemptOutcome.Ended) twin.attempt()).report();
    assertThat(undisturbed.cause()).as(what).isNull();
    int deaths = 0;
    while (dies(schools.get(), twin, undisturbed, deaths + 1, what)) {
      deaths++;
    }
    return deaths;
  }

  /** Whether there is an n-th write at which the worker dies; then another goes on. */
  private static boolean dies(
      LinkedSchool school, LinkedSchool twin, ImportReport undisturbed, int n, String what) {
    var task = (ImportTask.Approval) undisturbed.request().task();
    assertThat(school.previewed(undisturbed.kind()).id()).isEqualTo(task.preview());
    ImportId approval = school.request(undisturbed.kind(), task);
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
    assertThat(report.cause()).as("%s, write %s: %s", what, n, report.detail()).isNull();
    assertThat(PlanDigest.of(journal(school, report)))
        .as("%s, write %s", what, n)
        .isEqualTo(PlanDigest.of(journal(twin, undisturbed)));
    assertThat(school.bloomz()).as("%s, write %s", what, n).isEqualTo(twin.bloomz());
    assertThat(report.held()).as("%s, write %s", what, n).isEqualTo(undisturbed.held());
    return died;
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
    assertThat(report.held()).as("seed %s, write %s", seed, n).isEqualTo(preview.held());
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
