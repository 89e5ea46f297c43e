package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.manage.edit.AllClasses;
import com.bloomz.rostersync.manage.edit.HandEdit;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A school's roster as people look at it and change it by hand, beside {@link
 * com.bloomz.rostersync.imports.ImportRuns}, which has the same items.
 *
 * <p>Items are read strongly consistent. Lists and what is looked for by student id may lag a
 * moment behind, but what they show is as it is stored.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface ManageStore {
  /** A class; empty where there is none of that id. */
  Optional<StoredItem<RosterClass>> rosterClass(SchoolId school, ClassId id);

  /** A member; empty where there is none of that id. */
  Optional<StoredItem<Member>> member(SchoolId school, MemberId id);

  /** The members with these ids that exist. */
  Map<MemberId, StoredItem<Member>> members(SchoolId school, Collection<MemberId> ids);

  /** How often was changed what edits are decided from; to be read before that. */
  Revisions revisions(SchoolId school);

  /** All classes, archived ones too, and the revisions that stood before they were read. */
  AllClasses classes(SchoolId school);

  /** All students, inactive ones too. Reads the whole roster. */
  List<StoredItem<Member>> students(SchoolId school);

  /** All staff and parents, inactive ones too. Reads the whole roster. */
  List<StoredItem<Member>> adults(SchoolId school);

  /** A page of the classes, by name. */
  Page<RosterClass> classes(SchoolId school, Wanted wanted);

  /** A page of the members of a kind: whose last name fits, by name; then whose first name fits. */
  Page<Member> members(SchoolId school, MemberKind kind, Wanted wanted);

  /**
   * What of a list is wanted.
   *
   * @param text how the name begins, as {@link SearchName} folds it; empty for all
   * @param current active members, classes that are not archived; else the others
   * @param cursor the page before's; null for the first page
   * @param limit how many at most, from 1 to 100
   */
  record Wanted(String text, boolean current, @Nullable String cursor, int limit) {
    @Override
    public String toString() {
      return "Wanted " + limit;
    }
  }

  /**
   * A page of a list. Pages together have each entry once that was there throughout, whatever is
   * changed between them.
   *
   * @param cursor for the next page; null where this is the last
   */
  record Page<T>(List<StoredItem<T>> entries, @Nullable String cursor) {
    public Page {
      entries = List.copyOf(entries);
    }

    @Override
    public String toString() {
      return "Page of " + entries.size();
    }
  }

  /** The active students who have that student id (P 6). */
  List<Member> withStudentId(SchoolId school, String studentId);

  /** Stores an edit with its journal, and counts it in the school's revision. */
  Saved save(SchoolId school, HandEdit edit, Stamp stamp);

  /**
   * Who edits, and when.
   *
   * @param by the user's id in Bloomz
   */
  record Stamp(Instant at, String by) {}

  /** What came of storing an edit. */
  enum Saved {
    /** It is stored. */
    DONE,
    /** An item, or what else the edit was decided from, is another meanwhile; nothing is stored. */
    MOVED
  }

  /**
   * What was changed by hand, newest first.
   *
   * @param before only entries with a lesser key; null for all
   */
  List<Entry> journal(SchoolId school, @Nullable String before, int limit);

  /**
   * One edit in the journal.
   *
   * @param key orders entries by time
   */
  record Entry(String key, Stamp stamp, List<Change> changes) {
    public Entry {
      changes = List.copyOf(changes);
    }
  }
}
