package com.bloomz.rostersync.api.school;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.admin.StartingImports;
import com.bloomz.rostersync.admin.WatchingImports;
import com.bloomz.rostersync.admin.WatchingImports.Seen;
import com.bloomz.rostersync.api.journal.ChangeView;
import com.bloomz.rostersync.api.school.ImportViews.ImportView;
import com.bloomz.rostersync.api.school.ImportViews.ImportsView;
import com.bloomz.rostersync.api.school.ImportViews.IssueView;
import com.bloomz.rostersync.api.school.ImportViews.IssuesView;
import com.bloomz.rostersync.api.school.ImportViews.JournalView;
import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.JournalPage;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.settings.Invitations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Imports: start, watch, cancel, read (I 1 to I 3). */
public final class ImportsResource implements Resource {
  private static final String IMPORTS = "/schools/{school}/imports";
  private static final String IMPORT = IMPORTS + "/{import}";

  private final ImportCalls calls;
  private final StartingImports starting;
  private final WatchingImports watching;
  private final ToIntFunction<School> receivers;

  /**
   * @param receivers how many people get the status emails of a school
   */
  public ImportsResource(
      ImportCalls calls,
      StartingImports starting,
      WatchingImports watching,
      ToIntFunction<School> receivers) {
    this.calls = calls;
    this.starting = starting;
    this.watching = watching;
    this.receivers = receivers;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("POST", IMPORTS, Access.SCHOOL_ADMIN, this::start),
        Route.of("GET", IMPORTS, Access.SCHOOL_ADMIN, this::list).withQuery("cursor", "limit"),
        Route.of("GET", IMPORTS + "/latest", Access.SCHOOL_ADMIN, this::latest),
        Route.of("GET", IMPORT, Access.SCHOOL_ADMIN, this::show),
        Route.of("GET", IMPORT + "/issues", Access.SCHOOL_ADMIN, this::issues)
            .withQuery("cursor", "limit"),
        Route.of("GET", IMPORT + "/journal", Access.SCHOOL_ADMIN, this::journal)
            .withQuery("cursor", "limit"),
        Route.of("POST", IMPORT + "/cancel", Access.SCHOOL_ADMIN, this::cancel));
  }

  record StartRequest(
      @Nullable Boolean fullData,
      @Nullable Boolean archive,
      @Nullable Boolean preview,
      @Nullable InvitationsView invitations) {
    StartingImports.Wanted wanted() {
      return new StartingImports.Wanted(
          kind(),
          invitations == null ? Invitations.off() : invitations.invitations(),
          Boolean.TRUE.equals(preview) ? new ImportTask.Preview(false) : new ImportTask.Sync());
    }

    private RunKind kind() {
      boolean full = Boolean.TRUE.equals(fullData);
      if (!Boolean.TRUE.equals(archive)) {
        return full ? RunKind.FULL_DATA : RunKind.IMPORT_NOW;
      }
      if (!full) {
        throw Problem.field("archive", "Archive works only together with fullData.").asException();
      }
      return RunKind.FULL_DATA_AND_ARCHIVE;
    }
  }

  private ApiReply start(Call call) {
    String key = call.neededIdempotencyKey();
    StartingImports.Wanted wanted = call.body(StartRequest.class).wanted();
    ImportRequest request = granted(starting.start(call.school(), wanted, key, call.admin()));
    int people = receivers.applyAsInt(calls.active(call));
    return ImportCalls.accepted(call, calls.view(call, request).toldTo(people));
  }

  private ApiReply list(Call call) {
    calls.active(call);
    int limit = ListPage.limit(call);
    ImportId before = call.query("cursor").map(ImportsResource::cursor).orElse(null);
    List<ImportView> views = new ArrayList<>();
    // First what runs: an import that ends meanwhile is then seen as running, not missed.
    if (before == null) {
      watching.running(call.school()).map(Seen.Going::new).map(calls::view).ifPresent(views::add);
    }
    List<ImportReport> ended = watching.ended(call.school(), before, limit + 1);
    List<ImportReport> shown = ended.subList(0, Math.min(limit, ended.size()));
    shown.stream()
        .map(ImportViews::over)
        .filter(over -> views.stream().noneMatch(going -> going.id().equals(over.id())))
        .forEach(views::add);
    return ApiReply.ok(
        new ImportsView(views, ended.size() > limit ? shown.getLast().id().value() : null));
  }

  private ApiReply latest(Call call) {
    calls.active(call);
    return ApiReply.ok(
        calls.view(
            watching.latest(call.school()).orElseThrow(() -> Problem.notFound().asException())));
  }

  private ApiReply show(Call call) {
    return ApiReply.ok(calls.view(calls.find(call)));
  }

  private ApiReply issues(Call call) {
    List<Issue> issues =
        switch (calls.find(call)) {
          case Seen.Going going -> List.of();
          case Seen.Over(ImportReport report) -> watching.issues(report);
        };
    var page = ListPage.of(issues, call);
    return ApiReply.ok(
        new IssuesView(
            issues.size(), page.entries().stream().map(IssueView::of).toList(), page.cursor()));
  }

  private ApiReply journal(Call call) {
    Counts applied =
        switch (calls.find(call)) {
          case Seen.Going(var running) -> running.progress().applied();
          case Seen.Over(ImportReport report) -> report.counts();
        };
    JournalPage page = calls.journal(call, ListPage.limit(call));
    return ApiReply.ok(
        new JournalView(
            applied.changed(),
            page.changes().stream().map(ChangeView::of).toList(),
            page.cursor()));
  }

  private ApiReply cancel(Call call) {
    calls.find(call);
    return ApiReply.ok(
        ImportViews.over(granted(watching.cancel(call.school(), ImportCalls.id(call)))));
  }

  /** An import's id; they begin with the time. */
  private static ImportId cursor(String text) {
    if (!text.matches("[0-9]{8}T[0-9]{6,9}Z-[0-9a-z]{1,20}")) {
      throw Problem.cursor().asException();
    }
    return new ImportId(text);
  }
}
