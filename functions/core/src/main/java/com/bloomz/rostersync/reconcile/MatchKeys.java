package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.person.SharedAddresses;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The candidates and the keys that people are matched to members by. */
final class MatchKeys {
  private MatchKeys() {}

  /** Members with that hat that no Clever user is linked to (P 1). */
  static List<Member> unlinked(Collection<Member> all, Function<Member, @Nullable Hat> hat) {
    return all.stream()
        .filter(
            member -> {
              Hat worn = hat.apply(member);
              return worn != null && worn.cleverIds().isEmpty() && member.merge() == null;
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
                  && member.merge() == null
                  && !worn.cleverIds().isEmpty()
                  && worn.cleverIds().stream().noneMatch(users::containsKey);
            })
        .toList();
  }

  static Matching.Key email(SharedAddresses shared) {
    return new Matching.Key(
        person -> shared.key(person.email()), member -> shared.key(member.email()));
  }

  static Matching.Key phone(SharedAddresses shared) {
    return new Matching.Key(
        person -> shared.key(person.phone()), member -> shared.key(member.phone()));
  }

  static Matching.Key studentId() {
    return new Matching.Key(
        CleverPerson::studentId,
        member -> member.student() == null ? null : member.student().studentId());
  }
}
