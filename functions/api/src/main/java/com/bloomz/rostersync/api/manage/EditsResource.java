package com.bloomz.rostersync.api.manage;

import com.bloomz.rostersync.api.journal.ChangeView;
import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Caller;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManageStore.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The journal of changes made by hand, and who made them. */
public final class EditsResource implements Resource {
  private static final int PAGE = 20;
  private static final int LARGEST_PAGE = 50;

  private final ManageStore store;

  public EditsResource(ManageStore store) {
    this.store = store;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("GET", "/schools/{school}/edits", Access.OFFICE, this::list)
            .withQuery("cursor", "limit"));
  }

  /**
   * One edit.
   *
   * @param by the user's id in Bloomz
   * @param you whether that is the caller
   */
  record EditView(Instant at, String by, boolean you, List<ChangeView> changes) {
    static EditView of(Entry entry, Caller caller) {
      return new EditView(
          entry.stamp().at(),
          entry.stamp().by(),
          caller.is(entry.stamp().by()),
          entry.changes().stream().map(ChangeView::of).toList());
    }
  }

  record EditsView(List<EditView> edits, @Nullable String cursor) {}

  private ApiReply list(Call call) {
    int limit = call.limit(PAGE, LARGEST_PAGE);
    Cursors cursors = new Cursors(call.school().value() + "\u0000edits", "?cursor");
    List<Entry> found =
        store.journal(call.school(), cursors.place(call.query("cursor").orElse(null)), limit + 1);
    List<Entry> shown = found.subList(0, Math.min(limit, found.size()));
    String last = found.size() > limit ? shown.getLast().key() : null;
    return ApiReply.ok(
        new EditsView(
            shown.stream().map(each -> EditView.of(each, call.caller())).toList(),
            cursors.shown(last)));
  }
}
