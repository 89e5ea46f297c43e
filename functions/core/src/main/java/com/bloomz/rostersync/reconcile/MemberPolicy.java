package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Member;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What differs between staff, students and parents where {@link MemberSync} does the same. */
interface MemberPolicy {
  /**
   * How people of this kind are named and counted.
   *
   * @param subject what an issue about one of them is about
   * @param owners for an issue about a field that is not shared, such as {@code staff's}
   * @param phones whether Clever has phone numbers for them at all
   * @param creation the rule behind a new member
   */
  record Kind(Entity entity, Issue.Subject subject, String owners, boolean phones, Rule creation) {}

  Kind kind();

  /** The hat of this kind, where the member wears it. */
  @Nullable Hat hat(Member member);

  /**
   * Everyone of this kind whom Clever shows.
   *
   * @param links the member of each Clever user
   */
  CleverPeople people(Map<CleverId, Member> links);

  /** What is wrong with the data of all of them. */
  default List<Issue> issues() {
    return List.of();
  }

  /** How those who are not known yet are matched, with the roster as it stands then. */
  Matching matching(RosterPlan plan);

  /** The hat of a new member. */
  Hat newHat(CleverPerson person);

  /** Adds the fields of a new hat, besides name, email and phone. */
  Fields describe(CleverPerson person, Fields fields);

  /** The matched member, with this person's Clever id. */
  MemberPlan link(MemberPlan member, CleverPerson person, Rule rule);

  /**
   * Which name, email and phone the member gets.
   *
   * @param followed the member with those that follow Clever
   */
  default Member reach(Member current, Member followed) {
    return followed;
  }

  /** The member without that Clever id, which is another person's now (P 10). */
  MemberPlan unlink(MemberPlan member, CleverId id);

  /** The member whose hat follows Clever. */
  MemberPlan followHat(MemberPlan member, CleverPerson person);
}
