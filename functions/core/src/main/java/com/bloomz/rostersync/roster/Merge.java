package com.bloomz.rostersync.roster;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * That an admin merged this member into another (P 14). The member is inactive, its Clever users
 * are the other member, and what it had is kept here, so that the merge can be taken back.
 *
 * @param into the member that it is now
 * @param by the user's id in Bloomz
 * @param activeHats which hats were active: {@code S} student, {@code T} staff, {@code P} parent
 * @param children its ties as a parent, by child
 * @param places its places, by class
 * @param gained what the other member has by the merge alone, as {@link Gain} writes it
 */
public record Merge(
    MemberId into,
    String by,
    Instant since,
    String activeHats,
    SortedMap<MemberId, Guardianship> children,
    SortedMap<ClassId, Enrolment> places,
    SortedSet<String> gained) {
  public Merge {
    children = Collections.unmodifiableSortedMap(new TreeMap<>(children));
    places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    gained = Collections.unmodifiableSortedSet(new TreeSet<>(gained));
  }

  /** What a member can have by a merge alone. */
  public enum Gain {
    EMAIL,
    PHONE,
    STAFF,
    PARENT,
    /** With a hat's letter: that the hat is active. */
    ACTIVE,
    /** With the child's id: a tie as its parent. */
    CHILD,
    /** With the class's id: a place. */
    PLACE,
    /** With the parent's id: a student's tie. */
    TIE;

    /** As it stands in {@link Merge#gained}. */
    public String of(Object id) {
      return name() + " " + id;
    }

    /** As it stands in {@link Merge#gained}, of what there is one of. */
    public String alone() {
      return name();
    }
  }

  /** Which hats of a member are active, as {@link #activeHats} says it. */
  public static String activeHats(Member member) {
    return (member.activeStudent() == null ? "" : "S")
        + (member.activeStaff() == null ? "" : "T")
        + (member.activeParent() == null ? "" : "P");
  }

  /** The member with its hats as active as they were. */
  public Member reactivated(Member member) {
    Member now = member;
    for (Hat hat : member.hats()) {
      now = now.withHat(hat.withActive(activeHats.contains(letter(hat))));
    }
    return now;
  }

  /** A hat in {@link #activeHats}. */
  public static String letter(Hat hat) {
    return switch (hat) {
      case Hat.OfStudent _ -> "S";
      case Hat.OfStaff _ -> "T";
      case Hat.OfParent _ -> "P";
    };
  }

  @Override
  public String toString() {
    return "Merge into " + into;
  }
}
