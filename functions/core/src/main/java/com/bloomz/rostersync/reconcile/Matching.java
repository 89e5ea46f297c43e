package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Rule;
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
 *
 * @param <P> a person whom Clever shows
 */
final class Matching<P> {
  private final List<Criterion<P>> criteria = new ArrayList<>();

  /**
   * One way to recognise a member: an equal key, and a test besides.
   *
   * @param byKey the candidates that have a key
   */
  private record Criterion<P>(
      Rule rule,
      Map<String, List<Member>> byKey,
      Function<P, @Nullable String> key,
      BiPredicate<P, Member> test) {}

  /** The member that a person is, and why. */
  record Match(MemberId member, Rule rule) {}

  /**
   * What came of it.
   *
   * @param found in the order of the people
   * @param ambiguous those for whom several candidates were found, or who share one
   */
  record Result<P>(Map<P, Match> found, List<P> ambiguous) {}

  Matching<P> by(
      Rule rule, Collection<Member> candidates, Key<P> key, BiPredicate<P, Member> test) {
    Map<String, List<Member>> byKey = new HashMap<>();
    for (Member candidate : candidates) {
      String value = key.member().apply(candidate);
      if (value != null) {
        byKey.computeIfAbsent(value, any -> new ArrayList<>()).add(candidate);
      }
    }
    criteria.add(new Criterion<>(rule, byKey, key.person(), test));
    return this;
  }

  /** By what people and members are compared; null where one lacks it. */
  record Key<P>(Function<P, @Nullable String> person, Function<Member, @Nullable String> member) {}

  /**
   * @param known people who are members already: a candidate that one of them could be as well is
   *     nobody's, so that a decision made half-way through its writes is the same
   */
  Result<P> match(Collection<P> unknown, Collection<P> known) {
    Map<P, List<Match>> matches = new LinkedHashMap<>();
    unknown.forEach(person -> matches.put(person, candidates(person)));
    Map<MemberId, Integer> wanted = new HashMap<>();
    matches.values().forEach(each -> count(each, wanted));
    known.forEach(person -> count(candidates(person), wanted));
    Map<P, Match> found = new LinkedHashMap<>();
    List<P> ambiguous = new ArrayList<>();
    matches.forEach(
        (person, each) -> {
          if (each.size() == 1 && wanted.getOrDefault(each.getFirst().member(), 0) == 1) {
            found.put(person, each.getFirst());
          } else if (!each.isEmpty()) {
            ambiguous.add(person);
          }
        });
    return new Result<>(found, ambiguous);
  }

  private static void count(List<Match> matches, Map<MemberId, Integer> wanted) {
    matches.forEach(match -> wanted.merge(match.member(), 1, Integer::sum));
  }

  private List<Match> candidates(P person) {
    for (Criterion<P> criterion : criteria) {
      List<Match> matches =
          with(criterion, person).stream()
              .filter(member -> criterion.test().test(person, member))
              .map(member -> new Match(member.id(), criterion.rule()))
              .toList();
      if (!matches.isEmpty()) {
        return matches;
      }
    }
    return List.of();
  }

  private List<Member> with(Criterion<P> criterion, P person) {
    String key = criterion.key().apply(person);
    return key == null ? List.of() : criterion.byKey().getOrDefault(key, List.of());
  }
}
