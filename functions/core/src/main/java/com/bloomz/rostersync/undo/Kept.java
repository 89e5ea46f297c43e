package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Entity;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something that an import did and that its undo leaves as it is (X 3).
 *
 * @param subject the id of the class or member; of a place or a tie the member's
 * @param within the class of a place, the student of a tie; else empty
 * @param fields which fields stay, by the journal's names; empty where the thing as a whole does
 */
public record Kept(
    Entity entity, String subject, String within, SortedSet<String> fields, Reason reason)
    implements Comparable<Kept> {
  private static final Comparator<Kept> ORDER =
      Comparator.comparing(Kept::entity)
          .thenComparing(Kept::within)
          .thenComparing(Kept::subject)
          .thenComparing(Kept::reason)
          .thenComparing(each -> each.fields().toString());

  public Kept {
    fields = Collections.unmodifiableSortedSet(new TreeSet<>(fields));
  }

  /** Why it stays. */
  public enum Reason {
    CHANGED_BY_HAND("somebody has changed it since"),
    CHANGED_BY_IMPORT("a later import has changed it"),
    REMOVED_BY_HAND("somebody has removed the person since"),
    JOINED("the person has opened an account since"),
    MERGED("the person is merged with another"),
    DELETED("the class is deleted"),
    STILL_IN_USE("the person still has a class or a child that this import did not give"),
    NAME_TAKEN("another class has the name now"),
    ID_TAKEN("somebody else has the Clever ID now"),
    NOT_RECORDED("the import was made before Bloomz recorded enough to undo this");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** Why, in words for an admin that follow "because". */
    public String text() {
      return text;
    }
  }

  @Override
  public int compareTo(Kept other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return entity + " " + subject + " in '" + within + "' " + fields + " " + reason;
  }
}
