package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.invitations.PlanningInvitations;
import com.bloomz.rostersync.lambda.log.ExceptionSummary;
import com.bloomz.rostersync.status.SendingStatusEmails;
import com.bloomz.rostersync.status.SendingStatusEmails.Result;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what follows the end of an import: status emails (N 8) and invitations (N 3). */
public final class ImportFollowUp {
  private static final Logger LOG = LoggerFactory.getLogger(ImportFollowUp.class);

  private final ImportRecords imports;
  private final SendingStatusEmails statusEmails;
  private final PlanningInvitations planning;

  /** What follows, by those who do it. */
  public ImportFollowUp(
      ImportRecords imports, SendingStatusEmails statusEmails, PlanningInvitations planning) {
    this.imports = imports;
    this.statusEmails = statusEmails;
    this.planning = planning;
  }

  /**
   * Does it; may be repeated.
   *
   * @param attempt unlike that of any other call
   * @return whether all is done, and the notice need not come again
   */
  boolean done(ImportFinished event, String attempt) {
    Optional<ImportReport> report = imports.report(event.school(), event.id());
    if (report.isEmpty()) {
      LOG.warn("school {} import {} has no report", event.school(), event.id());
      return false;
    }
    if (event.reminder() > 0) {
      return succeeds(report.get(), each -> reminds(each, event.reminder(), attempt));
    }
    boolean invited = succeeds(report.get(), this::invites);
    boolean announced = succeeds(report.get(), each -> announces(each, attempt));
    return invited && announced;
  }

  /** Does one of two things; a fault of it does not keep the other from being done. */
  private static boolean succeeds(ImportReport report, Predicate<ImportReport> work) {
    try {
      return work.test(report);
    } catch (RuntimeException e) {
      LOG.error(
          "school {} import {} failed: {}", report.school(), report.id(), ExceptionSummary.of(e));
      return false;
    }
  }

  /** An import that failed or was canceled invites no one. */
  private boolean invites(ImportReport report) {
    if (report.isComplete()) {
      int queued = planning.plan(report.school(), report.invitations()).size();
      LOG.info("school {} import {} invites {}", report.school(), report.id(), queued);
    }
    return true;
  }

  private boolean announces(ImportReport report, String attempt) {
    return isDone(report, "status emails", statusEmails.send(report, attempt).values());
  }

  private boolean reminds(ImportReport report, int days, String attempt) {
    return isDone(report, "reminders", statusEmails.remind(report, days, attempt).values());
  }

  private static boolean isDone(ImportReport report, String what, Collection<Result> results) {
    LOG.info("school {} import {} {}: {}", report.school(), report.id(), what, results);
    return !results.contains(Result.LATER);
  }
}
