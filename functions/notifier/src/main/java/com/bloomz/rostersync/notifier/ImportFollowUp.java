package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.imports.ImportFinished;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportStore;
import com.bloomz.rostersync.invitations.PlanningInvitations;
import com.bloomz.rostersync.lambda.ExceptionSummary;
import com.bloomz.rostersync.status.SendingStatusEmails;
import com.bloomz.rostersync.status.SendingStatusEmails.Result;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what follows the end of an import: status e-mails (N 8) and invitations (N 3). */
final class ImportFollowUp {
  private static final Logger LOG = LoggerFactory.getLogger(ImportFollowUp.class);

  private final ImportStore imports;
  private final SendingStatusEmails telling;
  private final PlanningInvitations planning;

  ImportFollowUp(ImportStore imports, SendingStatusEmails telling, PlanningInvitations planning) {
    this.imports = imports;
    this.telling = telling;
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
    boolean invited = succeeds(report.get(), this::invites);
    boolean told = succeeds(report.get(), each -> tells(each, attempt));
    return invited && told;
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

  /** Nobody is invited by an import that did not come to its end. */
  private boolean invites(ImportReport report) {
    switch (report.state()) {
      case SUCCEEDED, HELD -> {
        int queued = planning.plan(report.school(), report.invitations()).size();
        LOG.info("school {} import {} invites {}", report.school(), report.id(), queued);
      }
      case FAILED, CANCELLED -> {}
    }
    return true;
  }

  private boolean tells(ImportReport report, String attempt) {
    Collection<Result> told = telling.tell(report, attempt).values();
    LOG.info("school {} import {} told: {}", report.school(), report.id(), told);
    return !told.contains(Result.LATER);
  }
}
