package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.journal.MemberValues;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.undo.ImportedChanges.HatKey;
import com.bloomz.rostersync.undo.ImportedChanges.TieKey;
import com.bloomz.rostersync.undo.Kept.Reason;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Ends the hats that the import gave or made active. Whom it made stays as an inactive member, whom
 * invitations still know; a hat that it gave a member goes again. Who has a class or a child that
 * it did not give stays.
 */
final class EndsStage {
  private final Draft draft;

  EndsStage(Draft draft) {
    this.draft = draft;
  }

  /** Those of students, then those of their teachers and parents. */
  void decide(Predicate<Entity> kinds) {
    Map<MemberId, Set<Entity>> placed = draft.placed();
    Map<MemberId, Set<MemberId>> children = draft.children();
    Set<MemberId> joined = joinedByHand();
    draft
        .imported
        .hats()
        .forEach(
            (key, net) -> {
              Member member = draft.members.get(key.member());
              Hat hat = key.kind().hatOf(member);
              if (member == null
                  || hat == null
                  || !kinds.test(key.kind())
                  || !draft.scope.has(key)) {
                return;
              }
              boolean gives = net.created() && !draft.imported.made(key.member());
              boolean ends = hat.active() && (net.created() || isMadeActive(net));
              if (!gives && !ends) {
                return;
              }
              Reason reason = reasonToStay(key, hat, placed, children);
              boolean endedByHand =
                  !hat.active()
                      && draft.changer(key.kind(), key.member(), "") == Reason.CHANGED_BY_HAND;
              if (reason == null && (endedByHand || joined.contains(key.member()))) {
                reason = Reason.CHANGED_BY_HAND;
              }
              if (reason != null) {
                if (!draft.scope.needsReason(key)) {
                  draft.keep(key, Set.of("active"), reason);
                }
              } else if (gives && isUnused(key, net, hat, children)) {
                takeOff(member, hat);
              } else if (hat.active()) {
                draft.put(member.withHat(hat.withActive(false)));
              }
            });
  }

  private static boolean isMadeActive(NetChange net) {
    return net.existed() && net.exists() && net.turned("active", "false", "true");
  }

  /** The students whom somebody has given a parent since. */
  private Set<MemberId> joinedByHand() {
    Set<MemberId> joined = new HashSet<>();
    for (Member each : draft.members.values()) {
      Hat.OfStudent hat = each.student();
      if (hat != null
          && hat.guardianships().stream()
              .anyMatch(tie -> isTiedByHand(new TieKey(each.id(), tie.parent()), tie))) {
        joined.add(each.id());
      }
    }
    return joined;
  }

  /** Whether a tie is a person's: one that is again what the import made of it goes with it. */
  private boolean isTiedByHand(TieKey key, Guardianship tie) {
    NetChange net = draft.imported.ties().get(key);
    boolean goes =
        net != null
            && net.created()
            && net.stands(net.changed(MemberValues.TIE), MemberValues.of(tie))
            && !draft.merged.hadTie(key);
    return draft.isTiedByHand(key) && !goes;
  }

  private @Nullable Reason reasonToStay(
      HatKey key,
      Hat hat,
      Map<MemberId, Set<Entity>> placed,
      Map<MemberId, Set<MemberId>> children) {
    boolean inUse =
        switch (hat) {
          case Hat.OfParent _ ->
              children.getOrDefault(key.member(), Set.of()).stream()
                  .anyMatch(child -> draft.isActive(child, Entity.STUDENTS));
          case Hat.OfStudent _, Hat.OfStaff _ ->
              placed.getOrDefault(key.member(), Set.of()).contains(key.kind());
        };
    if (inUse) {
      return Reason.STILL_IN_USE;
    }
    if (draft.merged.hadHat(key)) {
      return Reason.MERGED;
    }
    if (hasJoinedSince(key)) {
      return Reason.JOINED;
    }
    return isRaisedSince(key, hat) ? Reason.CHANGED_BY_HAND : null;
  }

  /** Whom the import made had no account before (N 2). */
  private boolean hasJoinedSince(HatKey key) {
    Member member = draft.members.get(key.member());
    return member != null && member.joined() && draft.imported.made(key.member());
  }

  /** A role that an admin raised is kept for good (P 3, I 5). */
  private boolean isRaisedSince(HatKey key, Hat hat) {
    NetChange net = draft.imported.hats().get(key);
    return hat.active()
        && hat instanceof Hat.OfStaff staff
        && staff.role().raised()
        && ((net != null && net.created())
            || draft.changer(key.kind(), key.member(), "") == Reason.CHANGED_BY_HAND);
  }

  /** Whether nothing remembers the hat, and nobody has changed it. */
  private boolean isUnused(
      HatKey key, NetChange net, Hat hat, Map<MemberId, Set<MemberId>> children) {
    Set<String> told = net.after().keySet();
    return !isInArchivedClass(key)
        && (key.kind() != Entity.PARENTS || !children.containsKey(key.member()))
        && net.stands(without(told, "active"), MemberValues.of(hat));
  }

  private boolean isInArchivedClass(HatKey key) {
    return draft.classes.values().stream()
        .filter(RosterClass::archived)
        .flatMap(each -> each.enrolments().stream())
        .anyMatch(place -> place.member().equals(key.member()) && Draft.kind(place) == key.kind());
  }

  private static Set<String> without(Set<String> fields, String one) {
    Set<String> others = new HashSet<>(fields);
    others.remove(one);
    return others;
  }

  private void takeOff(Member member, Hat hat) {
    if (member.hats().size() == 1) {
      draft.put(member.withHat(hat.withActive(false)));
      return;
    }
    draft.put(
        switch (hat) {
          case Hat.OfStudent _ -> throw new IllegalArgumentException("a student has one hat only");
          case Hat.OfStaff _ -> member.withoutStaff();
          case Hat.OfParent _ -> member.withoutParent();
        });
  }
}
