package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.person.SharedAddresses;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Phone;
import java.util.ArrayList;
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
    List<Member> unlinked = new ArrayList<>();
    for (Member member : all) {
      Hat worn = hat.apply(member);
      if (worn != null && member.merge() == null && worn.cleverIds().isEmpty()) {
        unlinked.add(member);
      }
    }
    return unlinked;
  }

  /** Members with that hat whose Clever users are all gone (P 2). */
  static List<Member> gone(
      Collection<Member> all, Function<Member, @Nullable Hat> hat, Map<CleverId, ?> users) {
    List<Member> gone = new ArrayList<>();
    for (Member member : all) {
      Hat worn = hat.apply(member);
      if (worn != null && member.merge() == null && isGone(worn.cleverIds(), users)) {
        gone.add(member);
      }
    }
    return gone;
  }

  private static boolean isGone(Collection<CleverId> ids, Map<CleverId, ?> users) {
    for (CleverId id : ids) {
      if (users.containsKey(id)) {
        return false;
      }
    }
    return !ids.isEmpty();
  }

  static Matching.Key email(SharedAddresses shared) {
    return new Matching.Key(
        person -> key(person.email()),
        member -> key(member.email()),
        (person, member) ->
            shared.key(person.email()) != null && shared.key(member.email()) != null);
  }

  static Matching.Key phone(SharedAddresses shared) {
    return new Matching.Key(
        person -> key(person.phone()),
        member -> key(member.phone()),
        (person, member) ->
            shared.key(person.phone()) != null && shared.key(member.phone()) != null);
  }

  private static @Nullable String key(@Nullable Email email) {
    return email == null ? null : email.key();
  }

  private static @Nullable String key(@Nullable Phone phone) {
    return phone == null ? null : phone.value();
  }

  static Matching.Key studentId() {
    return new Matching.Key(
        CleverPerson::studentId,
        member -> member.student() == null ? null : member.student().studentId(),
        (person, member) -> true);
  }
}
