package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Keeps the members of one kind equal to the people of that kind whom Clever shows (P): first those
 * who are linked, then all others, who are matched or become new members.
 */
final class MemberSync {
  private final MemberPolicy policy;
  private final CleverPeople people;
  private final ContactSync contacts;
  private final Links links;

  private MemberSync(MemberPolicy policy, CleverPeople people, ContactSync contacts, Links links) {
    this.policy = policy;
    this.people = people;
    this.contacts = contacts;
    this.links = links;
  }

  /**
   * @param all the members of every kind whom Bloomz has
   */
  static MemberSync of(MemberPolicy policy, BloomzRoster bloomz, MembersByKind all) {
    Links links = Links.of(policy, all.of(policy.kind().entity()));
    CleverPeople people = policy.people(links.members());
    List<Member> linked = new ArrayList<>(people.known().size());
    for (CleverPeople.Known each : people.known()) {
      linked.add(
          each.linked().merge() == null
              ? each.linked()
              : Objects.requireNonNull(bloomz.members().get(each.member())));
    }
    ContactSync contacts = ContactSync.of(people.all(), linked, policy.kind().phones());
    return new MemberSync(policy, people, contacts, links);
  }

  /**
   * Which member each Clever user is by the hats that Bloomz has. The users of a member who was
   * merged into another are linked to that member here, whose values they are compared with.
   *
   * @param members of several members of one user the first by id
   * @param merged the users who are somebody's by a merge (P 14)
   * @param others the others, as an import that stopped while a record changed its person leaves
   *     them
   */
  private record Links(Map<CleverId, Member> members, Set<CleverId> merged, List<Lost> others) {
    static Links of(MemberPolicy policy, List<Member> all) {
      Links links = new Links(HashMap.newHashMap(all.size()), new HashSet<>(), new ArrayList<>());
      for (Member member : all) {
        if (member.merge() != null) {
          for (CleverId id : worn(policy, member).cleverIds()) {
            if (links.merged.add(id)) {
              links.add(id, member);
            }
          }
        }
      }
      for (Member member : all) {
        if (member.merge() == null) {
          for (CleverId id : worn(policy, member).cleverIds()) {
            if (links.merged.isEmpty() || !links.merged.contains(id)) {
              links.add(id, member);
            }
          }
        }
      }
      return links;
    }

    private static Hat worn(MemberPolicy policy, Member member) {
      return Objects.requireNonNull(policy.hat(member), "of that kind");
    }

    private void add(CleverId id, Member member) {
      if (members.putIfAbsent(id, member) != null) {
        others.add(new Lost(member.id(), id));
      }
    }

    /** Whether a person has that record by a merge alone (P 14). */
    private boolean isMerged(CleverPeople.Known known) {
      return merged.contains(known.person().id());
    }
  }

  /** A Clever id that a member has and that is another person's. */
  private record Lost(MemberId member, CleverId id) {}

  Part followKnown(RosterPlan plan) {
    Part.Builder part = new Part.Builder();
    policy.issues().forEach(part::report);
    MemberPolicy.Kind kind = policy.kind();
    contacts.missing(kind.owners(), kind.phones()).forEach(part::report);
    Map<CleverId, MemberId> matches = new HashMap<>();
    Set<MemberId> done = new HashSet<>();
    for (CleverPeople.Known each : ownFirst()) {
      if (done.add(each.member())) {
        MemberPlan current =
            each.linked().merge() == null ? plan.member(each.linked()) : plan.member(each.member());
        MemberPlan followed = follow(current, each.person());
        if (!followed.equals(current)) {
          part.put(followed);
        }
      }
      each.person().ids().forEach(id -> matches.put(id, each.member()));
    }
    replace(plan, part);
    part.match(Matches.of(kind.entity(), matches));
    return part.build();
  }

  /** A member follows the user of their own before one that is theirs by a merge (P 14). */
  private List<CleverPeople.Known> ownFirst() {
    return links.merged().isEmpty()
        ? people.known()
        : people.known().stream().sorted(Comparator.comparing(links::isMerged)).toList();
  }

  /** Takes the ids that are other people's now off the members who had them (P 10). */
  private void replace(RosterPlan plan, Part.Builder part) {
    List<Lost> lost = new ArrayList<>(links.others());
    for (CleverPeople.Replaced each : people.replaced()) {
      lost.add(new Lost(each.former().id(), each.id()));
      part.report(
          new Issue(
              IssueCode.RECORD_REPLACED,
              policy.kind().subject(),
              each.id().value(),
              each.name().whole(),
              each.former().name().whole()));
    }
    for (Lost each : lost) {
      MemberPlan current = part.member(each.member()).orElseGet(() -> plan.member(each.member()));
      MemberPlan unlinked = policy.unlink(current, each.id());
      if (!unlinked.equals(current)) {
        part.put(unlinked);
        if (policy.kind().entity() == Entity.PARENTS) {
          part.losesChild(each.member());
        } else {
          part.losesPlace(each.member());
        }
      }
    }
  }

  Part addUnknown(RosterPlan plan) {
    Part.Builder part = new Part.Builder();
    if (people.unknown().isEmpty()) {
      return part.build();
    }
    Matching.Result result = policy.matching(plan).match(people.unknown(), people.knownPeople());
    result.ambiguous().forEach(each -> part.report(issue(IssueCode.SEVERAL_CANDIDATES, each)));
    result.doubts().forEach(each -> part.report(doubt(each)));
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
    Member current = member.after();
    Member reached = policy.reach(current, contacts.follow(current, person));
    return policy.followHat(member.reachedAs(reached), person);
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

  private Issue doubt(Matching.Doubt doubt) {
    CleverPerson person = doubt.person();
    return new Issue(
        doubt.code(),
        policy.kind().subject(),
        person.id().value(),
        person.name().whole(),
        doubt.member().name().whole());
  }

  private Issue issue(IssueCode code, CleverPerson person) {
    return new Issue(code, policy.kind().subject(), person.id().value(), person.name().whole(), "");
  }
}
