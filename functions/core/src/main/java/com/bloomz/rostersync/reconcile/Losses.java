package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.roster.MemberId;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who loses something by an import; nobody else is considered for leaving (I 5).
 *
 * @param places members whose place in a class ends
 * @param children parents whose guardianship ends
 */
record Losses(Set<MemberId> places, Set<MemberId> children) {
  static final Losses NONE = new Losses(Set.of(), Set.of());

  Losses {
    places = Set.copyOf(places);
    children = Set.copyOf(children);
  }

  Losses plus(Losses more) {
    return new Losses(union(places, more.places), union(children, more.children));
  }

  private static Set<MemberId> union(Set<MemberId> some, Set<MemberId> more) {
    Set<MemberId> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }
}
