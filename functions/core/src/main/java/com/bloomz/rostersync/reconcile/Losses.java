package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who loses something by an import; nobody else is considered for leaving (I 5).
 *
 * @param places members whose place in a class ends
 * @param children parents whose guardianship ends
 */
public record Losses(Set<MemberId> places, Set<MemberId> children) {
  public static final Losses NONE = new Losses(Set.of(), Set.of());

  public Losses {
    places = Set.copyOf(places);
    children = Set.copyOf(children);
  }

  /**
   * Who lost something by changes that an import has stored already.
   *
   * @param stored the roster since then, with the members of classes that were archived
   */
  public static Losses of(List<Change> changes, BloomzRoster stored) {
    Set<MemberId> places = new HashSet<>();
    Set<MemberId> children = new HashSet<>();
    for (Change each : changes) {
      if (each.verb() == Verb.ARCHIVED) {
        RosterClass archived = stored.classes().get(new ClassId(each.subject()));
        if (archived != null) {
          archived.enrolments().forEach(enrolment -> places.add(enrolment.member()));
        }
      } else if (each.verb() == Verb.REMOVED || each.rule() == Rule.P_10) {
        addLoss(each, places, children);
      }
    }
    return new Losses(places, children);
  }

  private static void addLoss(Change change, Set<MemberId> places, Set<MemberId> children) {
    MemberId who = new MemberId(change.subject());
    switch (change.entity()) {
      case STUDENTS, STAFF, STUDENT_ENROLMENTS, STAFF_ENROLMENTS -> places.add(who);
      case PARENTS, GUARDIANSHIPS -> children.add(who);
      case CLASSES -> {}
    }
  }

  Losses plus(Losses more) {
    if (more.places.isEmpty() && more.children.isEmpty()) {
      return this;
    }
    return new Losses(union(places, more.places), union(children, more.children));
  }

  private static Set<MemberId> union(Set<MemberId> some, Set<MemberId> more) {
    Set<MemberId> all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }
}
