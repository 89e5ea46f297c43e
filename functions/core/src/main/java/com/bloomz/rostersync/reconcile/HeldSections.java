package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The sections out of whose classes nobody is removed, as nobody knows who is in them (I 6): Clever
 * did not say it.
 *
 * @param students those whose students stay
 * @param teachers those whose staff stay
 * @param held the kinds of places that stay in some class
 */
record HeldSections(
    Set<CleverId> students, Set<CleverId> teachers, Set<Entity> held, List<Issue> issues) {
  /**
   * @param restores whether sections make archived classes active again (C 4)
   * @param kinds what is held of a whole kind already, and reported
   */
  static HeldSections of(
      CleverIndex clever, BloomzRoster bloomz, boolean restores, Set<Entity> kinds) {
    Set<CleverId> students = Set.copyOf(clever.unknown().students());
    Set<CleverId> teachers = Set.copyOf(clever.unknown().teachers());
    Set<Entity> held = EnumSet.noneOf(Entity.class);
    for (RosterClass each : bloomz.classes().values()) {
      Section section = each.section() == null ? null : clever.sections().get(each.section());
      if (section == null || (each.archived() && !restores)) {
        continue;
      }
      long pupils = pupils(each);
      if (pupils > 0 && students.contains(section.id())) {
        held.add(Entity.STUDENT_ENROLMENTS);
      }
      if (pupils < each.enrolments().size() && teachers.contains(section.id())) {
        held.add(Entity.STAFF_ENROLMENTS);
      }
    }
    return new HeldSections(students, teachers, held, unknownMembers(clever, kinds));
  }

  private static long pupils(RosterClass of) {
    long pupils = 0;
    for (Enrolment each : of.enrolments()) {
      pupils += each.place().teaches() ? 0 : 1;
    }
    return pupils;
  }

  private static List<Issue> unknownMembers(CleverIndex clever, Set<Entity> kinds) {
    List<Issue> issues = new ArrayList<>();
    for (Section section : clever.sections().values()) {
      boolean students =
          clever.unknown().students().contains(section.id())
              && !kinds.contains(Entity.STUDENT_ENROLMENTS);
      boolean teachers =
          clever.unknown().teachers().contains(section.id())
              && !kinds.contains(Entity.STAFF_ENROLMENTS);
      if (students || teachers) {
        String who =
            students && teachers ? "students and teachers" : students ? "students" : "teachers";
        issues.add(issue(IssueCode.SECTION_MEMBERS_UNKNOWN, section, who));
      }
    }
    return issues;
  }

  private static Issue issue(IssueCode code, Section section, String detail) {
    return new Issue(code, Issue.Subject.SECTION, section.id().value(), section.name(), detail);
  }

  /** Whether places of that kind stay in the section's class. */
  boolean holds(CleverId section, Place place) {
    return (place.teaches() ? teachers : students).contains(section);
  }
}
