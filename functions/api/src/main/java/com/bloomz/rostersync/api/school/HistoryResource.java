package com.bloomz.rostersync.api.school;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.admin.StartingImports;
import com.bloomz.rostersync.api.journal.ChangeTable;
import com.bloomz.rostersync.api.journal.ChangeView;
import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Ids;
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
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes imports back (X 3), and gives out what they did as files (X 5). */
public final class HistoryResource implements Resource {
  private static final String IMPORT = "/schools/{school}/imports/{import}";

  /** So many changes stay far below what the API may answer at once. */
  private static final int PAGE = 5_000;

  private final ImportCalls calls;
  private final StartingImports starting;

  public HistoryResource(ImportCalls calls, StartingImports starting) {
    this.calls = calls;
    this.starting = starting;
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
        return new UndoPart.OfClass(new ClassId(Ids.checked("class", rosterClass)));
      }
      return member == null
          ? new UndoPart.Whole()
          : new UndoPart.OfPerson(new MemberId(Ids.checked("member", member)));
    }
  }

  private ApiReply undo(Call call) {
    calls.active(call);
    String key = call.neededIdempotencyKey();
    ImportTask.Undo task = call.body(UndoRequest.class).task(ImportCalls.id(call));
    ImportRequest request = granted(starting.undo(call.school(), task, key));
    return ImportCalls.accepted(call, calls.view(call, request));
  }

  private ApiReply csv(Call call) {
    JournalPage page = page(call);
    boolean first = call.query("cursor").isEmpty();
    return next(
        page,
        ApiReply.text("text/csv; charset=utf-8", ChangeTable.ofJournal(page.changes(), first)));
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
    calls.find(call);
    return calls.journal(call, call.limit(PAGE, PAGE));
  }
}
