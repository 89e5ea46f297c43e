package com.bloomz.rostersync.api.school;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.admin.StartingImports;
import com.bloomz.rostersync.admin.WatchingImports;
import com.bloomz.rostersync.api.journal.ChangeView;
import com.bloomz.rostersync.api.school.ImportViews.ImportView;
import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.JournalPage;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.ImportTask.UndoPart;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.schools.Schools;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes imports back (X 3), and gives out what they did as files (X 5). */
public final class HistoryResource implements Resource {
  private static final String IMPORT = "/schools/{school}/imports/{import}";

  /** So many changes stay far below what the API may answer at once. */
  private static final int PAGE = 5_000;

  private final Schools schools;
  private final StartingImports starting;
  private final WatchingImports watching;
  private final InstantSource clock;

  /**
   * @param clock the time that rates are reckoned with
   */
  public HistoryResource(
      Schools schools, StartingImports starting, WatchingImports watching, InstantSource clock) {
    this.schools = schools;
    this.starting = starting;
    this.watching = watching;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("POST", IMPORT + "/undo", Access.SCHOOL_ADMIN, this::undo),
        Route.of("GET", IMPORT + "/journal.csv", Access.SCHOOL_ADMIN, this::csv)
            .withQuery("cursor", "limit"),
        Route.of("GET", IMPORT + "/journal.jsonl", Access.SCHOOL_ADMIN, this::lines)
            .withQuery("cursor", "limit"));
  }

  /**
   * What to take back.
   *
   * @param rosterClass only what the import did to that class
   * @param member only what it did to that member
   */
  record UndoRequest(
      @JsonProperty("class") @Nullable String rosterClass,
      @Nullable String member,
      @Nullable Boolean preview) {
    ImportTask.Undo task(ImportId of) {
      return new ImportTask.Undo(of, part(), Boolean.TRUE.equals(preview));
    }

    private UndoPart part() {
      if (rosterClass != null && member != null) {
        throw Problem.field("member", "Choose a class or a member, not both.").asException();
      }
      if (rosterClass != null) {
        return new UndoPart.OfClass(new ClassId(rosterClass));
      }
      return member == null ? new UndoPart.Whole() : new UndoPart.OfPerson(new MemberId(member));
    }
  }

  private ApiReply undo(Call call) {
    granted(schools.active(call.school()));
    String key =
        call.idempotencyKey()
            .orElseThrow(
                () -> Problem.field("Idempotency-Key", "The header is missing.").asException());
    ImportTask.Undo task = call.body(UndoRequest.class).task(id(call));
    ImportRequest request = granted(starting.undo(call.school(), task, key));
    ImportView view =
        watching
            .find(call.school(), request.id())
            .map(seen -> ImportViews.of(seen, clock.instant()))
            .orElseGet(() -> ImportViews.waiting(request));
    return ApiReply.json(202, view)
        .with("Location", "/schools/" + call.school() + "/imports/" + request.id());
  }

  private ApiReply csv(Call call) {
    JournalPage page = page(call);
    boolean first = call.query("cursor").isEmpty();
    return next(
        page, ApiReply.text("text/csv; charset=utf-8", JournalTable.csv(page.changes(), first)));
  }

  private ApiReply lines(Call call) {
    JournalPage page = page(call);
    return next(page, ApiReply.lines(page.changes().stream().map(ChangeView::of).toList()));
  }

  /** With where the next part is, if there is one. */
  private static ApiReply next(JournalPage page, ApiReply reply) {
    String cursor = page.cursor();
    return cursor == null ? reply : reply.with("Link", "<?cursor=" + cursor + ">; rel=\"next\"");
  }

  private JournalPage page(Call call) {
    granted(schools.active(call.school()));
    ImportId id = id(call);
    if (watching.find(call.school(), id).isEmpty()) {
      throw Problem.notFound().asException();
    }
    try {
      return watching.journal(
          call.school(), id, call.query("cursor").orElse(null), call.limit(PAGE, PAGE));
    } catch (IllegalArgumentException e) {
      throw Problem.field("?cursor", "It must be the cursor from an earlier page.").asException();
    }
  }

  private static ImportId id(Call call) {
    return new ImportId(call.path("import"));
  }
}
