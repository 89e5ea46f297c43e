package com.bloomz.rostersync.change;

import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A class or member as it is to be stored, or a class to be deleted, with the changes that this
 * makes: at least one.
 */
public sealed interface Write {
  /** What the journal says of this write, in order: what happens to a class itself comes first. */
  List<Change> changes();

  /** Whether it gives a class that is active another name (C 3). */
  default boolean renames() {
    return changesClass(each -> each.verb() == Verb.UPDATED && each.after().containsKey("name"));
  }

  /** Whether a class itself is changed in such a way. */
  private boolean changesClass(Predicate<Change> way) {
    for (Change each : changes()) {
      if (each.entity() != Entity.CLASSES) {
        return false;
      }
      if (way.test(each)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The writes in batches of that size. Classes that get other names stay in one, however many they
   * are, as they are stored side by side (I 8).
   */
  static List<List<Write>> batches(List<Write> writes, int size) {
    List<List<Write>> batches = new ArrayList<>();
    int from = 0;
    while (from < writes.size()) {
      int end = Math.min(writes.size(), from + size);
      while (end < writes.size() && writes.get(end - 1).renames() && writes.get(end).renames()) {
        end++;
      }
      batches.add(writes.subList(from, end));
      from = end;
    }
    return batches;
  }

  /** Whether other names than before are names of active classes with it (C 2, C 4). */
  default boolean changesNames() {
    return renames() || changesClass(each -> each.verb() != Verb.UPDATED);
  }

  /**
   * Whether it was decided from who is active, or from who is in what: it gives places or children,
   * makes a class with its members active, or lets somebody leave (I 5).
   */
  default boolean changesPlaces() {
    return changes().stream().anyMatch(Write::changesPlaces);
  }

  private static boolean changesPlaces(Change each) {
    return switch (each.entity()) {
      case CLASSES -> each.verb() == Verb.RESTORED;
      case STUDENTS, STAFF, PARENTS -> each.verb() == Verb.REMOVED;
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> each.verb() == Verb.CREATED;
    };
  }

  /** A class to be stored, enrolments included. */
  record OfClass(RosterClass after, List<Change> changes) implements Write {
    public OfClass {
      changes = Write.ordered(changes);
    }
  }

  /** A class that is deleted with its enrolments; only an undo does that (X 3). */
  record OfDeletedClass(ClassId id, List<Change> changes) implements Write {
    public OfDeletedClass {
      changes = Write.ordered(changes);
    }
  }

  /** A member to be stored, a student's guardianships included. */
  record OfMember(Member after, List<Change> changes) implements Write {
    public OfMember {
      changes = Write.ordered(changes);
    }
  }

  private static List<Change> ordered(List<Change> changes) {
    for (int i = 1; i < changes.size(); i++) {
      if (changes.get(i - 1).compareTo(changes.get(i)) > 0) {
        return changes.stream().sorted().toList();
      }
    }
    return List.copyOf(changes);
  }
}
