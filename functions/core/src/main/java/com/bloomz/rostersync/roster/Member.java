package com.bloomz.rostersync.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person in a Bloomz school: a student, or staff, or a parent, or staff and parent (P 4).
 *
 * @param source who made the member
 * @param kept the fields whose value an admin gave (P 5), each with what Clever last said instead;
 *     empty where that is not known or nothing
 * @param joined whether the person has an account (N 2); imports and edits leave that as it is
 * @param removal that a person took the member out of the school; null where nobody did (P 13)
 * @param merge that an admin merged the member into another; null where nobody did (P 14)
 */
public record Member(
    MemberId id,
    PersonName name,
    @Nullable Email email,
    @Nullable Phone phone,
    Source source,
    SortedMap<EditedField, String> kept,
    Hat.@Nullable OfStudent student,
    Hat.@Nullable OfStaff staff,
    Hat.@Nullable OfParent parent,
    boolean joined,
    @Nullable HandRemoval removal,
    @Nullable Merge merge) {
  public Member {
    kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
    if (student == null && staff == null && parent == null) {
      throw new IllegalArgumentException("a member is a student, staff or a parent");
    }
    if (student != null && (staff != null || parent != null)) {
      throw new IllegalArgumentException("a student is neither staff nor a parent");
    }
  }

  /** Whether an import must leave that field alone. */
  public boolean keeps(EditedField field) {
    return kept.containsKey(field);
  }

  /**
   * That a person took a member out of the school, or a parent off a child, and when (P 13). It is
   * forgotten when an import finds that Clever agrees, or when it is undone.
   *
   * @param keptOut whether no import, Family Code or invitation undoes it until a person lifts it;
   *     then it is not forgotten
   * @param by the user's id in Bloomz
   */
  public record HandRemoval(boolean keptOut, String by, Instant since) {}

  /** Whether no import, Family Code or invitation brings the member back (P 13). */
  public boolean keptOut() {
    return removal != null && removal.keptOut();
  }

  /** The hats that the member wears or has worn. */
  public List<Hat> hats() {
    List<Hat> hats = new ArrayList<>();
    if (student != null) {
      hats.add(student);
    }
    if (staff != null) {
      hats.add(staff);
    }
    if (parent != null) {
      hats.add(parent);
    }
    return hats;
  }

  /** Whether any hat is active; else the person has left, and is without class (I 5). */
  public boolean active() {
    return (student != null && student.active())
        || (staff != null && staff.active())
        || (parent != null && parent.active());
  }

  /** The hat of somebody who is a student now. */
  public Hat.@Nullable OfStudent activeStudent() {
    return student != null && student.active() ? student : null;
  }

  /** The hat of somebody who is staff now (P 11). */
  public Hat.@Nullable OfStaff activeStaff() {
    return staff != null && staff.active() ? staff : null;
  }

  /** The hat of somebody who is a parent now (P 11). */
  public Hat.@Nullable OfParent activeParent() {
    return parent != null && parent.active() ? parent : null;
  }

  public Member withReach(PersonName newName, @Nullable Email newEmail, @Nullable Phone newPhone) {
    return new Member(
        id, newName, newEmail, newPhone, source, kept, student, staff, parent, joined, removal,
        merge);
  }

  public Member withSource(Source newSource) {
    return new Member(
        id, name, email, phone, newSource, kept, student, staff, parent, joined, removal, merge);
  }

  /** The fields whose value an admin gave (P 5). */
  public SortedSet<EditedField> edited() {
    return new TreeSet<>(kept.keySet());
  }

  /** What Clever last said of a field that an admin edited; null where that is not known. */
  public @Nullable String cleverSaid(EditedField field) {
    String said = kept.get(field);
    return said == null || said.isEmpty() ? null : said;
  }

  /** With those fields edited, and no others; of new ones it is not known what Clever said. */
  public Member withEdited(SortedSet<EditedField> nowEdited) {
    SortedMap<EditedField, String> next = new TreeMap<>();
    nowEdited.forEach(field -> next.put(field, kept.getOrDefault(field, "")));
    return withKept(next);
  }

  /** With that field kept from Clever's; of who is from Clever its value until now is Clever's. */
  public Member keeping(EditedField field) {
    boolean byClever = hats().stream().anyMatch(hat -> !hat.cleverIds().isEmpty());
    SortedMap<EditedField, String> next = new TreeMap<>(kept);
    next.putIfAbsent(field, byClever ? text(field) : "");
    return withKept(next);
  }

  /** With what Clever says of a field that is kept. */
  public Member withCleverSaid(EditedField field, String said) {
    if (!keeps(field) || said.equals(kept.get(field))) {
      return this;
    }
    SortedMap<EditedField, String> next = new TreeMap<>(kept);
    next.put(field, said);
    return withKept(next);
  }

  private Member withKept(SortedMap<EditedField, String> nowKept) {
    return new Member(
        id, name, email, phone, source, nowKept, student, staff, parent, joined, removal, merge);
  }

  private String text(EditedField field) {
    return switch (field) {
      case NAME -> name.whole();
      case EMAIL -> email == null ? "" : email.value();
      case PHONE -> phone == null ? "" : phone.value();
      case ROLE -> "";
    };
  }

  /** With every hat as active as said. */
  public Member withActive(boolean nowActive) {
    return new Member(
        id,
        name,
        email,
        phone,
        source,
        kept,
        student == null ? null : student.withActive(nowActive),
        staff == null ? null : staff.withActive(nowActive),
        parent == null ? null : parent.withActive(nowActive),
        joined,
        removal,
        merge);
  }

  /** With that hat, in the place of the one of its kind. */
  public Member withHat(Hat hat) {
    return switch (hat) {
      case Hat.OfStudent student -> withStudent(student);
      case Hat.OfStaff staff -> withStaff(staff);
      case Hat.OfParent parent -> withParent(parent);
    };
  }

  public Member withStudent(Hat.OfStudent hat) {
    return new Member(
        id, name, email, phone, source, kept, hat, staff, parent, joined, removal, merge);
  }

  public Member withStaff(Hat.OfStaff hat) {
    return new Member(
        id, name, email, phone, source, kept, student, hat, parent, joined, removal, merge);
  }

  public Member withParent(Hat.OfParent hat) {
    return new Member(
        id, name, email, phone, source, kept, student, staff, hat, joined, removal, merge);
  }

  public Member withJoined(boolean hasJoined) {
    return new Member(
        id, name, email, phone, source, kept, student, staff, parent, hasJoined, removal, merge);
  }

  public Member withRemoval(@Nullable HandRemoval newRemoval) {
    return new Member(
        id, name, email, phone, source, kept, student, staff, parent, joined, newRemoval, merge);
  }

  /** Without the staff hat of a member who has another. */
  public Member withoutStaff() {
    return new Member(
        id, name, email, phone, source, kept, student, null, parent, joined, removal, merge);
  }

  /** Without the parent hat of a member who has another. */
  public Member withoutParent() {
    return new Member(
        id, name, email, phone, source, kept, student, staff, null, joined, removal, merge);
  }

  public Member withMerge(@Nullable Merge newMerge) {
    return new Member(
        id, name, email, phone, source, kept, student, staff, parent, joined, removal, newMerge);
  }

  /** The member that this one is: another, where an admin has merged it (P 14). */
  public MemberId person() {
    return merge == null ? id : merge.into();
  }

  /** A member without edits, as an import makes one. */
  public static Member imported(MemberId id, PersonName name, Hat hat) {
    return new Member(
        id,
        name,
        null,
        null,
        Source.CLEVER,
        new TreeMap<>(),
        hat instanceof Hat.OfStudent student ? student : null,
        hat instanceof Hat.OfStaff staff ? staff : null,
        hat instanceof Hat.OfParent parent ? parent : null,
        false,
        null,
        null);
  }

  /**
   * A field of a member whose value an admin gave in Bloomz, so that Clever's no longer counts (P
   * 5).
   */
  public enum EditedField {
    NAME,
    EMAIL,
    PHONE,
    ROLE
  }

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

      /** As it stands in {@link Merge#gained}; of what there is one of, its name stands there. */
      public String of(Object id) {
        return name() + " " + id;
      }
    }

    /** Which hats of a member are active, as {@link #activeHats} says it. */
    public static String activeHats(Member member) {
      return member.hats().stream()
          .filter(Hat::active)
          .map(Merge::letter)
          .collect(Collectors.joining());
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

  @Override
  public String toString() {
    return "Member " + id;
  }
}
