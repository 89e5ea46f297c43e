package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reports of ended imports. */
final class SampleReports {
  /** The one that the events tell of. */
  static final ImportId ID = new ImportId("20261123T203725Z-4f9a");

  static final Counts COUNTS =
      new Counts(
          new TreeMap<>(
              Map.of(
                  Entity.CLASSES, new Tally(4, 1, 0, 2, 113, 7),
                  Entity.STUDENTS, new Tally(41, 17, 9, 0, 934, 3))));

  private static final Instant NOW = Instant.parse("2026-11-23T20:37:25Z");

  private SampleReports() {}

  static ImportReport succeeded(RunKind kind, Counts counts, Invitations invitations) {
    return report(new ImportRequest(ID, kind, NOW, invitations), ImportState.SUCCEEDED, counts);
  }

  static ImportReport failed(Invitations invitations) {
    var request = new ImportRequest(ID, RunKind.NIGHTLY, NOW, invitations);
    return report(request, ImportState.FAILED, Counts.none());
  }

  /** One that ended a day before. */
  static ImportReport earlier() {
    var id = new ImportId("20261122T203725Z-4f9a");
    return report(new ImportRequest(id, RunKind.NIGHTLY, NOW), ImportState.SUCCEEDED, COUNTS);
  }

  static Issue issue() {
    return new Issue(IssueCode.BAD_EMAIL, Issue.Subject.STUDENT, "u-1", "Sam Student", "");
  }

  private static ImportReport report(ImportRequest request, ImportState state, Counts counts) {
    return new ImportReport(
        NotifierSchool.SCHOOL,
        request,
        state,
        state == ImportState.FAILED ? FailureCause.CLEVER_TOKEN_REJECTED : null,
        "",
        NOW,
        NOW,
        1,
        counts,
        0,
        request.id(),
        new TreeSet<>(),
        Traffic.NONE,
        Usage.NONE,
        new TreeMap<>());
  }
}
