package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.person.PersonQuestion;
import com.bloomz.rostersync.reconcile.Matching.Way;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.MemberId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The members that Clever's selected contacts are (G 1, G 3, P 1, P 2, P 4). */
final class ParentMembers implements MemberPolicy {
  private static final Kind KIND =
      new Kind(Entity.PARENTS, Issue.Subject.CONTACT, "contacts'", true, Rule.G_1);

  private final CleverIndex clever;
  private final Protection protection;
  private final PersonComparison comparison;

  ParentMembers(CleverIndex clever, Protection protection, PersonComparison comparison) {
    this.clever = clever;
    this.protection = protection;
    this.comparison = comparison;
  }

  @Override
  public Kind kind() {
    return KIND;
  }

  @Override
  public @Nullable Hat hat(Member member) {
    return member.parent();
  }

  @Override
  public CleverPeople people(Map<CleverId, Member> links) {
    Map<CleverId, Member> still = new HashMap<>();
    List<CleverPeople.Replaced> replaced = new ArrayList<>();
    for (Contact contact : clever.parents().values()) {
      Member member = links.get(contact.id());
      if (member != null && comparison.isStill(PersonComparison.traits(contact), member)) {
        still.put(contact.id(), member);
      } else if (member != null) {
        replaced.add(new CleverPeople.Replaced(contact.id(), contact.name(), member));
      }
    }
    List<CleverPeople.Known> known = new ArrayList<>();
    List<CleverPerson> unknown = new ArrayList<>();
    for (ParentGroups.Group group : ParentGroups.of(clever.parents(), still, comparison)) {
      CleverPerson person = CleverPerson.of(group.records(), comparison.shared());
      group
          .member()
          .ifPresentOrElse(
              member -> known.add(new CleverPeople.Known(person, member)),
              () -> unknown.add(person));
    }
    return new CleverPeople(known, unknown, replaced);
  }

  @Override
  public Matching matching(RosterPlan plan) {
    Collection<Member> all = plan.members().values();
    List<Member> gone = MatchKeys.gone(all, Member::parent, clever.parents());
    List<Member> unlinked = MatchKeys.unlinked(all, Member::parent);
    Set<MemberId> staff = plan.matches().members(Entity.STAFF);
    List<Member> staffOnly =
        all.stream().filter(each -> each.parent() == null && staff.contains(each.id())).toList();
    Matching.Key email = MatchKeys.email(comparison.shared());
    Matching.Key phone = MatchKeys.phone(comparison.shared());
    return new Matching(KIND.entity(), comparison, new Ties(clever, plan))
        .by(Way.relinked(email, IssueCode.SAME_ADDRESS_OTHER_PERSON), gone)
        .by(Way.relinked(phone, IssueCode.SAME_ADDRESS_OTHER_PERSON), gone)
        .by(new Way(Rule.P_1, PersonQuestion.MATCH_ADULT, email, null), unlinked)
        .by(new Way(Rule.P_1, PersonQuestion.MATCH_ADULT, phone, IssueCode.NAMES_DIFFER), unlinked)
        .by(new Way(Rule.P_4, PersonQuestion.BOTH_HATS, email, null), staffOnly);
  }

  @Override
  public Hat newHat(CleverPerson person) {
    return new Hat.OfParent(person.ids());
  }

  @Override
  public Fields describe(CleverPerson person, Fields fields) {
    return fields.changed("contacts", null, ids(person.ids()));
  }

  @Override
  public MemberPlan link(MemberPlan member, CleverPerson person, Rule rule) {
    Hat.OfParent hat = member.after().parent();
    Hat.OfParent next = hat == null ? new Hat.OfParent(person.ids()) : next(hat, person);
    return member.linked(
        member.after().withParent(next),
        new Fields()
            .changed("contacts", hat == null ? null : ids(hat.contacts()), ids(next.contacts()))
            .change(Entity.PARENTS, hat == null ? Verb.CREATED : Verb.UPDATED, member.id(), rule));
  }

  @Override
  public MemberPlan unlink(MemberPlan member, CleverId id) {
    Hat.OfParent hat = Objects.requireNonNull(member.after().parent());
    if (!hat.contacts().contains(id)) {
      return member;
    }
    SortedSet<CleverId> left = new TreeSet<>(hat.contacts());
    left.remove(id);
    return member.linked(
        member.after().withParent(hat.withContacts(left)),
        new Fields()
            .changed("contacts", ids(hat.contacts()), ids(left))
            .change(Entity.PARENTS, Verb.UPDATED, member.id(), Rule.P_10));
  }

  /**
   * A member whom Clever shows as staff is called and reached as staff is; a contact adds the
   * phone.
   */
  @Override
  public Member reach(Member current, Member followed) {
    boolean shownAsStaff =
        current.staff() != null
            && current.staff().cleverId() != null
            && clever.staff().containsKey(current.staff().cleverId());
    if (!shownAsStaff) {
      return followed;
    }
    String said = followed.cleverSaid(EditedField.PHONE);
    return current
        .withCleverSaid(EditedField.PHONE, said == null ? "" : said)
        .withReach(current.name(), current.email(), followed.phone());
  }

  @Override
  public MemberPlan followHat(MemberPlan member, CleverPerson person) {
    Hat.OfParent hat = Objects.requireNonNull(member.after().parent());
    if (hat.contacts().equals(person.ids())) {
      return member;
    }
    Hat.OfParent next = next(hat, person);
    Fields fields = new Fields().changed("contacts", ids(hat.contacts()), ids(next.contacts()));
    return fields.isEmpty()
        ? member
        : member.linked(
            member.after().withParent(next),
            fields.change(Entity.PARENTS, Verb.UPDATED, member.id(), Rule.G_3));
  }

  /** With this person's records, and those of which nobody knows whether they still are (I 6). */
  private Hat.OfParent next(Hat.OfParent hat, CleverPerson person) {
    SortedSet<CleverId> contacts = new TreeSet<>(person.ids());
    hat.contacts().stream()
        .filter(each -> !clever.parents().containsKey(each) && protection.holdsContact(each))
        .forEach(each -> contacts.add(each));
    return hat.withContacts(contacts);
  }

  private static String ids(Collection<CleverId> contacts) {
    return String.join(" ", contacts.stream().map(CleverId::value).toList());
  }
}
