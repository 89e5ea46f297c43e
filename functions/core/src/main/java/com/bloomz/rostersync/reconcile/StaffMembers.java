package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.person.PersonQuestion;
import com.bloomz.rostersync.reconcile.Matching.Way;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The members that Clever's teachers and other staff are (P 1, P 2, P 3, P 4). */
final class StaffMembers implements MemberPolicy {
  private static final Kind KIND =
      new Kind(Entity.STAFF, Issue.Subject.STAFF, "staff's", false, Rule.P_8);

  private final CleverIndex clever;
  private final Protection protection;
  private final PersonComparison comparison;

  StaffMembers(CleverIndex clever, Protection protection, PersonComparison comparison) {
    this.comparison = comparison;
    this.clever = clever;
    this.protection = protection;
  }

  @Override
  public Kind kind() {
    return KIND;
  }

  @Override
  public @Nullable Hat hat(Member member) {
    return member.staff();
  }

  @Override
  public CleverPeople people(Map<CleverId, Member> links) {
    return CleverPeople.of(
        clever.staff().values().stream().map(CleverPerson::of).toList(), links, comparison);
  }

  @Override
  public Matching matching(RosterPlan plan) {
    List<Member> all =
        plan.members().values().stream().filter(each -> !hasJoinedAsParent(each)).toList();
    List<Member> gone = MatchKeys.gone(all, Member::staff, clever.staff());
    List<Member> unlinked = MatchKeys.unlinked(all, Member::staff);
    Matching.Key email = MatchKeys.email(comparison.shared());
    List<Member> parentsOnly =
        all.stream().filter(each -> each.parent() != null && each.staff() == null).toList();
    return new Matching(KIND.entity(), comparison, new Ties(clever, plan))
        .by(Way.relinked(email, IssueCode.SAME_ADDRESS_OTHER_PERSON), gone)
        .by(new Way(Rule.P_1, PersonQuestion.MATCH_ADULT, email, null), unlinked)
        .by(new Way(Rule.P_4, PersonQuestion.BOTH_HATS, email, null), parentsOnly);
  }

  /** A staff hat never lands by itself on somebody who has joined as a parent (P 11). */
  static boolean hasJoinedAsParent(Member member) {
    return member.joined() && member.parent() != null && member.activeStaff() == null;
  }

  @Override
  public Hat newHat(CleverPerson person) {
    return new Hat.OfStaff(person.id(), role(person));
  }

  @Override
  public Fields describe(CleverPerson person, Fields fields) {
    return fields.changed("role", null, role(person));
  }

  @Override
  public MemberPlan link(MemberPlan member, CleverPerson person, Rule rule) {
    Hat.OfStaff hat = member.after().staff();
    if (hat == null) {
      return member.with(
          member.after().withStaff(new Hat.OfStaff(person.id(), role(person))),
          describe(person, new Fields()).change(Entity.STAFF, Verb.CREATED, member.id(), rule));
    }
    return member.linked(
        member.after().withStaff(hat.withCleverId(person.id())),
        new Fields()
            .changed("cleverId", hat.cleverId(), person.id())
            .change(Entity.STAFF, Verb.UPDATED, member.id(), rule));
  }

  @Override
  public MemberPlan unlink(MemberPlan member, CleverId id) {
    Hat.OfStaff hat = Objects.requireNonNull(member.after().staff());
    return id.equals(hat.cleverId())
        ? member.linked(
            member.after().withStaff(hat.withCleverId(null)),
            new Fields()
                .changed("cleverId", hat.cleverId(), null)
                .change(Entity.STAFF, Verb.UPDATED, member.id(), Rule.P_10))
        : member;
  }

  @Override
  public MemberPlan followHat(MemberPlan member, CleverPerson person) {
    Hat.OfStaff hat = Objects.requireNonNull(member.after().staff());
    Role role = role(person);
    boolean unseen = hat.role() == Role.TEACHER && protection.lacksTeachers();
    boolean kept = hat.role().raised() || member.after().keeps(EditedField.ROLE);
    if (!hat.roleEnded() && (hat.role() == role || kept || unseen)) {
      return member;
    }
    return member.with(
        member.after().withStaff(hat.withRole(role)),
        new Fields()
            .changed("role", hat.role(), role)
            .changed("roleEnded", hat.roleEnded() ? "true" : null, null)
            .change(Entity.STAFF, Verb.UPDATED, member.id(), Rule.P_3));
  }

  private Role role(CleverPerson person) {
    Staff staff = Objects.requireNonNull(clever.staff().get(person.id()));
    return staff.teaches() ? Role.TEACHER : Role.SCHOOL_SUPPORT_STAFF;
  }
}
