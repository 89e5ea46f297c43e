package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Source;

/**
 * Makes parents active whom a person linked to a child who is active, and was so before: an
 * inactive member is in nothing (I 8). A child's return brings back nobody by itself (G 6), and who
 * is kept out stays out (P 13).
 */
final class RestoredParents implements RosterPlan.Stage {
  @Override
  public Part decide(RosterPlan plan) {
    Part.Builder part = new Part.Builder();
    for (Member child : plan.members().values()) {
      Hat.OfStudent hat = child.activeStudent();
      if (hat == null) {
        continue;
      }
      for (Guardianship each : hat.guardianships()) {
        if (each.source() == Source.MANUAL
            && !hat.keepsOut(each.parent())
            && wasActive(plan, child.id())) {
          decide(plan, each, part);
        }
      }
    }
    return part.build();
  }

  private static boolean wasActive(RosterPlan plan, MemberId child) {
    Member before = plan.before().members().get(child);
    return before != null && before.activeStudent() != null;
  }

  private static void decide(RosterPlan plan, Guardianship link, Part.Builder part) {
    Member parent = plan.members().get(link.parent());
    if (parent != null
        && !parent.keptOut()
        && parent.parent() != null
        && !parent.parent().active()) {
      part.put(plan.member(parent.id()).restored(parent.parent()));
    }
  }
}
