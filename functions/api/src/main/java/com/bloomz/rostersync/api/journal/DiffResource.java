package com.bloomz.rostersync.api.journal;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Ids;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.history.ComparingImports;
import com.bloomz.rostersync.history.ComparingImports.Comparison;
import com.bloomz.rostersync.history.Difference;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.schools.Schools;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a school between any two imports, by pages and as files (X 5). */
public final class DiffResource implements Resource {
  private static final String DIFF = "/schools/{school}/imports/{import}/diff";
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 500;

  /** So many differences stay far below what the API may answer at once. */
  private static final int FILE = 5_000;

  private final Schools schools;
  private final ComparingImports comparing;

  public DiffResource(Schools schools, ComparingImports comparing) {
    this.schools = schools;
    this.comparing = comparing;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("GET", DIFF, Access.SCHOOL_ADMIN, this::show).withQuery("with", "cursor", "limit"),
        Route.of("GET", DIFF + ".csv", Access.SCHOOL_ADMIN, this::csv)
            .withQuery("with", "cursor", "limit"),
        Route.of("GET", DIFF + ".jsonl", Access.SCHOOL_ADMIN, this::lines)
            .withQuery("with", "cursor", "limit"));
  }

  /**
   * A part of what differs.
   *
   * @param imports how many imports between changed something
   * @param edits how many edits by hand there were between
   * @param total how many differences there are in all
   */
  record DiffView(
      int imports,
      int edits,
      int total,
      List<DifferenceView> differences,
      @Nullable String cursor) {}

  /** What differs of one thing. */
  record DifferenceView(ChangeView change, boolean byHand) {
    static DifferenceView of(Difference from) {
      return new DifferenceView(ChangeView.of(from.change()), from.byHand());
    }
  }

  private ApiReply show(Call call) {
    Page page = page(call, call.limit(PAGE, LARGEST_PAGE));
    return ApiReply.ok(
        new DiffView(
            page.of().imports(),
            page.of().edits(),
            page.of().differences().size(),
            page.shown().stream().map(DifferenceView::of).toList(),
            page.cursor()));
  }

  private ApiReply csv(Call call) {
    Page page = page(call, call.limit(FILE, FILE));
    boolean first = call.query("cursor").isEmpty();
    return page.next(
        ApiReply.text("text/csv; charset=utf-8", ChangeTable.ofDifferences(page.shown(), first)));
  }

  private ApiReply lines(Call call) {
    Page page = page(call, call.limit(FILE, FILE));
    return page.next(ApiReply.lines(page.shown().stream().map(DifferenceView::of).toList()));
  }

  /**
   * A part of a comparison, which stands once both imports have ended.
   *
   * @param other the import that it is compared with
   * @param from where it begins
   */
  private record Page(Comparison of, String other, int from, int limit) {
    List<Difference> shown() {
      return of.differences().subList(from, Math.min(of.differences().size(), from + limit));
    }

    @Nullable String cursor() {
      int end = from + limit;
      return end < of.differences().size() ? Integer.toString(end) : null;
    }

    /** With where the next part is, if there is one. */
    ApiReply next(ApiReply reply) {
      String cursor = cursor();
      return cursor == null
          ? reply
          : reply.with("Link", "<?with=" + other + "&cursor=" + cursor + ">; rel=\"next\"");
    }
  }

  private Page page(Call call, int limit) {
    granted(schools.active(call.school()));
    String other =
        call.query("with")
            .filter(Ids::isId)
            .orElseThrow(
                () -> Problem.field("?with", "It must be the ID of an import.").asException());
    Comparison found =
        comparing
            .compare(call.school(), new ImportId(other), new ImportId(call.path("import")))
            .orElseThrow(() -> Problem.notFound().asException());
    int from = from(call.query("cursor").orElse("0"));
    if (from > found.differences().size()) {
      throw Problem.cursor().asException();
    }
    return new Page(found, other, from, limit);
  }

  private static int from(String cursor) {
    if (!cursor.matches("[0-9]{1,8}")) {
      throw Problem.cursor().asException();
    }
    return Integer.parseInt(cursor);
  }
}
