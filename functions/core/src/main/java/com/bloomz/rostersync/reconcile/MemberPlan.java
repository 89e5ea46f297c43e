package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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

  /**
   * With other Clever users. That a user is another person's now (P 10) and that the member is
   * another user (P 1, P 2) are one change, by the rule of the last.
   */
  MemberPlan linked(Member next, Change change) {
    List<Change> all = new ArrayList<>(changes);
    SortedMap<String, String> was = change.before();
    for (Change each : changes) {
      if (isSameField(each, change)) {
        all.remove(each);
        was = each.before();
      }
    }
    if (!was.equals(change.after())) {
      all.add(
          new Change(
              change.entity(),
              change.verb(),
              change.subject(),
              change.within(),
              was,
              change.after(),
              change.rule()));
    }
    return new MemberPlan(before, next, all);
  }

  private static boolean isSameField(Change one, Change other) {
    return one.entity() == other.entity()
        && one.verb() == Verb.UPDATED
        && other.verb() == Verb.UPDATED
        && one.within().equals(other.within())
        && fields(one).equals(fields(other));
  }

  private static Set<String> fields(Change of) {
    Set<String> fields = new HashSet<>(of.before().keySet());
    fields.addAll(of.after().keySet());
    return fields;
  }

  /**
   * With a hat of the member active again (I 5); the member's other hats stay as they are. That a
   * person had removed the member is undone (P 13).
   */
  MemberPlan restored(Hat hat) {
    return hat.active()
        ? this
        : with(
            after.withHat(hat.withActive(true)).withRemoval(null),
            new Fields()
                .changed("active", "false", "true")
                .removal(after.removal(), null)
                .change(entity(hat), Verb.RESTORED, id(), Rule.I_5));
  }

  /** With a hat that this import adds inactive: the person is kept out (P 13). */
  MemberPlan withHatKeptOut(Hat hat) {
    return new MemberPlan(before, after.withHat(hat.withActive(false)), changes);
  }

  /** With the removal by hand forgotten, as Clever agrees (P 13). */
  MemberPlan withoutRemoval() {
    Fields fields = new Fields().removal(after.removal(), null);
    return with(
        after.withRemoval(null), fields.change(firstKind(after), Verb.UPDATED, id(), Rule.P_13));
  }

  /** With an active hat of the member ended, and remembered (P 11). */
  MemberPlan left(Hat hat) {
    return with(
        after.withHat(hat.withActive(false)),
        new Fields()
            .changed("active", "true", "false")
            .change(entity(hat), Verb.REMOVED, id(), Rule.I_4));
  }

  private static Entity entity(Hat hat) {
    return switch (hat) {
      case Hat.OfStudent _ -> Entity.STUDENTS;
      case Hat.OfStaff _ -> Entity.STAFF;
      case Hat.OfParent _ -> Entity.PARENTS;
    };
  }

  /** What is stored before classes are: all but the hats that end. */
  Optional<Write.OfMember> staying() {
    if (!changes.isEmpty() && !anyEnds()) {
      return Optional.of(new Write.OfMember(after, changes));
    }
    List<Change> others = changes.stream().filter(each -> !ends(each)).toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(new Write.OfMember(withoutEnds(), others));
  }

  /** What is stored after classes are: the hats that end. */
  Optional<Write.OfMember> leaving() {
    if (!anyEnds()) {
      return Optional.empty();
    }
    List<Change> ends = changes.stream().filter(MemberPlan::ends).toList();
    return Optional.of(new Write.OfMember(after, ends));
  }

  private boolean anyEnds() {
    for (Change each : changes) {
      if (ends(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(Change each) {
    return each.verb() == Verb.REMOVED && isOfHat(each);
  }

  private static boolean isOfHat(Change each) {
    return switch (each.entity()) {
      case STUDENTS, STAFF, PARENTS -> true;
      case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> false;
    };
  }

  /** The member with every hat that ends still active. */
  private Member withoutEnds() {
    Member member = after;
    for (Hat hat : after.hats()) {
      boolean ended = changes.stream().anyMatch(each -> ends(each) && each.entity() == entity(hat));
      if (ended) {
        member = member.withHat(hat.withActive(true));
      }
    }
    return member;
  }

  /**
   * With the name, email and phone of {@code next}. All differences to what Bloomz has are one
   * change, of the member's first kind, however many kinds follow Clever (P 5).
   */
  MemberPlan reachedAs(Member next) {
    if (next.equals(after) || ContactSync.difference(after, next).isEmpty()) {
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
    return entity(member.hats().getFirst());
  }
}
