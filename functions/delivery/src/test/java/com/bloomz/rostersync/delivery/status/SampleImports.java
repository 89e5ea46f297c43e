package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.status.StatusContent;
import com.bloomz.rostersync.status.StatusWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Ends of imports for tests. */
public final class SampleImports {
  private static final StatusWriter WRITER = StatusWriters.open();
  public static final String ID = "20261123T203725Z-4f9a";
  public static final String LINK = "https://app.bloomz.example/schools/s-1/imports/" + ID;

  private SampleImports() {}

  static Counts counts() {
    var counts = new TreeMap<Entity, Tally>();
    counts.put(Entity.CLASSES, new Tally(4, 1, 0, 2, 113, 7));
    counts.put(Entity.STUDENTS, new Tally(40, 17, 9, 0, 934, 3));
    counts.put(Entity.PARENTS, new Tally(61, 0, 12, 0, 1_427, 0));
    return new Counts(counts);
  }

  static Counts counts(Entity entity, Tally tally) {
    return new Counts(new TreeMap<>(Map.of(entity, tally)));
  }

  static ImportReport report(ImportState state, Counts counts) {
    return report(state, counts, Set.of(), Invitations.off());
  }

  static ImportReport held(Entity... kinds) {
    return report(ImportState.HELD, Counts.none(), Set.of(kinds), Invitations.off());
  }

  static ImportReport inviting(ImportState state, Invitations invitations) {
    return report(state, counts(), Set.of(), invitations);
  }

  static ImportReport endedAt(Instant time) {
    ImportReport report = report(ImportState.SUCCEEDED, counts());
    return new ImportReport(
        report.school(),
        report.request(),
        report.state(),
        report.cause(),
        report.detail(),
        report.startedAt(),
        time,
        report.attempts(),
        report.counts(),
        report.issues(),
        report.issuesStoredUnder(),
        report.held(),
        report.traffic(),
        report.usage(),
        report.timeByPhase());
  }

  /** An undo that succeeded. */
  static ImportReport undone(Counts counts) {
    var of = new ImportId("20261120T203725Z-1a2b");
    var task = new ImportTask.Undo(of, new ImportTask.UndoPart.Whole(), false);
    return report(
        ImportState.SUCCEEDED, counts, Set.of(), request(Invitations.off()).withTask(task));
  }

  private static ImportReport report(
      ImportState state, Counts counts, Set<Entity> held, Invitations invitations) {
    return report(state, counts, held, request(invitations));
  }

  private static ImportRequest request(Invitations invitations) {
    Instant at = Instant.parse("2026-11-23T20:37:25Z");
    return new ImportRequest(new ImportId(ID), RunKind.NIGHTLY, at, invitations);
  }

  private static ImportReport report(
      ImportState state, Counts counts, Set<Entity> held, ImportRequest request) {
    return new ImportReport(
        new SchoolId("s-1"),
        request,
        state,
        state == ImportState.FAILED ? FailureCause.CLEVER_TOKEN_REJECTED : null,
        "",
        Instant.parse("2026-11-23T20:37:30Z"),
        Instant.parse("2026-11-23T20:39:00Z"),
        1,
        counts,
        0,
        request.id(),
        new TreeSet<>(held),
        Traffic.NONE,
        Usage.NONE,
        new TreeMap<>());
  }

  static StatusContent ended(ImportReport report, List<Issue> issues) {
    return ended(report, issues, SchoolSettings.DEFAULT_TIME_ZONE);
  }

  static StatusContent ended(ImportReport report, List<Issue> issues, ZoneId timeZone) {
    return new StatusContent("Lincoln Elementary", timeZone, report, issues, Set.of(), true, LINK);
  }

  static StatusContent ended(ImportState state, List<Issue> issues) {
    return ended(report(state, counts()), issues);
  }

  /** One whose school, whose issues and whose issues' details have that name. */
  public static StatusContent named(String name) {
    List<Issue> issues =
        Stream.of(IssueCode.values())
            .flatMap(
                code ->
                    Stream.of("u-1", "u-2")
                        .map(id -> new Issue(code, Issue.Subject.STUDENT, id, name, name)))
            .toList();
    return new StatusContent(
        name,
        SchoolSettings.DEFAULT_TIME_ZONE,
        report(ImportState.SUCCEEDED, counts()),
        issues,
        Set.of(issues.getFirst(), issues.getLast()),
        true,
        LINK);
  }

  public static MailMessage mail(StatusContent content) {
    return WRITER.mail(content, new Email("admin@school.example"), tags());
  }

  private static MessageTags tags() {
    return new MessageTags("s-1", "m-1", ID);
  }
}
