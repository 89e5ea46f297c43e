package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.HeldImport;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.plan.PlanFilter;
import com.bloomz.rostersync.plan.PlannedChange;
import com.bloomz.rostersync.plan.Plans;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What must hold of the previews of a school, of their approvals and of the brake (X 1, X 2); and
 * of imports whose link has ended (I 7).
 */
final class ReviewChecks {
  /** How many students may leave at once; a tenth of so few is no more. */
  private static final int MOST = 5;

  private final SimulatedSystem system;
  private final SimulatedSchool school;
  private final List<String> broken = new ArrayList<>();

  ReviewChecks(SimulatedSystem system, SimulatedSchool school) {
    this.system = system;
    this.school = school;
  }

  /**
   * What does not hold.
   *
   * @param reports newest first
   */
  List<String> broken(List<ImportReport> reports, SimulatedAdmin admin) {
    Map<ImportId, ImportId> approvals = admin.approvals();
    List<Removal> heldBefore = List.of();
    for (ImportReport report : reports.reversed()) {
      List<Change> journal = system.tables.imports.journal(school.id(), report.id());
      checkBrake(report, journal);
      int done = admin.unlinked().getOrDefault(report.id(), journal.size());
      if (journal.size() > done) {
        broken.add(school.id() + " is changed by " + report.id() + " whose link has ended");
      }
      ImportId preview = approvals.get(report.id());
      if (preview != null) {
        checkApproval(report, journal, preview);
      }
      if (!report.request().task().writes() && !journal.isEmpty()) {
        broken.add(school.id() + " is changed by a preview: " + report.id());
      }
      if (HeldImport.replaces(report)) {
        List<Removal> held = held(report);
        if (!held.isEmpty() && !held.equals(heldBefore)) {
          checkTold(report);
        }
        heldBefore = held;
      }
    }
    return broken;
  }

  private List<Removal> held(ImportReport report) {
    var held = system.tables.imports.findings(school.id(), report.issuesStoredUnder()).held();
    return held == null ? List.of() : held.removals();
  }

  /** More students than may leave at once have been let go, each of them. */
  private void checkBrake(ImportReport report, List<Change> journal) {
    List<Removal> unasked =
        Removal.among(journal).stream()
            .filter(each -> each.kind() == Entity.STUDENTS && !school.model().isLetGo(each))
            .toList();
    if (unasked.size() > MOST) {
      broken.add(school.id() + " loses whom nobody let go, by " + report.id() + ": " + unasked);
    }
  }

  /** It does all that was shown and nothing else; or nothing, where something moved. */
  private void checkApproval(ImportReport report, List<Change> journal, ImportId preview) {
    List<Change> shown =
        system
            .tables
            .plans
            .page(school.id(), preview, PlanFilter.ALL, new Plans.PageAt(null, Integer.MAX_VALUE))
            .changes()
            .stream()
            .map(PlannedChange::change)
            .toList();
    boolean whole = shown.size() == journal.size() && shown.containsAll(journal);
    if (report.state().isComplete() ? !whole : !shown.containsAll(journal)) {
      broken.add(school.id() + " " + report.id() + " does other than " + preview + " has shown");
    }
  }

  private void checkTold(ImportReport report) {
    int mails =
        system.providers.statusMails(
            school.id().value(), SimulatedSchool.ADMIN.value(), report.id().value());
    boolean shown =
        report.request().task() instanceof ImportTask.Sync && system.network.cutMessages() == 0;
    if (shown && mails == 0) {
      broken.add(school.id() + " was not told of what is held by " + report.id());
    }
  }
}
