package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.HandEdit;
import com.bloomz.rostersync.manage.edit.MergeEdits;
import com.bloomz.rostersync.manage.edit.MergeEdits.Around;
import com.bloomz.rostersync.manage.edit.MergeEdits.Pair;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.Merge;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.InstantSource;

/** Merges two members who are one person, and takes it back (P 14). */
public final class MergingMembers {
  private final ManageStore store;
  private final Editing editing;
  private final InstantSource clock;

  public MergingMembers(ManageStore store, InstantSource clock) {
    this.store = store;
    this.editing = new Editing(store, clock);
    this.clock = clock;
  }

  /**
   * Makes one member of two.
   *
   * @param kept who stays
   * @param other who becomes inactive
   * @return the member who is kept
   */
  public Reply<StoredItem<Member>> merge(
      SchoolId school, MemberId kept, MemberId other, Editor editor) {
    return editing
        .edit(
            school,
            editor,
            () ->
                pair(school, kept, other)
                    .then(pair -> MergeEdits.merge(pair, around(school), editor, clock.instant())))
        .then(_ -> MemberLookup.find(store, school, kept));
  }

  /**
   * Takes the merge of a member back.
   *
   * @param other who is inactive since
   * @return that member, active again
   */
  public Reply<StoredItem<Member>> split(SchoolId school, MemberId other, Editor editor) {
    return editing
        .edit(school, editor, () -> splitting(school, other))
        .then(_ -> MemberLookup.find(store, school, other));
  }

  private Reply<HandEdit> splitting(SchoolId school, MemberId other) {
    return MemberLookup.find(store, school, other)
        .then(
            found -> {
              Merge merge = found.value().merge();
              return merge == null
                  ? new Refused<>(Refusal.NOT_MERGED)
                  : MemberLookup.find(store, school, merge.into())
                      .then(kept -> MergeEdits.split(new Pair(kept, found), around(school)));
            });
  }

  private Reply<Pair> pair(SchoolId school, MemberId kept, MemberId other) {
    return MemberLookup.find(store, school, kept)
        .then(
            first -> MemberLookup.find(store, school, other).map(found -> new Pair(first, found)));
  }

  /** Reads the whole roster. */
  private Around around(SchoolId school) {
    return new Around(store.classes(school), store.students(school));
  }
}
