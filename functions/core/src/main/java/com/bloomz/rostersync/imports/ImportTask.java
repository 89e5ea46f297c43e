package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import org.jspecify.annotations.Nullable;

/** What an import is there for. */
public sealed interface ImportTask {
  /** Whether it changes the roster. */
  boolean writes();

  /** What an admin left out of it. */
  default OptOuts optOuts() {
    return OptOuts.NONE;
  }

  /**
   * To make the roster equal Clever's, as far as the kind of run goes.
   *
   * @param optOuts what is not to be done, as the approval left it out that this goes on from (X 2)
   * @param answered the import whose held removals an admin let go, which this one is to do (X 2);
   *     null for any other, and for one that was stored before requests had it
   */
  record Sync(OptOuts optOuts, @Nullable ImportId answered) implements ImportTask {
    /** One of which nothing is left out, and that answers nothing. */
    public Sync() {
      this(OptOuts.NONE, null);
    }

    @Override
    public boolean writes() {
      return true;
    }
  }

  /**
   * To show what an import of that kind would do (X 1).
   *
   * @param emailed whether its end is told by email
   */
  record Preview(boolean emailed) implements ImportTask {
    @Override
    public boolean writes() {
      return false;
    }
  }

  /**
   * To do what a preview has shown, and nothing else (X 1).
   *
   * @param optOuts what of it is not to be done
   * @param withHeld whether what the brake holds of it leaves too (X 2)
   */
  record Approval(ImportId preview, OptOuts optOuts, boolean withHeld) implements ImportTask {
    /** Whether it is to do just what the preview has shown. */
    public boolean isWhole() {
      return optOuts.isEmpty() && !withHeld;
    }

    @Override
    public boolean writes() {
      return true;
    }
  }

  /**
   * To take back what an import did (X 3).
   *
   * @param preview whether it only shows what it would do
   * @param shown the preview that it is held to; null where it takes back what it finds
   */
  record Undo(ImportId of, UndoPart part, boolean preview, @Nullable ImportId shown)
      implements ImportTask {
    /** One that no preview has shown. */
    public Undo(ImportId of, UndoPart part, boolean preview) {
      this(of, part, preview, null);
    }

    /** The undo that does what this preview of that id has shown, and nothing else. */
    public Undo approved(ImportId previewed) {
      return new Undo(of, part, false, previewed);
    }

    @Override
    public boolean writes() {
      return !preview;
    }
  }

  /** What of an import is taken back. */
  sealed interface UndoPart {
    /** All that it did. */
    record Whole() implements UndoPart {}

    /**
     * What it did to that class and to the places in it, and whether those who came or left with
     * it, and their parents, are active.
     */
    record OfClass(ClassId rosterClass) implements UndoPart {}

    /** What it did to that member, to the places and the ties of the member. */
    record OfPerson(MemberId member) implements UndoPart {}
  }
}
