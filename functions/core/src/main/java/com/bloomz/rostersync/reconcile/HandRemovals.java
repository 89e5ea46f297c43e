package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reports who is kept out and still in Clever, and whom this import brings back although a person
 * had removed them (P 13). One issue a person names all the children concerned. A removal of
 * somebody whom Clever does not show any more is forgotten, unless the person is kept out.
 */
final class HandRemovals implements RosterPlan.Stage {
  private final DesiredLinks links;
  private final Protection protection;

  HandRemovals(DesiredLinks links, Protection protection) {
    this.links = links;
    this.protection = protection;
  }

  @Override
  public Part decide(RosterPlan plan) {
    Part.Builder part = new Part.Builder();
    keptOut(plan)
        .forEach((id, of) -> part.report(issue(IssueCode.KEPT_OUT_BUT_IN_CLEVER, id, of, plan)));
    undone(plan)
        .forEach((id, of) -> part.report(issue(IssueCode.HAND_REMOVAL_UNDONE, id, of, plan)));
    for (Member each : plan.members().values()) {
      HandRemoval removal = each.removal();
      if (removal != null
          && !removal.keptOut()
          && !plan.matches().shows(each.id())
          && isKnown(each)) {
        part.put(plan.member(each.id()).withoutRemoval());
      }
    }
    return part.build();
  }

  /** Whether Clever tells of every kind that the member is or has been (I 6). */
  private boolean isKnown(Member member) {
    return (member.student() == null || !protection.holds(Entity.STUDENTS))
        && (member.staff() == null || !protection.holds(Entity.STAFF))
        && (member.parent() == null
            || (protection.parentsSynced() && !protection.holdsParent(member.id())));
  }

  /** By person the children; none where the person is kept out of the school. */
  private SortedMap<MemberId, SortedSet<MemberId>> keptOut(RosterPlan plan) {
    SortedMap<MemberId, SortedSet<MemberId>> found = new TreeMap<>(links.keptOut());
    for (Member each : plan.members().values()) {
      if (each.keptOut() && plan.matches().shows(each.id())) {
        found.put(each.id(), new TreeSet<>());
      }
    }
    return found;
  }

  /** By person the children whose parent the person is again. */
  private static SortedMap<MemberId, SortedSet<MemberId>> undone(RosterPlan plan) {
    SortedMap<MemberId, SortedSet<MemberId>> found = new TreeMap<>();
    for (MemberPlan each : plan.memberPlans().values()) {
      Member before = each.before();
      if (before != null
          && isUndone(before.removal(), each.after().removal(), each.after().active())) {
        found.computeIfAbsent(each.id(), id -> new TreeSet<>());
      }
      Hat.OfStudent had = before == null ? null : before.student();
      Hat.OfStudent has = each.after().student();
      if (had != null && has != null && !had.removedParents().isEmpty()) {
        Set<MemberId> parents = new TreeSet<>(had.removedParents().keySet());
        parents.removeAll(has.removedParents().keySet());
        has.guardianships().stream()
            .filter(link -> parents.contains(link.parent()))
            .forEach(
                link -> found.computeIfAbsent(link.parent(), id -> new TreeSet<>()).add(each.id()));
      }
    }
    return found;
  }

  private static boolean isUndone(
      @Nullable HandRemoval before, @Nullable HandRemoval after, boolean active) {
    return before != null && after == null && active;
  }

  private static Issue issue(IssueCode code, MemberId id, Set<MemberId> children, RosterPlan plan) {
    Member member = member(id, plan);
    Issue.Subject subject =
        member.student() != null
            ? Issue.Subject.STUDENT
            : member.staff() != null && children.isEmpty()
                ? Issue.Subject.STAFF
                : Issue.Subject.CONTACT;
    String names =
        String.join(
            "; ", children.stream().map(each -> member(each, plan).name().whole()).toList());
    return new Issue(code, subject, id.value(), member.name().whole(), names);
  }

  private static Member member(MemberId id, RosterPlan plan) {
    return Objects.requireNonNull(plan.members().get(id), "everyone concerned is a member");
  }
}
