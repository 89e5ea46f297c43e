package com.bloomz.rostersync.admin;

import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.brake.KindLoss;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.linking.Admin;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.plan.PlanFilter;
import com.bloomz.rostersync.plan.PlanHead;
import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.plan.Plans.PageAt;
import com.bloomz.rostersync.plan.Plans.PlanPage;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shows what previews have found, and has it done (X 1). */
public final class ApprovingPlans {
  private final ImportRecords records;
  private final Plans plans;
  private final StartingImports starting;

  public ApprovingPlans(ImportRecords records, Plans plans, StartingImports starting) {
    this.records = records;
    this.plans = plans;
    this.starting = starting;
  }

  /**
   * A preview that has ended.
   *
   * @param head empty where it found nothing to change or to leave
   */
  public record Shown(ImportReport report, Optional<PlanHead> head) {}

  /** A preview; empty where there is none of that id, or it has not ended well. */
  public Optional<Shown> find(SchoolId school, ImportId id) {
    return records
        .report(school, id)
        .filter(report -> report.state() == ImportState.PREVIEWED)
        .map(report -> new Shown(report, plans.head(school, id)));
  }

  /** A part of a plan; see {@link Plans#page}. */
  public PlanPage page(SchoolId school, ImportId id, PlanFilter filter, PageAt at) {
    return plans.page(school, id, filter, at);
  }

  /**
   * What an admin says of a plan.
   *
   * @param heldSeen the numbers of held removals that the admin saw and lets go; null where they
   *     stay held
   */
  public record Choice(OptOuts optOuts, @Nullable SortedMap<Entity, KindLoss> heldSeen) {}

  /**
   * Asks for an import that does what that preview has shown, as far as the admin chose, and
   * nothing else. It invites whom the preview was asked to invite. Of the preview of an undo, it
   * asks for that undo.
   *
   * @param key the same key gives the same import
   */
  public Reply<ImportRequest> approve(SchoolId school, ImportId id, Choice choice, Asking asking) {
    Optional<Shown> shown = find(school, id);
    if (shown.isEmpty()) {
      return new Refused<>(Refusal.PLAN_UNKNOWN);
    }
    ImportReport preview = shown.get().report();
    SortedMap<Entity, KindLoss> seen = choice.heldSeen();
    if (seen != null && !seen.equals(losses(findings(preview).held()))) {
      return new Refused<>(Refusal.HELD_REMOVALS_DIFFER);
    }
    boolean lets = seen != null && !seen.isEmpty();
    if (!lets && shown.get().head().filter(head -> head.changes() > 0).isEmpty()) {
      return new Refused<>(Refusal.NOTHING_TO_APPROVE);
    }
    if (preview.request().task() instanceof ImportTask.Undo undo) {
      return choice.optOuts().isEmpty()
          ? starting.undo(school, undo.approved(id), asking.key())
          : new Refused<>(Refusal.UNDO_WITHOUT_OPT_OUTS);
    }
    var task = new ImportTask.Approval(id, choice.optOuts(), lets);
    var wanted = new StartingImports.Wanted(preview.kind(), preview.invitations(), task);
    return starting.start(school, wanted, asking.key(), asking.admin());
  }

  /** Who asks, with the key of the request. */
  public record Asking(String key, Admin admin) {}

  /** What a preview has found beside its plan, such as what the brake holds (X 2). */
  public Findings findings(ImportReport preview) {
    return records.findings(preview.school(), preview.issuesStoredUnder());
  }

  private static SortedMap<Entity, KindLoss> losses(@Nullable HeldRemovals held) {
    return held == null ? new TreeMap<>() : held.losses();
  }
}
