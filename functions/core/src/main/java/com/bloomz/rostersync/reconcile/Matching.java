package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.person.Evidence;
import com.bloomz.rostersync.person.NameMatch;
import com.bloomz.rostersync.person.PersonQuestion;
import com.bloomz.rostersync.person.Verdict;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members that people not yet known are (P 1, P 2, P 4). Criteria are tried in their
 * order; the first that has any candidate decides. Several candidates for one person, or several
 * people for one candidate, are nobody.
 */
final class Matching {
  private final Entity kind;
  private final PersonComparison comparison;
  private final Ties ties;
  private final List<Criterion> criteria = new ArrayList<>();

  Matching(Entity kind, PersonComparison comparison, Ties ties) {
    this.kind = kind;
    this.comparison = comparison;
    this.ties = ties;
  }

  /**
   * One way to recognize a member: an equal key, and what all the evidence says.
   *
   * @param doubt what is reported of those who may be one person; null where it is elsewhere
   */
  record Way(Rule rule, PersonQuestion question, Key key, @Nullable IssueCode doubt) {
    /** By which a known person with a new id is recognized (P 2). */
    static Way relinked(Key key, IssueCode doubt) {
      return new Way(Rule.P_2, PersonQuestion.RELINK, key, doubt);
    }
  }

  /**
   * By what people and members are compared; null where one lacks it.
   *
   * @param identifies whether the key of two who have the same is one that belongs to somebody (P
   *     9); asked of these only, as that is seldom and takes time
   */
  record Key(
      Function<CleverPerson, @Nullable String> person,
      Function<Member, @Nullable String> member,
      BiPredicate<CleverPerson, Member> identifies) {}

  private record Criterion(Way way, Map<String, List<Member>> byKey) {}

  /** The member that a person is, and why. */
  record Match(MemberId member, Rule rule) {}

  /** A member whom a person has an id, an address or a number in common with, and not the name. */
  record Doubt(IssueCode code, CleverPerson person, Member member) {}

  /**
   * What came of it.
   *
   * @param found in the order of the people
   * @param ambiguous those for whom several candidates were found, or who share one
   * @param doubts of those for whom no candidate was found
   */
  record Result(Map<CleverPerson, Match> found, List<CleverPerson> ambiguous, List<Doubt> doubts) {}

  Matching by(Way way, Collection<Member> candidates) {
    Map<String, List<Member>> byKey = new HashMap<>();
    for (Member candidate : candidates) {
      String value = way.key().member().apply(candidate);
      if (value != null) {
        byKey.computeIfAbsent(value, any -> new ArrayList<>(1)).add(candidate);
      }
    }
    criteria.add(new Criterion(way, byKey));
    return this;
  }

  /**
   * @param known people who are members already: a candidate that one of them could be as well is
   *     nobody's, so that a decision made half-way through its writes is the same
   */
  Result match(Collection<CleverPerson> unknown, Collection<CleverPerson> known) {
    Map<CleverPerson, List<Match>> matches = new LinkedHashMap<>();
    List<Doubt> doubts = new ArrayList<>();
    Map<MemberId, Integer> claims = new HashMap<>();
    for (CleverPerson person : unknown) {
      List<Match> found = candidates(person, doubts);
      if (!found.isEmpty()) {
        matches.put(person, found);
        count(found, claims);
      }
    }
    for (CleverPerson person : known) {
      if (mayClaim(person, claims)) {
        count(candidates(person, new ArrayList<>()), claims);
      }
    }
    Map<CleverPerson, Match> found = new LinkedHashMap<>();
    List<CleverPerson> ambiguous = new ArrayList<>();
    matches.forEach(
        (person, each) -> {
          if (each.size() == 1 && claims.getOrDefault(each.getFirst().member(), 0) == 1) {
            found.put(person, each.getFirst());
          } else {
            ambiguous.add(person);
          }
        });
    return new Result(found, ambiguous, doubts);
  }

  /** Whether a person has a key of a member who is claimed; nearly nobody has. */
  private boolean mayClaim(CleverPerson person, Map<MemberId, Integer> claims) {
    if (!claims.isEmpty()) {
      for (Criterion each : criteria) {
        for (Member member : with(each, person)) {
          if (claims.containsKey(member.id())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static void count(List<Match> matches, Map<MemberId, Integer> claims) {
    matches.forEach(match -> claims.merge(match.member(), 1, Integer::sum));
  }

  private List<Match> candidates(CleverPerson person, List<Doubt> doubts) {
    List<Doubt> more = new ArrayList<>();
    for (Criterion criterion : criteria) {
      Way way = criterion.way();
      List<Member> members = with(criterion, person);
      if (members.isEmpty()) {
        continue;
      }
      List<Match> matches = new ArrayList<>();
      for (Member member : members) {
        if (!way.key().identifies().test(person, member)) {
          continue;
        }
        Evidence evidence = evidence(person, member);
        Verdict verdict = way.question().answer(evidence);
        if (verdict == Verdict.SAME) {
          matches.add(new Match(member.id(), way.rule()));
        } else if (verdict == Verdict.MAYBE && way.doubt() != null) {
          more.add(new Doubt(way.doubt(), person, member));
        }
      }
      if (!matches.isEmpty()) {
        return matches;
      }
    }
    doubts.addAll(more);
    return List.of();
  }

  /** Ties are looked up only where the names alone do not decide. */
  private Evidence evidence(CleverPerson person, Member member) {
    Evidence evidence = comparison.between(person, member);
    return evidence.names() == NameMatch.CONTAINED || evidence.names() == NameMatch.SAME_FIRST
        ? evidence.withTied(ties.share(kind, person, member))
        : evidence;
  }

  private static List<Member> with(Criterion criterion, CleverPerson person) {
    if (criterion.byKey().isEmpty()) {
      return List.of();
    }
    String key = criterion.way().key().person().apply(person);
    return key == null ? List.of() : criterion.byKey().getOrDefault(key, List.of());
  }
}
