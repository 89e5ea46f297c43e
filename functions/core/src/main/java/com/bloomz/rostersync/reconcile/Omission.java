package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import java.util.Comparator;

/**
 * Something that a decision leaves as it is although the two sides differ.
 *
 * @param entity of what kind the thing is; a place or tie as an enrolment or guardianship
 * @param id the member's or class's id, Clever's where Bloomz has none
 * @param name how an admin knows it; may be empty
 * @param within the id of the class of a place, or of the student of a tie, Clever's where Bloomz
 *     has none; else empty
 * @param withinName how an admin knows that; else empty
 * @param detail the contact value, the class that has the name, or the code of the issue for which
 *     something stays; may be empty
 */
public record Omission(
    Reason reason,
    Entity entity,
    String id,
    String name,
    String within,
    String withinName,
    String detail)
    implements Comparable<Omission> {
  private static final Comparator<Omission> ORDER =
      Comparator.comparing(Omission::entity)
          .thenComparing(Omission::within)
          .thenComparing(Omission::id)
          .thenComparing(Omission::reason)
          .thenComparing(Omission::detail);

  /** Why it is left as it is. */
  public enum Reason {
    /** Another section of that name is a class already (C 2). */
    DUPLICATE_SECTION_NAME(
        "C 2", "Clever has another section with the name %1$s, and only one of them is imported."),
    /** A class without a section, or another one's, has that name (C 6). */
    CLASS_NAME_TAKEN(
        "C 6", "A class in Bloomz has the name %1$s already, so the section is not imported."),
    /** The section has no name (C 1). */
    SECTION_WITHOUT_NAME("C 1", "The section has no name in Clever, so it is not imported."),
    /** The section's class is archived (C 4). */
    CLASS_ARCHIVED("C 4", "%1$s is archived in Bloomz, and imports leave archived classes alone."),
    /** The contact's value for that student is not chosen (G 1). */
    VALUE_NOT_CHOSEN(
        "G 1",
        "Clever lists %1$s as a contact of %2$s, with the contact value “%3$s”. Settings do not"
            + " choose that value for parents."),
    /** The contact has no value for that student (G 1). */
    VALUE_MISSING("G 1", "Clever shows %1$s as a contact of %2$s without a relationship or type."),
    /** No contact value is chosen at all (S, G 1). */
    NO_VALUE_CHOSEN(
        "G 1", "%1$s is a contact of %2$s, but no contact values are chosen in Settings."),
    /** A person keeps the member out of the school (P 13). */
    KEPT_OUT_OF_SCHOOL("P 13", "Clever shows %1$s, who is kept out of the school."),
    /** A person keeps the parent off that child (P 13). */
    KEPT_OUT_OF_CHILD(
        "P 13", "Clever shows %1$s as a contact of %2$s, but an admin keeps %1$s out."),
    /** The contact's name can be that of a parent who is kept off that child (P 13). */
    RESEMBLES_KEPT_OUT("P 13", "%1$s has the name of a parent whom an admin keeps off %2$s."),
    /** The section lists a user whom no list of users has (P 7). */
    USER_NOT_LISTED("P 7", "The section lists a person whom Clever does not share with Bloomz."),
    /** Clever does not show it, and does not prove that it is gone (I 6). */
    HELD("I 6", "%4$s now, but its answer may be incomplete, so nothing is removed."),
    /** Clever does not show it, and the brake holds the removal (X 2). */
    BRAKED("X 2", "%4$s now. The removal is held, as too many would be removed at once."),
    /** Clever does not show it, and this kind of run removes nothing of it (I 4). */
    RUN_REMOVES_NONE(
        "I 4", "%4$s now. %1$s stays, as Import Now without Full data removes nobody."),
    /** Clever does not show it, and an admin left the removal out of the last import (X 1). */
    LEFT_OUT("X 1", "%4$s now. An admin left the removal out of the last import."),
    /** Clever does not show it, and keepManualStaff keeps what a person did (S, I 4). */
    KEPT_BY_HAND(
        "I 4",
        "Someone added %1$s to %2$s in Bloomz. Settings say “Do not override staff assignments”, so"
            + " imports leave them there."),
    /** Clever does not show it, and no import makes a School Admin inactive (I 5). */
    SCHOOL_ADMIN("I 5", "%4$s, but no import removes a School Admin."),
    /** Clever does not show the person, who still has a place or a child (I 5). */
    STILL_PLACED("I 5", "%4$s now. %1$s stays for a class or child added in Bloomz.");

    private final String rule;
    private final String text;

    Reason(String rule, String text) {
      this.rule = rule;
      this.text = text;
    }

    /** The rule's number in the product's rules. */
    public String rule() {
      return rule;
    }

    /** Whether Clever shows the thing. */
    public boolean isShown() {
      return switch (this) {
        case HELD, BRAKED, RUN_REMOVES_NONE, LEFT_OUT, KEPT_BY_HAND, SCHOOL_ADMIN, STILL_PLACED ->
            false;
        case DUPLICATE_SECTION_NAME,
            CLASS_NAME_TAKEN,
            SECTION_WITHOUT_NAME,
            CLASS_ARCHIVED,
            VALUE_NOT_CHOSEN,
            VALUE_MISSING,
            NO_VALUE_CHOSEN,
            KEPT_OUT_OF_SCHOOL,
            KEPT_OUT_OF_CHILD,
            RESEMBLES_KEPT_OUT,
            USER_NOT_LISTED ->
            true;
      };
    }

    /**
     * The sentence for an admin, a pattern of the thing's name, the name of what it is within, the
     * detail, and what Clever does not show.
     */
    public String text() {
      return text;
    }
  }

  /** Of a person or class itself. */
  static Omission of(Reason reason, Entity entity, String id, String name) {
    return new Omission(reason, entity, id, name, "", "", "");
  }

  /** The same of a place in that class, or of a tie to that student. */
  Omission inside(String newWithin, String newWithinName) {
    return new Omission(reason, entity, id, name, newWithin, newWithinName, detail);
  }

  /** The same with that detail. */
  public Omission withDetail(String newDetail) {
    return new Omission(reason, entity, id, name, within, withinName, newDetail);
  }

  @Override
  public int compareTo(Omission other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return reason + " " + entity + " " + id + " in '" + within + "'";
  }
}
