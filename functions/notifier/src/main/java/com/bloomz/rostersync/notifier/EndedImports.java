package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.invitations.PlanningInvitations;
import com.bloomz.rostersync.messages.status.TellingAdmins;
import com.bloomz.rostersync.messages.status.TellingAdmins.Result;
import com.bloomz.rostersync.sync.ImportFinished;
import com.bloomz.rostersync.sync.ImportReport;
import com.bloomz.rostersync.sync.ImportStore;
import java.util.Collection;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what follows the end of an import: status e-mails (N 8) and invitations (N 3). */
final class EndedImports {
  private static final Logger LOG = LoggerFactory.getLogger(EndedImports.class);

  private final ImportStore imports;
  private final TellingAdmins telling;
  private final PlanningInvitations planning;

  EndedImports(ImportStore imports, TellingAdmins telling, PlanningInvitations planning) {
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
    Collection<Result> told = telling.tell(report.get(), attempt).values();
    LOG.info("school {} import {} told: {}", event.school(), event.id(), told);
    invite(report.get());
    return !told.contains(Result.LATER);
  }

  /** Nobody is invited by an import that did not come to its end. */
  private void invite(ImportReport report) {
    switch (report.state()) {
      case SUCCEEDED, HELD -> {
        int queued = planning.plan(report.school(), report.invitations()).size();
        LOG.info("school {} import {} invites {}", report.school(), report.id(), queued);
      }
      case FAILED, CANCELLED -> {}
    }
  }
}
