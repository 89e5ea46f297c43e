package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.brake.Brake.Braked;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.plan.ImportPlan;
import com.bloomz.rostersync.plan.PlanBasis;
import com.bloomz.rostersync.plan.PlanDigest;
import com.bloomz.rostersync.plan.PlanHead;
import com.bloomz.rostersync.plan.PlanPart;
import com.bloomz.rostersync.plan.PlannedChange;
import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.reconcile.Decision;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.BloomzRoster;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps what a preview decides, and holds an approval to what its preview has shown (X 1). */
final class PlanTask {
  private static final Set<PlanPart> NEVER_MOVE =
      EnumSet.of(PlanPart.CLEVER_SCHOOL, PlanPart.LINK, PlanPart.RELEASE);

  private final Plans plans;
  private final StoredChanges stored;
  private final Claim claim;
  private final AttemptFinisher reporting;

  PlanTask(Plans plans, StoredChanges stored, Claim claim, AttemptFinisher reporting) {
    this.plans = plans;
    this.stored = stored;
    this.claim = claim;
    this.reporting = reporting;
  }

  /**
   * Ends a preview, and an approval of what has moved; null where the decision is to be written.
   */
  @Nullable AttemptOutcome end(
      Decided decided, StoredRoster from, DecisionInput input, ImportedLink.Standing now) {
    Supplier<PlanBasis> basis = () -> input.basis(now.settings(), now.linkedTo(claim));
    if (!claim.request().task().writes()) {
      keep(decided.shown(), from.roster(), basis.get(), decided.omissions().get());
      return reporting.previewed(decided.chosen(), input, now.settings());
    }
    Set<PlanPart> moved = moved(decided, basis, reporting.hasWritten());
    String detail = PlanPart.detail(moved);
    return moved.isEmpty() ? null : reporting.failed(FailureCause.PLAN_MOVED, detail);
  }

  /** Whether this import does what a preview has shown, or leaves out what an admin chose. */
  boolean isChosen() {
    ImportTask task = claim.request().task();
    return task instanceof ImportTask.Approval || !task.optOuts().isEmpty();
  }

  /** Keeps a plan that changes something. */
  void keep(Decision decision, BloomzRoster before, PlanBasis basis) {
    keep(new Braked(decision, null), before, basis, List.of());
  }

  /** Keeps a plan that changes something, or leaves something as it is. */
  private void keep(Braked braked, BloomzRoster before, PlanBasis basis, List<Omission> omissions) {
    Decision decision = braked.decision();
    List<PlannedChange> changes = PlannedChange.of(decision.writes(), before);
    ImportPlan plan =
        ImportPlan.of(basis, changes, decision.issues(), braked.heldRemovals()).leaving(omissions);
    keep(plan);
  }

  /** Where there is nothing to keep, what an earlier attempt kept is replaced all the same. */
  private void keep(ImportPlan plan) {
    if (!plan.isEmpty() || claim.attempt() > 1) {
      plans.keep(claim, plan);
    }
  }

  /** Ends an import, or a preview, that has nothing to change. */
  AttemptOutcome unchanged(PreviousImport last, DecisionInput input, ImportedLink.Standing now) {
    if (!claim.request().task().writes()) {
      PlanBasis basis = input.basis(now.settings(), now.linkedTo(claim));
      keep(ImportPlan.of(basis, List.of(), List.of()));
    }
    return reporting.unchanged(last);
  }

  /**
   * What keeps an approval from being written: empty where what it is going to write is, together
   * with what it has written already, what its preview has shown. Of any other import nothing.
   *
   * @param now what it is decided from; asked for an approval only
   * @param written whether this import has stored anything
   */
  private Set<PlanPart> moved(Decided decided, Supplier<PlanBasis> now, boolean written) {
    if (!(claim.request().task() instanceof ImportTask.Approval approval)) {
      return Set.of();
    }
    Optional<PlanHead> found = plans.head(claim.school(), approval.preview());
    if (found.isEmpty()) {
      return Set.of(PlanPart.PLAN);
    }
    PlanHead head = found.get();
    Set<PlanPart> moved = head.basis().moved(now.get());
    if (!Collections.disjoint(moved, NEVER_MOVE)) {
      return moved;
    }
    boolean whole = approval.isWhole();
    if (written) {
      String expected =
          whole ? head.digest() : plans.fixed(claim.school(), claim.request().id()).orElse("");
      List<Change> all = new ArrayList<>(stored.own());
      all.addAll(decided.decision().changes());
      return PlanDigest.of(all).equals(expected) ? Set.of() : named(moved, head);
    }
    Decision shown = decided.shown().decision();
    String issues = PlanDigest.ofIssues(shown.issues(), decided.shown().heldRemovals());
    boolean same =
        PlanDigest.of(shown.changes()).equals(head.digest()) && issues.equals(head.issues());
    if (same && !whole) {
      plans.fix(claim, PlanDigest.of(decided.decision().changes()));
    }
    return same ? Set.of() : named(moved, head);
  }

  /**
   * What keeps an undo from being written: empty where it does, together with what it has written
   * already, what that preview has shown.
   */
  Set<PlanPart> moved(Decision undo, ImportId preview) {
    Optional<PlanHead> found = plans.head(claim.school(), preview);
    if (found.isEmpty()) {
      return Set.of(PlanPart.PLAN);
    }
    PlanHead head = found.get();
    boolean written = reporting.hasWritten();
    List<Change> all = new ArrayList<>(written ? stored.own() : List.of());
    all.addAll(undo.changes());
    boolean same =
        PlanDigest.of(all).equals(head.digest())
            && (written || PlanDigest.ofIssues(undo.issues(), List.of()).equals(head.issues()));
    return same ? Set.of() : named(Set.of(), head);
  }

  /**
   * A decision.
   *
   * @param shown what a preview shows, with what the brake holds of it
   * @param chosen what an admin chose of that, with what the brake holds
   * @param omissions what is shown to be left as it is (X 4); made when it is asked for
   */
  record Decided(Braked shown, Braked chosen, Supplier<List<Omission>> omissions) {
    /** What is to be written. */
    Decision decision() {
      return chosen.decision();
    }
  }

  /** Names what changed in Bloomz too. */
  private Set<PlanPart> named(Set<PlanPart> elsewhere, PlanHead head) {
    Set<PlanPart> moved = EnumSet.noneOf(PlanPart.class);
    moved.addAll(elsewhere);
    for (Change each : stored.records().changedByHand(claim.school(), head.basis().decidedAt())) {
      moved.add(
          PlannedChange.isInClasses(each.entity())
              ? PlanPart.CLASSES_BY_HAND
              : PlanPart.PEOPLE_BY_HAND);
    }
    if (stored
        .records()
        .newest(claim.school(), PlanTask::changedSomething)
        .filter(each -> each.finishedAt().isAfter(head.basis().decidedAt()))
        .isPresent()) {
      moved.add(PlanPart.OTHER_IMPORT);
    }
    return moved.isEmpty() ? Set.of(PlanPart.ROSTER) : moved;
  }

  private static boolean changedSomething(ImportReport report) {
    return report.request().task().writes() && report.counts().changed() > 0;
  }
}
