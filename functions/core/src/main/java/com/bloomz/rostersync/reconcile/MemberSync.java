package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps the members of one kind equal to the people of that kind whom Clever shows (P): first those
 * who are linked, then all others, who are matched or become new members.
 */
final class MemberSync {
  private final MemberPolicy policy;
  private final CleverPeople people;
  private final ContactSync contacts;

  private MemberSync(MemberPolicy policy, CleverPeople people, ContactSync contacts) {
    this.policy = policy;
    this.people = people;
    this.contacts = contacts;
  }

  static MemberSync of(MemberPolicy policy, BloomzRoster bloomz) {
    CleverPeople people = policy.people(links(policy, bloomz));
    List<Member> linked =
        people.known().stream()
            .map(each -> Objects.requireNonNull(bloomz.members().get(each.member())))
            .toList();
    ContactSync contacts = ContactSync.of(people.all(), linked, policy.kind().phones());
    return new MemberSync(policy, people, contacts);
  }

  /** Which member each Clever user is by the hats that Bloomz has; the first member by id wins. */
  private static SortedMap<CleverId, MemberId> links(MemberPolicy policy, BloomzRoster bloomz) {
    var links = new TreeMap<CleverId, MemberId>();
    for (Member member : bloomz.members().values()) {
      Hat worn = policy.hat(member);
      if (worn != null) {
        worn.cleverIds().forEach(id -> links.putIfAbsent(id, member.id()));
      }
    }
    return links;
  }

  Part followKnown(RosterPlan plan) {
    Part.Builder part = new Part.Builder();
    people.issues().forEach(part::report);
    MemberPolicy.Kind kind = policy.kind();
    contacts.missing(kind.owners(), kind.phones()).forEach(part::report);
    Map<CleverId, MemberId> matches = new HashMap<>();
    for (CleverPeople.Known each : people.known()) {
      MemberPlan current = plan.member(each.member());
      MemberPlan followed = follow(current, each.person());
      if (!followed.equals(current)) {
        part.put(followed);
      }
      each.person().ids().forEach(id -> matches.put(id, each.member()));
    }
    part.match(Matches.of(kind.entity(), matches));
    return part.build();
  }

  Part addUnknown(RosterPlan plan) {
    Part.Builder part = new Part.Builder();
    Matching.Result<CleverPerson> result =
        policy.matching(plan).match(people.unknown(), people.knownPeople());
    result.ambiguous().forEach(each -> part.report(issue(IssueCode.SEVERAL_CANDIDATES, each)));
    Map<CleverId, MemberId> matches = new HashMap<>();
    for (CleverPerson person : people.unknown()) {
      Matching.Match match = result.found().get(person);
      MemberPlan member =
          match == null
              ? created(person, freshId(person.id(), plan, part))
              : follow(policy.link(plan.member(match.member()), person, match.rule()), person);
      if (match != null && match.rule() == Rule.P_2) {
        part.report(issue(IssueCode.NEW_CLEVER_ID, person));
      }
      part.put(member);
      person.ids().forEach(id -> matches.put(id, member.id()));
    }
    part.match(Matches.of(policy.kind().entity(), matches));
    return part.build();
  }

  private MemberPlan follow(MemberPlan member, CleverPerson person) {
    MemberPlan active = member.restored(policy.kind().entity());
    Member current = active.after();
    Member reached = policy.reach(current, contacts.follow(current, person));
    return policy.followHat(active.reachedAs(reached), person);
  }

  private MemberPlan created(CleverPerson person, MemberId id) {
    Member fresh =
        Member.imported(id, person.name(), policy.newHat(person))
            .withReach(person.name(), person.email(), person.phone());
    MemberPolicy.Kind kind = policy.kind();
    return MemberPlan.created(
        fresh,
        policy
            .describe(person, ContactSync.created(fresh))
            .change(kind.entity(), Verb.CREATED, id, kind.creation()));
  }

  /** The id of a member that an import makes for that Clever user: the same whenever decided. */
  private static MemberId freshId(CleverId user, RosterPlan plan, Part.Builder part) {
    String base = "m-" + user;
    for (int i = 1; ; i++) {
      MemberId id = new MemberId(i == 1 ? base : base + "-" + i);
      if (!plan.members().containsKey(id) && !part.contains(id)) {
        return id;
      }
    }
  }

  private Issue issue(IssueCode code, CleverPerson person) {
    return new Issue(code, policy.kind().subject(), person.id().value(), person.name().whole(), "");
  }
}
