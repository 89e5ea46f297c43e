package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.EditedField;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members that Clever's teachers and other staff are (P 1, P 2, P 3, P 4). */
final class StaffMembers {
  private final CleverIndex shown;
  private final Draft draft;
  private final Protection protection;
  private final ContactSync following;
  private final Map<CleverId, CleverPerson> people = new TreeMap<>();
  private final SortedMap<CleverId, MemberId> resolved = new TreeMap<>();

  StaffMembers(CleverIndex shown, Draft draft, Protection protection) {
    this.shown = shown;
    this.draft = draft;
    this.protection = protection;
    SortedMap<CleverId, MemberId> links = People.links(draft.before(), Member::staff);
    shown.staff().forEach((id, staff) -> people.put(id, CleverPerson.of(staff)));
    for (CleverId id : people.keySet()) {
      MemberId member = links.get(id);
      if (member != null) {
        resolved.put(id, member);
      }
    }
    this.following = ContactSync.of(people.values(), linked(), false, "staff's", draft);
  }

  private Collection<Member> linked() {
    return resolved.values().stream().map(draft::member).toList();
  }

  /** Which member each of them is; complete once the unknown are added. */
  SortedMap<CleverId, MemberId> resolved() {
    return resolved;
  }

  void followKnown() {
    resolved.forEach((id, member) -> follow(id));
  }

  void addUnknown() {
    Collection<Member> all = List.copyOf(draft.members());
    List<Member> parentsOnly =
        all.stream().filter(each -> each.parent() != null && each.staff() == null).toList();
    List<CleverPerson> unknown = new ArrayList<>(people.values());
    List<CleverPerson> known = new ArrayList<>();
    resolved.keySet().forEach(id -> known.add(person(id)));
    unknown.removeIf(person -> resolved.containsKey(person.id()));
    Matching.Result<CleverPerson> result =
        new Matching<CleverPerson>()
            .by(
                Rule.P_2,
                People.gone(all, Member::staff, shown.staff()),
                People.byEmail(),
                People::sameName)
            .by(
                Rule.P_1,
                People.unlinked(all, Member::staff),
                People.byEmail(),
                People::sharesLastName)
            .by(Rule.P_4, parentsOnly, People.byEmail(), People::canBe)
            .match(unknown, known);
    var matches = People.report(result, Issue.Subject.STAFF, draft);
    for (CleverPerson person : unknown) {
      add(person, matches.get(person.id()));
    }
  }

  private void add(CleverPerson person, Matching.@Nullable Match match) {
    Member member = match == null ? null : draft.member(match.member());
    Role role = role(staff(person.id()));
    if (member == null || match == null) {
      MemberId id = draft.freshMember(person.id());
      Member fresh =
          Member.imported(id, person.name(), new Hat.OfStaff(person.id(), role))
              .withReach(person.name(), person.email(), null);
      draft.put(
          fresh,
          ContactSync.created(fresh, "role", role)
              .change(Entity.STAFF, Verb.CREATED, id, Rule.P_8));
      resolved.put(person.id(), id);
      return;
    }
    resolved.put(person.id(), member.id());
    if (member.staff() == null) {
      draft.put(
          member.withStaff(new Hat.OfStaff(person.id(), role)),
          Fields.created("role", role)
              .change(Entity.STAFF, Verb.CREATED, member.id(), match.rule()));
    } else {
      Fields fields = new Fields().changed("cleverId", member.staff().cleverId(), person.id());
      draft.put(
          member.withStaff(new Hat.OfStaff(person.id(), member.staff().role())),
          fields.change(Entity.STAFF, Verb.UPDATED, member.id(), match.rule()));
    }
    follow(person.id());
  }

  private void follow(CleverId id) {
    MemberId memberId = Objects.requireNonNull(resolved.get(id));
    ContactSync.restore(draft, memberId, Entity.STAFF);
    Member member = draft.member(memberId);
    ContactSync.put(draft, member, following.follow(member, person(id)));
    followRole(draft.member(memberId), staff(id));
  }

  private void followRole(Member member, Staff staff) {
    Hat.OfStaff hat = Objects.requireNonNull(member.staff());
    Role role = role(staff);
    boolean unseen = hat.role() == Role.TEACHER && protection.lacksTeachers();
    if (hat.role() == role || hat.role().raised() || member.keeps(EditedField.ROLE) || unseen) {
      return;
    }
    draft.put(
        member.withStaff(new Hat.OfStaff(hat.cleverId(), role)),
        new Fields()
            .changed("role", hat.role(), role)
            .change(Entity.STAFF, Verb.UPDATED, member.id(), Rule.P_3));
  }

  private static Role role(Staff staff) {
    return staff.teaches() ? Role.TEACHER : Role.SCHOOL_SUPPORT_STAFF;
  }

  private Staff staff(CleverId id) {
    return Objects.requireNonNull(shown.staff().get(id));
  }

  private CleverPerson person(CleverId id) {
    return Objects.requireNonNull(people.get(id));
  }
}
