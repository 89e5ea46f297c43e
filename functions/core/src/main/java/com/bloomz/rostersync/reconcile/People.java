package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides which member each person is, makes those that are missing, and lets them follow (P). */
final class People {
  private final CleverIndex shown;
  private final Draft draft;
  private final ImportSettings settings;
  private final Protection protection;

  People(CleverIndex shown, Draft draft, ImportSettings settings, Protection protection) {
    this.shown = shown;
    this.draft = draft;
    this.settings = settings;
    this.protection = protection;
  }

  /** Those who are known follow first, so that all others are matched with what stands then. */
  Matches resolve() {
    StaffMembers staff = new StaffMembers(shown, draft, protection);
    StudentMembers students = new StudentMembers(shown, draft, settings);
    ParentMembers parents = new ParentMembers(shown, draft);
    staff.followKnown();
    students.followKnown();
    parents.followKnown();
    staff.addUnknown();
    students.addUnknown();
    parents.addUnknown(staff.resolved());
    return new Matches(students.resolved(), staff.resolved(), parents.resolved());
  }

  /** Which member each Clever user is by the hats that Bloomz has; the first member by id wins. */
  static SortedMap<CleverId, MemberId> links(
      BloomzRoster bloomz, Function<Member, @Nullable Hat> hat) {
    var links = new TreeMap<CleverId, MemberId>();
    for (Member member : bloomz.members().values()) {
      Hat worn = hat.apply(member);
      if (worn != null) {
        worn.cleverIds().forEach(id -> links.putIfAbsent(id, member.id()));
      }
    }
    return links;
  }

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
      Collection<Member> all, Function<Member, @Nullable Hat> hat, Map<CleverId, ?> shownUsers) {
    return all.stream()
        .filter(
            member -> {
              Hat worn = hat.apply(member);
              return worn != null
                  && !worn.cleverIds().isEmpty()
                  && worn.cleverIds().stream().noneMatch(shownUsers::containsKey);
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

  /** Reports the outcome of matching: who was nobody, and who has a new Clever id. */
  static Map<CleverId, Matching.Match> report(
      Matching.Result<CleverPerson> result, Issue.Subject subject, Draft draft) {
    for (CleverPerson person : result.ambiguous()) {
      draft.report(issue(IssueCode.SEVERAL_CANDIDATES, subject, person));
    }
    var matches = new HashMap<CleverId, Matching.Match>();
    result
        .found()
        .forEach(
            (person, match) -> {
              matches.put(person.id(), match);
              if (match.rule() == Rule.P_2) {
                draft.report(issue(IssueCode.NEW_CLEVER_ID, subject, person));
              }
            });
    return matches;
  }

  private static Issue issue(IssueCode code, Issue.Subject subject, CleverPerson person) {
    return new Issue(code, subject, person.id().value(), person.name().whole(), "");
  }
}
