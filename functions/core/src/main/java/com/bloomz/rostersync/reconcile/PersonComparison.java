package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.person.Evidence;
import com.bloomz.rostersync.person.NameMatch;
import com.bloomz.rostersync.person.PersonQuestion;
import com.bloomz.rostersync.person.PersonTraits;
import com.bloomz.rostersync.person.SharedAddresses;
import com.bloomz.rostersync.person.Verdict;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Source;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people on both sides have in common, for {@link PersonQuestion} to answer.
 *
 * @param shared the addresses that identify nobody in this school (P 9)
 */
record PersonComparison(SharedAddresses shared) {

  /**
   * Counts who has which address: the staff and contacts whom Clever shows, and the grown-ups whom
   * a person added and no Clever user is linked to. Students are not counted: a family has one
   * address.
   */
  static PersonComparison of(CleverRoster clever, BloomzRoster bloomz) {
    SharedAddresses.Builder all = new SharedAddresses.Builder().school(clever.schoolPhone());
    clever.staff().forEach(each -> all.add(each.name(), each.email(), null));
    clever.contacts().forEach(each -> all.add(each.name(), each.email(), each.phone()));
    for (Member each : bloomz.members().values()) {
      if (each.source() == Source.MANUAL && each.active() && isLinkedToNobody(each)) {
        all.add(each.name(), each.email(), each.phone());
      }
    }
    return new PersonComparison(all.build());
  }

  private static boolean isLinkedToNobody(Member member) {
    Hat.OfStaff staff = member.staff();
    Hat.OfParent parent = member.parent();
    return member.student() == null
        && (staff == null || staff.cleverId() == null)
        && (parent == null || parent.contacts().isEmpty());
  }

  Evidence between(CleverPerson person, Member member) {
    return Evidence.between(person.traits(), traits(member), shared)
        .withFamilyByHand(hasFamilyByHand(member));
  }

  Evidence between(Contact one, Contact other) {
    return Evidence.between(traits(one), traits(other), shared);
  }

  Evidence between(Member one, Member other) {
    return Evidence.between(traits(one), traits(other), shared);
  }

  Evidence between(Contact contact, Member member) {
    return Evidence.between(traits(contact), traits(member), shared);
  }

  /** Whether what Clever says under an id is the person who was there under it before (P 10). */
  boolean isStill(PersonTraits now, Member before) {
    if (now.name().equals(before.name())
        && Objects.equals(now.email(), before.email())
        && Objects.equals(now.phone(), before.phone())) {
      return true;
    }
    Evidence evidence = Evidence.between(now, former(before, now), shared);
    return PersonQuestion.STAY_LINKED.answer(
            hasUnknownName(now, before, evidence)
                ? evidence.withNames(NameMatch.SOME_PART)
                : evidence)
        == Verdict.SAME;
  }

  /**
   * Whether an admin gave the member this name, or gave one before it was noted what Clever says.
   */
  private static boolean hasUnknownName(PersonTraits now, Member before, Evidence evidence) {
    return evidence.names() == NameMatch.DIFFERENT
        && before.keeps(EditedField.NAME)
        && (before.cleverSaid(EditedField.NAME) == null
            || NameMatch.of(now.name(), before.name()) != NameMatch.DIFFERENT);
  }

  /**
   * What Clever said of a member: also of a field that an admin edited, unless the admin's value is
   * what Clever says now. Clever's own ids are made from SIS ids, so these are no evidence.
   */
  private static PersonTraits former(Member member, PersonTraits now) {
    String given = member.cleverSaid(EditedField.NAME);
    PersonName name = given == null ? member.name() : new PersonName("", given);
    Email email =
        member.keeps(EditedField.EMAIL) && !isSame(member.email(), now.email())
            ? email(member.cleverSaid(EditedField.EMAIL))
            : member.email();
    Phone phone =
        member.keeps(EditedField.PHONE) && !isSame(member.phone(), now.phone())
            ? phone(member.cleverSaid(EditedField.PHONE))
            : member.phone();
    Hat.OfStudent student = member.student();
    return student == null || student.idField() == StudentIdField.SIS_ID
        ? new PersonTraits(name, email, phone)
        : new PersonTraits(name, email, phone, student.studentId(), student.idField());
  }

  private static @Nullable Email email(@Nullable String said) {
    return said == null ? null : new Email(said);
  }

  private static @Nullable Phone phone(@Nullable String said) {
    return said == null ? null : new Phone(said);
  }

  private static boolean isSame(@Nullable Email one, @Nullable Email other) {
    return one != null && other != null && one.key().equals(other.key());
  }

  private static boolean isSame(@Nullable Phone one, @Nullable Phone other) {
    return one != null && one.equals(other);
  }

  private static boolean hasFamilyByHand(Member member) {
    return member.student() != null
        && member.student().guardianships().stream()
            .anyMatch(each -> each.source() == Source.MANUAL);
  }

  static PersonTraits traits(Contact contact) {
    return new PersonTraits(contact.name(), contact.email(), contact.phone());
  }

  private static PersonTraits traits(Member member) {
    Hat.OfStudent student = member.student();
    return student == null
        ? new PersonTraits(member.name(), member.email(), member.phone())
        : new PersonTraits(
            member.name(), member.email(), member.phone(), student.studentId(), student.idField());
  }
}
