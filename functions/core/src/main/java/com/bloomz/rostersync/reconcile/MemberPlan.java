package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One member as decided so far.
 *
 * @param before as Bloomz has the member; null for one that the import creates
 * @param after as it is to be stored
 * @param changes all that lead from {@code before} to {@code after}; empty where nothing changes
 */
record MemberPlan(@Nullable Member before, Member after, List<Change> changes) {
  MemberPlan {
    changes = List.copyOf(changes);
  }

  /** A member of Bloomz that nothing was decided about yet. */
  static MemberPlan unchanged(Member current) {
    return new MemberPlan(current, current, List.of());
  }

  /** A member that the import creates. */
  static MemberPlan created(Member fresh, Change change) {
    return new MemberPlan(null, fresh, List.of(change));
  }

  MemberId id() {
    return after.id();
  }

  MemberPlan with(Member next, Change change) {
    return with(next, List.of(change));
  }

  MemberPlan with(Member next, List<Change> more) {
    List<Change> all = new ArrayList<>(changes);
    all.addAll(more);
    return new MemberPlan(before, next, all);
  }

  /** Active again after the person had left (I 5). */
  MemberPlan restored(Entity entity) {
    if (after.active()) {
      return this;
    }
    Fields fields = new Fields().changed("active", "false", "true");
    return with(after.withActive(true), fields.change(entity, Verb.RESTORED, id(), Rule.I_5));
  }

  /**
   * With the name, email and phone of {@code next}. All differences to what Bloomz has are one
   * change, of the member's first kind, however many kinds follow Clever (P 5).
   */
  MemberPlan reachedAs(Member next) {
    if (ContactSync.difference(after, next).isEmpty()) {
      return this;
    }
    Fields fields = ContactSync.difference(before == null ? after : before, next);
    List<Change> all = new ArrayList<>(changes);
    all.removeIf(each -> each.rule() == Rule.P_5);
    if (!fields.isEmpty()) {
      all.add(fields.change(firstKind(next), Verb.UPDATED, next.id(), Rule.P_5));
    }
    return new MemberPlan(before, next, all);
  }

  private static Entity firstKind(Member member) {
    if (member.student() != null) {
      return Entity.STUDENTS;
    }
    return member.staff() != null ? Entity.STAFF : Entity.PARENTS;
  }
}
