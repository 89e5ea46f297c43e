package com.bloomz.rostersync.api.school;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.admin.WatchingImports;
import com.bloomz.rostersync.admin.WatchingImports.Seen;
import com.bloomz.rostersync.api.school.ImportViews.ImportView;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.JournalPage;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.Schools;
import java.time.InstantSource;

/** What calls about the imports of a school have in common. */
public final class ImportCalls {
  private final Schools schools;
  private final WatchingImports watching;
  private final InstantSource clock;

  /**
   * @param clock the time that rates are reckoned with
   */
  public ImportCalls(Schools schools, WatchingImports watching, InstantSource clock) {
    this.schools = schools;
    this.watching = watching;
    this.clock = clock;
  }

  /** The id of the path's import. */
  static ImportId id(Call call) {
    return new ImportId(call.path("import"));
  }

  /** The path's school; one that is not active is refused (L 1). */
  School active(Call call) {
    return granted(schools.active(call.school()));
  }

  /** The path's import. */
  Seen find(Call call) {
    active(call);
    return watching
        .find(call.school(), id(call))
        .orElseThrow(() -> Problem.notFound().asException());
  }

  /** A part of its journal, where the query says. */
  JournalPage journal(Call call, int limit) {
    try {
      return watching.journal(call.school(), id(call), call.query("cursor").orElse(null), limit);
    } catch (IllegalArgumentException e) {
      throw Problem.cursor().asException();
    }
  }

  ImportView view(Seen seen) {
    return ImportViews.of(seen, clock.instant());
  }

  /** An import that was asked for, maybe before with the same key. */
  ImportView view(Call call, ImportRequest request) {
    return watching
        .find(call.school(), request.id())
        .map(this::view)
        .orElseGet(() -> ImportViews.waiting(request));
  }

  /** 202: that import goes on, and where it is seen. */
  static ApiReply accepted(Call call, ImportView view) {
    return ApiReply.json(202, view)
        .with("Location", "/schools/" + call.school() + "/imports/" + view.id());
  }
}
