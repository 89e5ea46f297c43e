package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The members that Clever's selected contacts are (G 1, G 3, P 1, P 2, P 4). */
final class ParentMembers implements MemberPolicy {
  private static final Kind KIND =
      new Kind(Entity.PARENTS, Issue.Subject.CONTACT, "contacts'", true, Rule.G_1);

  private final CleverIndex clever;
  private final Protection protection;

  ParentMembers(CleverIndex clever, Protection protection) {
    this.clever = clever;
    this.protection = protection;
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
  public CleverPeople people(SortedMap<CleverId, MemberId> links) {
    List<CleverPeople.Known> known = new ArrayList<>();
    List<CleverPerson> unknown = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    for (ParentGroups.Group group : ParentGroups.of(clever.parents(), links)) {
      CleverPerson person = CleverPerson.of(group.records());
      group
          .member()
          .ifPresentOrElse(
              id -> known.add(new CleverPeople.Known(person, id)), () -> unknown.add(person));
      if (group.split()) {
        issues.add(
            new Issue(
                IssueCode.POSSIBLE_DUPLICATE,
                Issue.Subject.CONTACT,
                person.id().value(),
                person.name().whole(),
                ""));
      }
    }
    return new CleverPeople(known, unknown, issues);
  }

  @Override
  public Matching<CleverPerson> matching(RosterPlan plan) {
    Collection<Member> all = plan.members().values();
    List<Member> gone = MatchCriteria.gone(all, Member::parent, clever.parents());
    List<Member> unlinked = MatchCriteria.unlinked(all, Member::parent);
    Set<MemberId> staff = plan.matches().members(Entity.STAFF);
    List<Member> staffOnly =
        all.stream().filter(each -> each.parent() == null && staff.contains(each.id())).toList();
    return new Matching<CleverPerson>()
        .by(Rule.P_2, gone, MatchCriteria.byEmail(), MatchCriteria::sameName)
        .by(Rule.P_2, gone, MatchCriteria.byPhone(), MatchCriteria::sameName)
        .by(Rule.P_1, unlinked, MatchCriteria.byEmail(), MatchCriteria::sharesLastName)
        .by(Rule.P_1, unlinked, MatchCriteria.byPhone(), MatchCriteria::sharesLastName)
        .by(Rule.P_4, staffOnly, MatchCriteria.byEmail(), MatchCriteria::canBe);
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
    Hat.OfParent next =
        hat == null
            ? new Hat.OfParent(person.ids(), member.after().active())
            : next(hat, person);
    return member.with(
        member.after().withParent(next),
        new Fields()
            .changed("contacts", hat == null ? null : ids(hat.contacts()), ids(next.contacts()))
            .change(Entity.PARENTS, hat == null ? Verb.CREATED : Verb.UPDATED, member.id(), rule));
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
    return shownAsStaff
        ? current.withReach(current.name(), current.email(), followed.phone())
        : followed;
  }

  @Override
  public MemberPlan followHat(MemberPlan member, CleverPerson person) {
    Hat.OfParent hat = Objects.requireNonNull(member.after().parent());
    Hat.OfParent next = next(hat, person);
    Fields fields = new Fields().changed("contacts", ids(hat.contacts()), ids(next.contacts()));
    return fields.isEmpty()
        ? member
        : member.with(
            member.after().withParent(next),
            fields.change(Entity.PARENTS, Verb.UPDATED, member.id(), Rule.G_3));
  }

  /** With this person's records, and those of which nobody knows whether they still are (I 6). */
  private Hat.OfParent next(Hat.OfParent hat, CleverPerson person) {
    SortedSet<CleverId> contacts = new TreeSet<>(person.ids());
    hat.contacts().stream()
        .filter(each -> !clever.parents().containsKey(each) && protection.holdsContact(each))
        .forEach(contacts::add);
    return hat.withContacts(contacts);
  }

  private static String ids(Collection<CleverId> contacts) {
    return String.join(" ", contacts.stream().map(CleverId::value).toList());
  }
}
