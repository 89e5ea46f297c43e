package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.journal.MemberValues;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.undo.ImportedChanges.HatKey;
import com.bloomz.rostersync.undo.Kept.Reason;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes hats active again that the import ended, and gives back those that an undo took off. */
final class ReturnsStage {
  private final Draft draft;

  ReturnsStage(Draft draft) {
    this.draft = draft;
  }

  void decide() {
    draft
        .imported
        .hats()
        .forEach(
            (key, net) -> {
              Member member = draft.members.get(key.member());
              if (member != null && draft.scope.has(key)) {
                if (net.ended()) {
                  giveBack(key, net, member);
                } else if (net.existed() && net.turned("active", "true", "false")) {
                  restore(key, member);
                }
              }
            });
  }

  private void restore(HatKey key, Member member) {
    Hat hat = key.kind().hatOf(member);
    if (hat == null || hat.active()) {
      return;
    }
    Reason reason = reasonToStay(member, hat);
    if (reason == null) {
      draft.put(member.withHat(hat.withActive(true)));
    } else {
      draft.keep(key, Set.of("active"), reason);
    }
  }

  /** Why somebody stays inactive; null where nothing speaks for it. */
  private static @Nullable Reason reasonToStay(Member member, @Nullable Hat hat) {
    if (member.merge() != null) {
      return Reason.MERGED;
    }
    boolean ended = hat instanceof Hat.OfStaff staff && staff.roleEnded();
    return member.removal() != null || ended ? Reason.REMOVED_BY_HAND : null;
  }

  private void giveBack(HatKey key, NetChange net, Member member) {
    if (key.kind().hatOf(member) != null) {
      return;
    }
    Reason reason = reasonToStay(member, null);
    Hat hat = MemberValues.hat(emptyHat(key), net.before());
    boolean active = hat.active();
    if (active && reason != null) {
      draft.keep(key, Set.of("active"), reason);
    }
    draft.put(member.withHat(hat.withActive(active && reason == null)));
  }

  private static Hat emptyHat(HatKey key) {
    return switch (key.kind()) {
      case STAFF -> new Hat.OfStaff(null, Role.TEACHER);
      case PARENTS -> new Hat.OfParent(new TreeSet<>());
      case STUDENTS, CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS ->
          throw new IllegalArgumentException("a student has one hat only: " + key.kind());
    };
  }

  /** Takes back the return of whoever is in nothing by it, where a part of an import is undone. */
  static void withoutReason(Draft draft, Predicate<Entity> kinds) {
    Map<MemberId, Set<Entity>> placed = draft.placed();
    Map<MemberId, Set<MemberId>> children = draft.children();
    for (HatKey key : draft.imported.hats().keySet()) {
      Hat was = key.kind().hatOf(draft.now.members().get(key.member()));
      Member member = draft.members.get(key.member());
      Hat is = key.kind().hatOf(member);
      if (member != null
          && is != null
          && is.active()
          && (was == null || !was.active())
          && kinds.test(key.kind())
          && draft.scope.needsReason(key)) {
        boolean in =
            key.kind() == Entity.PARENTS
                ? children.getOrDefault(key.member(), Set.of()).stream()
                    .anyMatch(child -> draft.isActive(child, Entity.STUDENTS))
                : placed.getOrDefault(key.member(), Set.of()).contains(key.kind());
        if (!in) {
          draft.put(member.withHat(is.withActive(false)));
        }
      }
    }
  }
}
