package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.manage.ManageStore.Saved;
import com.bloomz.rostersync.manage.ManageStore.Stamp;
import com.bloomz.rostersync.manage.edit.Answer;
import com.bloomz.rostersync.manage.edit.Answer.Declined;
import com.bloomz.rostersync.manage.edit.Answer.Given;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.HandEdit;
import com.bloomz.rostersync.manage.edit.Reason;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.storage.CompareAndSet;
import java.time.InstantSource;
import java.util.Optional;
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
  Answer<HandEdit> edit(SchoolId school, Editor editor, Supplier<Answer<HandEdit>> decision) {
    return CompareAndSet.retry(TRIES, () -> tryToEdit(school, editor, decision))
        .orElseGet(() -> new Declined<>(Reason.BUSY_EDITING));
  }

  private Optional<Answer<HandEdit>> tryToEdit(
      SchoolId school, Editor editor, Supplier<Answer<HandEdit>> decision) {
    Answer<HandEdit> decided = decision.get();
    boolean stands =
        switch (decided) {
          case Declined<HandEdit> _ -> true;
          case Given<HandEdit>(HandEdit edit) ->
              edit.steps().isEmpty()
                  || store.save(school, edit, new Stamp(clock.instant(), editor.subject()))
                      == Saved.DONE;
        };
    return stands ? Optional.of(decided) : Optional.empty();
  }
}
