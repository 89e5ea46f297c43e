package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.List;

/**
 * One class as decided so far.
 *
 * @param after as it is to be stored
 * @param changes all that lead from what Bloomz has to {@code after}
 */
record ClassPlan(RosterClass after, List<Change> changes) {
  ClassPlan {
    changes = List.copyOf(changes);
  }

  static ClassPlan unchanged(RosterClass current) {
    return new ClassPlan(current, List.of());
  }

  static ClassPlan created(RosterClass fresh, Change change) {
    return new ClassPlan(fresh, List.of(change));
  }

  Write.OfClass write() {
    return new Write.OfClass(after, changes);
  }

  ClassPlan with(RosterClass next, List<Change> more) {
    List<Change> all = new ArrayList<>(changes);
    all.addAll(more);
    return new ClassPlan(next, all);
  }
}
