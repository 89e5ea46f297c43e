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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The members that Clever's selected contacts are (G 1, G 3, P 1, P 2, P 4). */
final class ParentMembers {
  private final CleverIndex shown;
  private final Draft draft;
  private final ContactSync following;
  private final Map<CleverPerson, MemberId> known = new LinkedHashMap<>();
  private final List<CleverPerson> unknown = new ArrayList<>();
  private final SortedMap<CleverId, MemberId> resolved = new TreeMap<>();

  ParentMembers(CleverIndex shown, Draft draft) {
    this.shown = shown;
    this.draft = draft;
    var links = People.links(draft.before(), Member::parent);
    for (ParentGroups.Group group : ParentGroups.of(shown.parents(), links)) {
      CleverPerson person = CleverPerson.of(group.records());
      group.member().ifPresentOrElse(id -> known.put(person, id), () -> unknown.add(person));
      if (group.split()) {
        draft.report(
            new Issue(
                IssueCode.POSSIBLE_DUPLICATE,
                Issue.Subject.CONTACT,
                person.id().value(),
                person.name().whole(),
                ""));
      }
    }
    List<CleverPerson> all = new ArrayList<>(known.keySet());
    all.addAll(unknown);
    this.following =
        ContactSync.of(
            all, known.values().stream().map(draft::member).toList(), true, "contacts'", draft);
  }

  /** Which member each contact record is; complete once the unknown are added. */
  SortedMap<CleverId, MemberId> resolved() {
    return resolved;
  }

  void followKnown() {
    known.forEach(this::follow);
  }

  void addUnknown(SortedMap<CleverId, MemberId> staff) {
    Collection<Member> all = List.copyOf(draft.members());
    List<Member> gone = People.gone(all, Member::parent, shown.parents());
    List<Member> unlinked = People.unlinked(all, Member::parent);
    Set<MemberId> shownStaff = new HashSet<>(staff.values());
    List<Member> staffOnly =
        all.stream()
            .filter(each -> each.parent() == null && shownStaff.contains(each.id()))
            .toList();
    Matching.Result<CleverPerson> result =
        new Matching<CleverPerson>()
            .by(Rule.P_2, gone, People.byEmail(), People::sameName)
            .by(Rule.P_2, gone, People.byPhone(), People::sameName)
            .by(Rule.P_1, unlinked, People.byEmail(), People::sharesLastName)
            .by(Rule.P_1, unlinked, People.byPhone(), People::sharesLastName)
            .by(Rule.P_4, staffOnly, People.byEmail(), People::canBe)
            .match(unknown, known.keySet());
    var matches = People.report(result, Issue.Subject.CONTACT, draft);
    for (CleverPerson person : unknown) {
      Matching.Match match = matches.get(person.id());
      if (match == null) {
        create(person);
      } else {
        link(person, match);
      }
    }
  }

  private void create(CleverPerson person) {
    MemberId id = draft.freshMember(person.id());
    Member fresh =
        Member.imported(id, person.name(), new Hat.OfParent(person.ids()))
            .withReach(person.name(), person.email(), person.phone());
    draft.put(
        fresh,
        ContactSync.created(fresh, "contacts", ids(person.ids()))
            .change(Entity.PARENTS, Verb.CREATED, id, Rule.G_1));
    resolve(person, id);
  }

  private void link(CleverPerson person, Matching.Match match) {
    Member member = draft.member(match.member());
    Hat.OfParent hat = member.parent();
    Fields fields =
        new Fields()
            .changed("contacts", hat == null ? null : ids(hat.contacts()), ids(person.ids()));
    draft.put(
        member.withParent(new Hat.OfParent(person.ids())),
        fields.change(
            Entity.PARENTS, hat == null ? Verb.CREATED : Verb.UPDATED, member.id(), match.rule()));
    follow(person, member.id());
  }

  private void follow(CleverPerson person, MemberId id) {
    resolve(person, id);
    ContactSync.restore(draft, id, Entity.PARENTS);
    Member member = draft.member(id);
    Member followed = following.follow(member, person);
    if (isShownStaff(member)) {
      followed = member.withReach(member.name(), member.email(), followed.phone());
    }
    ContactSync.put(draft, member, followed);
    followRecords(draft.member(id), person);
  }

  /**
   * A member whom Clever shows as staff is called and reached as staff is; a contact adds the
   * phone.
   */
  private boolean isShownStaff(Member member) {
    return member.staff() != null
        && member.staff().cleverId() != null
        && shown.staff().containsKey(member.staff().cleverId());
  }

  private void followRecords(Member member, CleverPerson person) {
    Hat.OfParent hat = Objects.requireNonNull(member.parent());
    Fields fields = new Fields().changed("contacts", ids(hat.contacts()), ids(person.ids()));
    if (!fields.isEmpty()) {
      draft.put(
          member.withParent(new Hat.OfParent(person.ids())),
          fields.change(Entity.PARENTS, Verb.UPDATED, member.id(), Rule.G_3));
    }
  }

  private void resolve(CleverPerson person, MemberId id) {
    person.ids().forEach(each -> resolved.put(each, id));
  }

  private static String ids(Collection<CleverId> contacts) {
    return String.join(" ", contacts.stream().map(CleverId::value).toList());
  }
}
