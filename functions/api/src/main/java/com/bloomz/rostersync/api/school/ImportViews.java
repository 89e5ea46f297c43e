package com.bloomz.rostersync.api.school;

import com.bloomz.rostersync.admin.WatchingImports.Seen;
import com.bloomz.rostersync.api.journal.ChangeView;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportRecords.Running;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.plan.PlanPart;
import com.bloomz.rostersync.roster.Issue;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports as the API shows them. */
final class ImportViews {
  private static final double MILLIS = 1_000;

  private ImportViews() {}

  /**
   * An import.
   *
   * @param task {@code SYNC}, {@code PREVIEW}, {@code APPROVAL} or {@code UNDO}
   * @param of the preview that is approved, or the import that is undone; null for other tasks
   * @param state of one that goes on {@code WAITING} or {@code RUNNING}
   * @param receivers how many people are to get its status email; only in the answer to Import Now
   * @param hint where that is nobody
   */
  record ImportView(
      String id,
      String task,
      @Nullable String of,
      RunKind kind,
      boolean fullData,
      boolean archive,
      String state,
      Instant requestedAt,
      InvitationsView invitations,
      @Nullable ProgressView progress,
      Map<String, Tally> counts,
      @Nullable EndView end,
      @Nullable Integer receivers,
      @Nullable String hint) {
    ImportView toldTo(int people) {
      return new ImportView(
          id,
          task,
          of,
          kind,
          fullData,
          archive,
          state,
          requestedAt,
          invitations,
          progress,
          counts,
          end,
          people,
          ReceiversHint.of(people));
    }
  }

  /**
   * How far an import is.
   *
   * @param perSecond records or items, over the whole time since the import was asked for; null
   *     before the first
   * @param secondsLeft of this phase at that rate; null where the total is not known
   */
  record ProgressView(
      Phase phase,
      long done,
      @Nullable Long total,
      @Nullable Double perSecond,
      @Nullable Long secondsLeft) {}

  /** How an import ended. */
  record EndView(
      Instant startedAt,
      Instant finishedAt,
      int attempts,
      int issues,
      List<String> held,
      @Nullable CauseView cause,
      CleverView clever,
      StoreView store,
      CostsView costs,
      Map<Phase, Double> seconds) {}

  /** Why an import failed; {@code detail} is for support. */
  record CauseView(
      String code, FailureCause.Owner whose, String text, String remedy, String detail) {}

  record CleverView(long requests, long bytes, double waitedSeconds) {}

  record StoreView(long requests, double readUnits, double writeUnits) {
    static StoreView of(Usage usage) {
      return new StoreView(usage.requests(), usage.readUnits(), usage.writeUnits());
    }
  }

  record ImportsView(List<ImportView> imports, @Nullable String cursor) {}

  record IssueView(
      String code,
      Issue.Severity severity,
      Issue.Subject subject,
      String id,
      String about,
      String detail,
      String text,
      String remedy) {
    static IssueView of(Issue issue) {
      return new IssueView(
          issue.code().code(),
          issue.code().severity(),
          issue.subject(),
          issue.id(),
          issue.about(),
          issue.detail(),
          issue.code().text(),
          issue.code().remedy());
    }

    @Override
    public String toString() {
      return "IssueView " + code;
    }
  }

  record IssuesView(int total, List<IssueView> issues, @Nullable String cursor) {}

  record JournalView(long total, List<ChangeView> changes, @Nullable String cursor) {}

  static ImportView of(Seen seen, Instant now) {
    return switch (seen) {
      case Seen.Going(Running running) -> going(running, now);
      case Seen.Over(ImportReport report) -> over(report);
    };
  }

  static ImportView waiting(ImportRequest request) {
    return view(request, Counts.none(), new Stage("WAITING", null, null));
  }

  private static ImportView going(Running running, Instant now) {
    Progress progress = running.progress();
    return view(
        running.request(),
        progress.applied(),
        new Stage(
            progress.phase() == Phase.WAITING ? "WAITING" : "RUNNING",
            progress(progress, Duration.between(running.request().requestedAt(), now)),
            null));
  }

  static ImportView over(ImportReport report) {
    FailureCause cause = report.cause();
    Map<Phase, Double> seconds = new LinkedHashMap<>();
    report.timeByPhase().forEach((phase, spent) -> seconds.put(phase, spent.toMillis() / MILLIS));
    var end =
        new EndView(
            report.startedAt(),
            report.finishedAt(),
            report.attempts(),
            report.issues(),
            report.held().stream().map(ChangeView::name).toList(),
            cause == null
                ? null
                : new CauseView(
                    cause.code(),
                    cause.owner(),
                    text(cause, report),
                    cause.remedy(report.id()),
                    report.detail()),
            new CleverView(
                report.traffic().requests(),
                report.traffic().bytes(),
                report.traffic().waited().toMillis() / MILLIS),
            StoreView.of(report.usage()),
            CostsView.of(report.usage()),
            seconds);
    return view(report.request(), report.counts(), new Stage(report.state().name(), null, end));
  }

  /**
   * What happened, and when a pause of Clever's ends; of a plan that was not carried out also what
   * moved (X 1).
   */
  private static String text(FailureCause cause, ImportReport report) {
    return cause != FailureCause.PLAN_MOVED
        ? cause.text(report.detail())
        : Stream.concat(
                Stream.of(cause.text()),
                PlanPart.ofDetail(report.detail()).stream().map(PlanPart::text))
            .collect(Collectors.joining(" "));
  }

  /** How far an import is: waiting, running with its progress, or over with its end. */
  private record Stage(String state, @Nullable ProgressView progress, @Nullable EndView end) {}

  private static ImportView view(ImportRequest request, Counts counts, Stage stage) {
    boolean archive = request.kind() == RunKind.FULL_DATA_AND_ARCHIVE;
    return new ImportView(
        request.id().value(),
        task(request.task()),
        of(request.task()),
        request.kind(),
        archive || request.kind() == RunKind.FULL_DATA,
        archive,
        stage.state(),
        request.requestedAt(),
        InvitationsView.of(request.invitations()),
        stage.progress(),
        counts(counts),
        stage.end(),
        null,
        null);
  }

  private static String task(ImportTask task) {
    return switch (task) {
      case ImportTask.Sync _ -> "SYNC";
      case ImportTask.Preview _ -> "PREVIEW";
      case ImportTask.Approval _ -> "APPROVAL";
      case ImportTask.Undo _ -> "UNDO";
    };
  }

  private static @Nullable String of(ImportTask task) {
    return switch (task) {
      case ImportTask.Sync _, ImportTask.Preview _ -> null;
      case ImportTask.Approval approval -> approval.preview().value();
      case ImportTask.Undo undo -> undo.of().value();
    };
  }

  private static ProgressView progress(Progress progress, Duration since) {
    double seconds = Math.max(since.toMillis(), 1) / MILLIS;
    Double rate = progress.done() == 0 ? null : progress.done() / seconds;
    Long total = progress.total() == 0 ? null : progress.total();
    Long left =
        total == null || rate == null
            ? null
            : Math.round(Math.max(0, total - progress.done()) / rate);
    return new ProgressView(progress.phase(), progress.done(), total, rate, left);
  }

  private static Map<String, Tally> counts(Counts counts) {
    Map<String, Tally> views = new LinkedHashMap<>();
    counts.byEntity().forEach((entity, tally) -> views.put(ChangeView.name(entity), tally));
    return views;
  }
}
