package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.manage.ManageStore.Saved;
import com.bloomz.rostersync.manage.ManageStore.Stamp;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.HandEdit;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.storage.CompareAndSet;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Decides an edit on what is stored and stores it; again where somebody was quicker. */
final class Editing {
  private static final int TRIES = 12;

  private final ManageStore store;
  private final InstantSource clock;

  Editing(ManageStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * @param decision reads what it needs each time anew
   */
  Reply<HandEdit> edit(SchoolId school, Editor editor, Supplier<Reply<HandEdit>> decision) {
    return CompareAndSet.retry(TRIES, () -> tryToEdit(school, editor, decision))
        .orElseGet(() -> new Refused<>(Refusal.BUSY_EDITING));
  }

  /** The same, of a member, who is read each time anew. */
  Reply<HandEdit> edit(
      SchoolId school,
      MemberId member,
      Editor editor,
      Function<StoredItem<Member>, Reply<HandEdit>> decision) {
    return edit(school, editor, () -> MemberLookup.find(store, school, member).then(decision));
  }

  private Optional<Reply<HandEdit>> tryToEdit(
      SchoolId school, Editor editor, Supplier<Reply<HandEdit>> decision) {
    Reply<HandEdit> decided = decision.get();
    boolean stands =
        switch (decided) {
          case Refused<HandEdit> _ -> true;
          case Granted<HandEdit>(HandEdit edit) ->
              edit.steps().isEmpty()
                  || store.save(school, edit, new Stamp(clock.instant(), editor.subject()))
                      == Saved.DONE;
        };
    return stands ? Optional.of(decided) : Optional.empty();
  }
}
