package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.journal.MemberValues;
import com.bloomz.rostersync.journal.Values;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.undo.ImportedChanges.TieKey;
import com.bloomz.rostersync.undo.Kept.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes back whose parents people are, and that a person took a parent off a child (P 13). */
final class TiesStage {
  private final Draft draft;

  TiesStage(Draft draft) {
    this.draft = draft;
  }

  void decide() {
    SortedMap<MemberId, SortedSet<MemberId>> parents = new TreeMap<>();
    Set<TieKey> keys = new HashSet<>(draft.imported.ties().keySet());
    keys.addAll(draft.imported.removals().keySet());
    for (TieKey each : keys) {
      Member was = draft.now.members().get(each.child());
      boolean turned =
          was != null
              && (was.activeStudent() != null) != draft.isActive(each.child(), Entity.STUDENTS);
      if (draft.scope.has(each, turned)) {
        parents.computeIfAbsent(each.child(), _ -> new TreeSet<>()).add(each.parent());
      }
    }
    parents.forEach(this::decide);
    draft.now.members().values().stream()
        .filter(each -> each.student() != null && !each.student().active())
        .map(Member::id)
        .filter(each -> draft.isActive(each, Entity.STUDENTS))
        .forEach(this::dropInactive);
  }

  /** Whoever a person made a parent of a child who is back, and has left since, is none (I 8). */
  private void dropInactive(MemberId id) {
    Member child = draft.members.get(id);
    if (child == null || child.student() == null) {
      return;
    }
    List<Guardianship> left = new ArrayList<>(child.student().guardianships());
    boolean dropped =
        left.removeIf(
            tie -> tie.source() == Source.MANUAL && !draft.isActive(tie.parent(), Entity.PARENTS));
    if (dropped) {
      child.student().guardianships().stream()
          .filter(tie -> !left.contains(tie))
          .forEach(
              tie -> draft.keep(new TieKey(id, tie.parent()), Set.of(), Reason.REMOVED_BY_HAND));
      draft.put(child.withStudent(child.student().withGuardianships(left)));
    }
  }

  private void decide(MemberId id, SortedSet<MemberId> parents) {
    Member child = draft.members.get(id);
    if (child == null || child.student() == null) {
      return;
    }
    Hat.OfStudent had = child.student();
    SortedMap<MemberId, Guardianship> ties = new TreeMap<>();
    had.guardianships().forEach(each -> ties.put(each.parent(), each));
    Hat.OfStudent next = had;
    for (MemberId each : parents) {
      TieKey key = new TieKey(id, each);
      NetChange removals = draft.imported.removals().get(key);
      HandRemoval now = next.removedParents().get(each);
      HandRemoval back = removals == null ? now : removal(key, removals, now);
      NetChange net = draft.imported.ties().get(key);
      if (net != null) {
        decide(key, net, ties, back);
      }
      if (back == null || !ties.containsKey(each)) {
        next = next.withRemoval(each, back);
      } else if (!back.equals(now)) {
        draft.keep(key, Set.of("removedByHand"), changer(key));
      }
    }
    next = next.withGuardianships(List.copyOf(ties.values()));
    if (!next.equals(had)) {
      draft.put(child.withStudent(next));
    }
  }

  /** What a person did to that parent, as it was before, if it still is as the import left it. */
  private @Nullable HandRemoval removal(TieKey key, NetChange net, @Nullable HandRemoval now) {
    SortedMap<String, String> values = MemberValues.removal(new Values(), now).map();
    SortedSet<String> fields = net.changed(MemberValues.REMOVAL);
    if (fields.isEmpty() || net.isBack(fields, values)) {
      return now;
    }
    boolean stands = net.stands(fields, values);
    if (stands && !ValuesStage.isUnrecorded(net, fields)) {
      return MemberValues.removal(net.back(fields, values));
    }
    draft.keep(key, fields, stands ? Reason.NOT_RECORDED : changer(key));
    return now;
  }

  private void decide(
      TieKey key,
      NetChange net,
      SortedMap<MemberId, Guardianship> ties,
      @Nullable HandRemoval removal) {
    Guardianship now = ties.get(key.parent());
    SortedMap<String, String> values = MemberValues.of(now);
    SortedSet<String> fields = net.changed(MemberValues.TIE);
    boolean isBack = net.existed() && now != null && net.isBack(fields, values);
    if (fields.isEmpty() || (net.created() && now == null) || isBack) {
      return;
    }
    if ((now == null) == net.exists() || !net.stands(fields, values)) {
      keep(key, net, fields, changer(key));
    } else if (net.existed()) {
      Guardianship back = MemberValues.tie(key.parent(), net.back(fields, values));
      Reason reason = reasonToStay(key, back, removal);
      if (reason == null) {
        ties.put(key.parent(), back);
      } else {
        keep(key, net, fields, reason);
      }
    } else if (draft.merged.hadTie(key)) {
      keep(key, net, fields, Reason.MERGED);
    } else {
      ties.remove(key.parent());
    }
  }

  private void keep(TieKey key, NetChange net, Set<String> fields, Reason reason) {
    draft.keep(key, net.ended() ? Set.of() : fields, reason);
  }

  private Reason changer(TieKey key) {
    return draft.changer(Entity.GUARDIANSHIPS, key.parent(), key.child());
  }

  /** Why somebody cannot be a parent again; null where nothing speaks against it. */
  private @Nullable Reason reasonToStay(
      TieKey key, Guardianship tie, @Nullable HandRemoval removal) {
    Member parent = draft.members.get(key.parent());
    if (parent == null || parent.parent() == null || parent.merge() != null) {
      return Reason.MERGED;
    }
    boolean inactive =
        draft.isActive(key.child(), Entity.STUDENTS) && parent.activeParent() == null;
    boolean out = parent.removal() != null || removal != null;
    return out || (inactive && tie.source() == Source.MANUAL) ? Reason.REMOVED_BY_HAND : null;
  }
}
