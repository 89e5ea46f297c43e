package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets a member's name, address and number follow Clever unless an admin changed that field (P 5).
 * A field that Clever sends for nobody of a kind is not followed: it is no longer shared (I 6).
 *
 * @param emails whether email addresses follow
 * @param phones whether phone numbers follow
 */
record ContactSync(boolean emails, boolean phones) {

  /**
   * Finds out which fields Clever sends for a kind of people. A field that nobody has on either
   * side follows as well.
   *
   * @param linked Bloomz's members of this kind that these people are
   * @param withPhones whether Clever has phone numbers for people of this kind at all
   */
  static ContactSync of(
      Collection<CleverPerson> people, Collection<Member> linked, boolean withPhones) {
    boolean emails =
        isSent(people, CleverPerson::email) || !isKnown(linked, EditedField.EMAIL, Member::email);
    boolean phones =
        withPhones
            && (isSent(people, CleverPerson::phone)
                || !isKnown(linked, EditedField.PHONE, Member::phone));
    return new ContactSync(emails, phones);
  }

  private static boolean isSent(
      Collection<CleverPerson> people, Function<CleverPerson, @Nullable Object> value) {
    return people.stream().anyMatch(each -> value.apply(each) != null);
  }

  private static boolean isKnown(
      Collection<Member> linked, EditedField field, Function<Member, @Nullable Object> value) {
    return linked.stream().anyMatch(member -> !member.keeps(field) && value.apply(member) != null);
  }

  /**
   * One issue for each field that Clever no longer sends.
   *
   * @param owners of the fields, such as {@code staff's}
   * @param withPhones whether Clever has phone numbers for people of this kind at all
   */
  List<Issue> missing(String owners, boolean withPhones) {
    List<Issue> missing = new ArrayList<>();
    if (!emails) {
      missing.add(notShared(owners + " email addresses"));
    }
    if (withPhones && !phones) {
      missing.add(notShared(owners + " phone numbers"));
    }
    return missing;
  }

  private static Issue notShared(String field) {
    return new Issue(IssueCode.FIELD_NOT_SHARED, Issue.Subject.SCHOOL, "", field, "");
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
    return member.kept().isEmpty()
            && name.equals(member.name())
            && Objects.equals(email, member.email())
            && Objects.equals(phone, member.phone())
        ? member
        : said(member, person).withReach(name, email, phone);
  }

  /** With what Clever says now of the fields that an admin edited. */
  private static Member said(Member member, CleverPerson person) {
    if (member.kept().isEmpty()) {
      return member;
    }
    Member next = member;
    if (!person.name().isBlank()) {
      next = next.withCleverSaid(EditedField.NAME, person.name().whole());
    }
    if (person.email() != null) {
      next = next.withCleverSaid(EditedField.EMAIL, person.email().value());
    }
    if (person.phone() != null) {
      next = next.withCleverSaid(EditedField.PHONE, person.phone().value());
    }
    return next;
  }

  /** What an admin typed for a member added by hand is not cleared because Clever has nothing. */
  private static boolean isHandmade(Member member, @Nullable Object sent) {
    return sent == null && member.source() == Source.MANUAL;
  }

  private static boolean keepsName(Member member, PersonName name) {
    return name.equals(member.name())
        || member.keeps(EditedField.NAME)
        || name.isBlank()
        || (name.first().isBlank() && name.whole().equals(member.name().whole()));
  }

  /** The changed ones of name, email and phone, and of what Clever says of those kept. */
  static Fields difference(Member from, Member to) {
    return new Fields()
        .changed("firstName", from.name().first(), to.name().first())
        .changed("lastName", from.name().last(), to.name().last())
        .changed("email", value(from.email()), value(to.email()))
        .changed("phone", value(from.phone()), value(to.phone()))
        .changed("cleverName", from.cleverSaid(EditedField.NAME), to.cleverSaid(EditedField.NAME))
        .changed(
            "cleverEmail", from.cleverSaid(EditedField.EMAIL), to.cleverSaid(EditedField.EMAIL))
        .changed(
            "cleverPhone", from.cleverSaid(EditedField.PHONE), to.cleverSaid(EditedField.PHONE));
  }

  /** Name, email and phone of a new member. */
  static Fields created(Member member) {
    return new Fields()
        .changed("firstName", null, member.name().first())
        .changed("lastName", null, member.name().last())
        .changed("email", null, value(member.email()))
        .changed("phone", null, value(member.phone()));
  }

  private static @Nullable String value(@Nullable Email email) {
    return email == null ? null : email.value();
  }

  private static @Nullable String value(@Nullable Phone phone) {
    return phone == null ? null : phone.value();
  }
}
