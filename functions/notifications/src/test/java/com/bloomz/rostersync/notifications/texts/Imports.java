package com.bloomz.rostersync.notifications.texts;

import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.StatusContent;
import com.bloomz.rostersync.messages.Tags;
import com.bloomz.rostersync.reconcile.Counts;
import com.bloomz.rostersync.reconcile.Entity;
import com.bloomz.rostersync.reconcile.RunKind;
import com.bloomz.rostersync.reconcile.Tally;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.FailureCause;
import com.bloomz.rostersync.sync.ImportId;
import com.bloomz.rostersync.sync.ImportReport;
import com.bloomz.rostersync.sync.ImportRequest;
import com.bloomz.rostersync.sync.ImportState;
import com.bloomz.rostersync.sync.Traffic;
import com.bloomz.rostersync.sync.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Ends of imports for tests. */
final class Imports {
  static final String LINK = "https://app.bloomz.example/schools/s-1/imports/20261123T203725Z-4f9a";

  private Imports() {}

  static Counts counts() {
    var counts = new TreeMap<Entity, Tally>();
    counts.put(Entity.CLASSES, new Tally(4, 1, 0, 2, 113, 7));
    counts.put(Entity.STUDENTS, new Tally(40, 17, 9, 0, 934, 3));
    counts.put(Entity.PARENTS, new Tally(61, 0, 12, 0, 1_427, 0));
    return new Counts(counts);
  }

  static ImportReport report(ImportState state, Counts counts, @Nullable FailureCause cause) {
    return new ImportReport(
        new SchoolId("s-1"),
        new ImportRequest(
            new ImportId("20261123T203725Z-4f9a"),
            RunKind.NIGHTLY,
            Instant.parse("2026-11-23T20:37:25Z")),
        state,
        cause,
        "",
        Instant.parse("2026-11-23T20:37:30Z"),
        Instant.parse("2026-11-23T20:39:00Z"),
        1,
        counts,
        0,
        new ImportId("20261123T203725Z-4f9a"),
        new TreeSet<>(
            state == ImportState.HELD ? Set.of(Entity.STUDENTS, Entity.PARENTS) : Set.of()),
        Traffic.NONE,
        Usage.NONE,
        new TreeMap<>());
  }

  static StatusContent ended(ImportState state, List<Issue> issues) {
    FailureCause cause = state == ImportState.FAILED ? FailureCause.CLEVER_TOKEN_REJECTED : null;
    return new StatusContent("Lincoln Elementary", report(state, counts(), cause), issues, LINK);
  }

  /** School and issues have that name. */
  static StatusContent named(String name) {
    return new StatusContent(
        name,
        report(ImportState.SUCCEEDED, counts(), null),
        List.of(
            new Issue(IssueCode.BAD_EMAIL, Issue.Subject.STUDENT, "u-1", name, name),
            new Issue(IssueCode.BAD_EMAIL, Issue.Subject.STUDENT, "u-2", name, ""),
            new Issue(IssueCode.SECTION_GONE, Issue.Subject.CLASS, "c-1", name, "")),
        LINK);
  }

  static MailMessage mail(StatusContent content) {
    return Texts.status().mail(content, new Email("admin@school.example"), tags());
  }

  private static Tags tags() {
    return new Tags("s-1", "m-1", "20261123T203725Z-4f9a");
  }
}
