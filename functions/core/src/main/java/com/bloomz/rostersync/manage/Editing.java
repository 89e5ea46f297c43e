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
import java.time.InstantSource;
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
    for (int i = 0; i < TRIES; i++) {
      switch (decision.get()) {
        case Declined<HandEdit>(Reason reason) -> {
          return new Declined<>(reason);
        }
        case Given<HandEdit>(HandEdit edit) -> {
          if (edit.steps().isEmpty()
              || store.save(school, edit, new Stamp(clock.instant(), editor.subject()))
                  == Saved.DONE) {
            return new Given<>(edit);
          }
        }
      }
    }
    return new Declined<>(Reason.BUSY_EDITING);
  }
}
