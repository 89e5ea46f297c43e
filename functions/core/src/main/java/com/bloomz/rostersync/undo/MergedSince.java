package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.Merge;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.undo.ImportedChanges.HatKey;
import com.bloomz.rostersync.undo.ImportedChanges.PlaceKey;
import com.bloomz.rostersync.undo.ImportedChanges.TieKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom an admin has merged into others since the import (P 14). What such a member had, and not by
 * that import, the one who is kept has in their stead: it is not the import's alone.
 */
final class MergedSince {
  private final Map<MemberId, List<Member>> merged = new HashMap<>();
  private final ImportedChanges imported;

  MergedSince(BloomzRoster now, ImportedChanges imported, List<Change> handChanges) {
    this.imported = imported;
    Set<MemberId> since = new HashSet<>();
    for (Change each : handChanges) {
      if (each.after().containsKey("mergedInto")) {
        since.add(new MemberId(each.subject()));
      }
    }
    for (MemberId each : since) {
      Member member = now.members().get(each);
      Merge merge = member == null ? null : member.merge();
      if (member != null && merge != null) {
        merged.computeIfAbsent(merge.into(), _ -> new ArrayList<>()).add(member);
      }
    }
  }

  private List<Member> into(MemberId kept) {
    return merged.getOrDefault(kept, List.of());
  }

  private static boolean isGiven(@Nullable NetChange net) {
    return net != null && net.created();
  }

  /** Whether somebody who is that member since was active as that. */
  boolean hadHat(HatKey key) {
    for (Member each : into(key.member())) {
      var own = new HatKey(each.id(), key.kind());
      Hat hat = key.kind().hatOf(each);
      Merge merge = each.merge();
      boolean active =
          hat != null && merge != null && merge.activeHats().contains(Merge.letter(hat));
      NetChange net = imported.hats().get(own);
      boolean byImport = isGiven(net) || (net != null && net.turned("active", "false", "true"));
      if ((active && !byImport) || hadHat(own)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody who is that member since had that place. */
  boolean hadPlace(PlaceKey key) {
    for (Member each : into(key.member())) {
      var own = new PlaceKey(key.in(), each.id());
      Merge merge = each.merge();
      boolean had = merge != null && merge.places().containsKey(key.in());
      if ((had && !isGiven(imported.places().get(own))) || hadPlace(own)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody who is that parent, or that child, since had that tie. */
  boolean hadTie(TieKey key) {
    for (Member each : into(key.parent())) {
      var own = new TieKey(key.child(), each.id());
      Merge merge = each.merge();
      boolean had = merge != null && merge.children().containsKey(key.child());
      if ((had && !isGiven(imported.ties().get(own))) || hadTie(own)) {
        return true;
      }
    }
    for (Member each : into(key.child())) {
      var own = new TieKey(each.id(), key.parent());
      Hat.OfStudent hat = each.student();
      boolean had = hat != null && hat.guardianship(key.parent()).isPresent();
      if ((had && !isGiven(imported.ties().get(own))) || hadTie(own)) {
        return true;
      }
    }
    return false;
  }
}
