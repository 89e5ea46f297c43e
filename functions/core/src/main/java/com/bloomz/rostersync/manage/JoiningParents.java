package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.JoinEdits;
import com.bloomz.rostersync.manage.edit.JoinEdits.Join;
import com.bloomz.rostersync.manage.edit.Newcomer;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Makes people parents who have a child's Family Code (G 5). */
public final class JoiningParents {
  private final ManageStore store;
  private final Editing editing;
  private final Supplier<String> ids;

  /**
   * @param ids a new one at every call, that no other class or member of any school has
   */
  public JoiningParents(ManageStore store, InstantSource clock, Supplier<String> ids) {
    this.store = store;
    this.editing = new Editing(store, clock);
    this.ids = ids;
  }

  /** Somebody is a parent of a child now. */
  public record Joined(MemberId member, boolean created) {}

  /** Makes the newcomer a parent of the student. Reads the whole roster. May be repeated. */
  public Reply<Joined> join(SchoolId school, MemberId student, Newcomer newcomer, Editor editor) {
    MemberId fresh = new MemberId("h-" + ids.get());
    var joined = new AtomicReference<>(new Joined(fresh, true));
    return editing
        .edit(
            school,
            student,
            editor,
            child ->
                JoinEdits.join(child, store.adults(school), newcomer, fresh)
                    .map(join -> noted(join, joined).edit()))
        .map(_ -> joined.get());
  }

  private static Join noted(Join join, AtomicReference<Joined> joined) {
    joined.set(new Joined(join.member(), join.created()));
    return join;
  }
}
