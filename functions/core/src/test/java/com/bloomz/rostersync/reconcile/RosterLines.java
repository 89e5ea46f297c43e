package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What there is in a roster, a line for each class, place, parent and active member. */
final class RosterLines {
  private RosterLines() {}

  static Set<String> of(BloomzRoster roster) {
    var lines = new TreeSet<String>();
    for (RosterClass each : roster.classes().values()) {
      lines.add("class " + each.id());
      if (!each.archived()) {
        lines.add("active class " + each.id());
      }
      each.enrolments().forEach(enrolment -> lines.add(place(each, enrolment)));
    }
    for (Member each : roster.members().values()) {
      lines.add("member " + each.id());
      each.hats().stream()
          .filter(Hat::active)
          .forEach(hat -> lines.add("active " + hat.getClass().getSimpleName() + " " + each.id()));
      Hat.OfStudent student = each.student();
      if (student != null) {
        student.guardianships().forEach(link -> lines.add(parent(link.parent(), each.id())));
      }
    }
    return lines;
  }

  /** All without those. */
  static <T> Set<T> without(Set<T> all, Set<T> those) {
    var left = new LinkedHashSet<>(all);
    left.removeAll(those);
    return left;
  }

  private static String place(RosterClass rosterClass, Enrolment enrolment) {
    return "place " + enrolment.member() + " in " + rosterClass.id();
  }

  static String parent(MemberId parent, MemberId child) {
    return "parent " + parent + " of " + child;
  }

  private static boolean isActive(Member member, Enrolment enrolment) {
    return enrolment.place().teaches()
        ? member.activeStaff() != null
        : member.activeStudent() != null;
  }

  /** Everyone who has a place in a class or is a parent. */
  static Set<MemberId> memberIds(BloomzRoster roster) {
    var ids = new TreeSet<MemberId>();
    for (RosterClass each : roster.classes().values()) {
      each.enrolments().stream().map(Enrolment::member).forEach(ids::add);
    }
    for (Member each : roster.members().values()) {
      Hat.OfStudent student = each.student();
      if (student != null) {
        student.guardianships().stream().map(Guardianship::parent).forEach(ids::add);
      }
    }
    return ids;
  }

  /** The places of members who are not active as what the place is for (P 11). */
  static Set<String> inactiveInClass(BloomzRoster roster, Predicate<RosterClass> classes) {
    var lines = new TreeSet<String>();
    for (RosterClass each : roster.classes().values()) {
      for (Enrolment enrolment : each.enrolments()) {
        Member member = roster.members().get(enrolment.member());
        if (classes.test(each) && (member == null || !isActive(member, enrolment))) {
          lines.add(place(each, enrolment));
        }
      }
    }
    return lines;
  }
}
