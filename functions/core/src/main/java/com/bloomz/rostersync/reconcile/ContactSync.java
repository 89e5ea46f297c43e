package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.EditedField;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Source;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets a member's name, address and number follow Clever unless an admin changed that field (P 5).
 * A field that Clever sends for nobody of a kind is not followed: it is no longer shared (I 6).
 *
 * @param emails whether e-mail addresses follow
 * @param phones whether phone numbers follow
 */
record ContactSync(boolean emails, boolean phones) {

  /**
   * Finds out which fields Clever sends for a kind of people, and reports those that it no longer
   * sends.
   *
   * @param withPhones whether Clever has phone numbers for people of this kind at all
   * @param linked Bloomz's members of this kind that these people are
   */
  static ContactSync of(
      Collection<CleverPerson> people,
      Collection<Member> linked,
      boolean withPhones,
      String subject,
      Draft draft) {
    boolean emails =
        isSent(people, CleverPerson::email)
            || !isKnown(
                linked, EditedField.EMAIL, Member::email, "e-mail addresses", subject, draft);
    boolean phones =
        withPhones
            && (isSent(people, CleverPerson::phone)
                || !isKnown(
                    linked, EditedField.PHONE, Member::phone, "phone numbers", subject, draft));
    return new ContactSync(emails, phones);
  }

  private static boolean isSent(
      Collection<CleverPerson> people, Function<CleverPerson, @Nullable Object> value) {
    return people.stream().map(value).anyMatch(Objects::nonNull);
  }

  private static boolean isKnown(
      Collection<Member> linked,
      EditedField field,
      Function<Member, @Nullable Object> value,
      String name,
      String subject,
      Draft draft) {
    boolean known =
        linked.stream().anyMatch(member -> !member.keeps(field) && value.apply(member) != null);
    if (known) {
      draft.report(
          new Issue(
              IssueCode.FIELD_NOT_SHARED, Issue.Subject.SCHOOL, "", subject + " " + name, ""));
    }
    return known;
  }

  Member follow(Member member, CleverPerson person) {
    PersonName name = keepsName(member, person.name()) ? member.name() : person.name();
    Email email =
        member.keeps(EditedField.EMAIL) || !emails || isHandmade(member, person.email())
            ? member.email()
            : person.email();
    Phone phone =
        member.keeps(EditedField.PHONE) || !phones || isHandmade(member, person.phone())
            ? member.phone()
            : person.phone();
    return member.withReach(name, email, phone);
  }

  /** What an admin typed for a member added by hand is not cleared because Clever has nothing. */
  private static boolean isHandmade(Member member, @Nullable Object sent) {
    return sent == null && member.source() == Source.MANUAL;
  }

  private static boolean keepsName(Member member, PersonName name) {
    return member.keeps(EditedField.NAME)
        || name.isBlank()
        || (name.first().isBlank() && name.whole().equals(member.name().whole()));
  }

  /** Puts the member as it follows: all that follows is one change, of the member's first kind. */
  static void put(Draft draft, Member from, Member to) {
    if (reach(from, to).isEmpty()) {
      return;
    }
    Fields fields = reach(draft.before().members().getOrDefault(to.id(), from), to);
    draft.putFollowing(
        to,
        fields.isEmpty()
            ? List.of()
            : List.of(fields.change(firstKind(to), Verb.UPDATED, to.id(), Rule.P_5)));
  }

  private static Entity firstKind(Member member) {
    if (member.student() != null) {
      return Entity.STUDENTS;
    }
    return member.staff() != null ? Entity.STAFF : Entity.PARENTS;
  }

  private static Fields reach(Member from, Member to) {
    return new Fields()
        .changed("firstName", from.name().first(), to.name().first())
        .changed("lastName", from.name().last(), to.name().last())
        .changed("email", value(from.email()), value(to.email()))
        .changed("phone", value(from.phone()), value(to.phone()));
  }

  /** The fields of a new member. */
  static Fields created(Member member, String field, @Nullable Object value) {
    return new Fields()
        .changed("firstName", null, member.name().first())
        .changed("lastName", null, member.name().last())
        .changed("email", null, value(member.email()))
        .changed("phone", null, value(member.phone()))
        .changed(field, null, value);
  }

  /** Makes an inactive member active again (I 5). */
  static void restore(Draft draft, MemberId id, Entity entity) {
    Member member = draft.member(id);
    if (!member.active()) {
      Fields fields = new Fields().changed("active", "false", "true");
      draft.put(member.withActive(true), fields.change(entity, Verb.RESTORED, id, Rule.I_5));
    }
  }

  private static @Nullable String value(@Nullable Email email) {
    return email == null ? null : email.value();
  }

  private static @Nullable String value(@Nullable Phone phone) {
    return phone == null ? null : phone.value();
  }
}
