package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The candidates, keys and tests that people are matched to members by. */
final class MatchCriteria {
  private MatchCriteria() {}

  /** Members with that hat that no Clever user is linked to (P 1). */
  static List<Member> unlinked(Collection<Member> all, Function<Member, @Nullable Hat> hat) {
    return all.stream()
        .filter(
            member -> {
              Hat worn = hat.apply(member);
              return worn != null && worn.cleverIds().isEmpty();
            })
        .toList();
  }

  /** Members with that hat whose Clever users are all gone (P 2). */
  static List<Member> gone(
      Collection<Member> all, Function<Member, @Nullable Hat> hat, Map<CleverId, ?> users) {
    return all.stream()
        .filter(
            member -> {
              Hat worn = hat.apply(member);
              return worn != null
                  && !worn.cleverIds().isEmpty()
                  && worn.cleverIds().stream().noneMatch(users::containsKey);
            })
        .toList();
  }

  static boolean sameName(CleverPerson person, Member member) {
    return !person.name().isBlank() && person.name().key().equals(member.name().key());
  }

  static boolean canBe(CleverPerson person, Member member) {
    return person.name().canBe(member.name());
  }

  static boolean sharesLastName(CleverPerson person, Member member) {
    return person.name().sharesLastNameWith(member.name());
  }

  static Matching.Key<CleverPerson> byEmail() {
    return new Matching.Key<>(
        person -> person.email() == null ? null : person.email().key(),
        member -> member.email() == null ? null : member.email().key());
  }

  static Matching.Key<CleverPerson> byPhone() {
    return new Matching.Key<>(
        person -> person.phone() == null ? null : person.phone().value(),
        member -> member.phone() == null ? null : member.phone().value());
  }

  static Matching.Key<CleverPerson> byStudentId() {
    return new Matching.Key<>(
        CleverPerson::studentId,
        member -> member.student() == null ? null : member.student().studentId());
  }
}
