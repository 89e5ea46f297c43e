package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.journal.JournaledRoster;
import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.Invitations;
import java.util.List;
import java.util.Optional;

/**
 * Who would be invited after what a preview has shown (X 1, N 7): the rules of invitations asked of
 * the roster as the plan would leave it. Whether a number that nobody has yet answered STOP
 * elsewhere is looked up when it is sent to.
 */
public final class PreviewedInvitations {
  private final PlanningInvitations planning;
  private final ImportRecords records;
  private final Plans plans;

  public PreviewedInvitations(PlanningInvitations planning, ImportRecords records, Plans plans) {
    this.planning = planning;
    this.records = records;
    this.plans = plans;
  }

  /**
   * Everyone with what each would be sent; nothing is changed. Empty where there is no preview of
   * that id that has ended.
   */
  public Optional<List<Invitee>> after(SchoolId school, ImportId preview, Invitations asked) {
    return records
        .report(school, preview)
        .filter(report -> report.state() == ImportState.PREVIEWED)
        .map(report -> after(report, asked));
  }

  private List<Invitee> after(ImportReport preview, Invitations asked) {
    var absent = records.findings(preview.school(), preview.issuesStoredUnder()).absent();
    return planning.preview(
        preview.school(),
        asked,
        roster -> JournaledRoster.after(roster, plans.changes(preview.school(), preview.id())),
        absent);
  }
}
