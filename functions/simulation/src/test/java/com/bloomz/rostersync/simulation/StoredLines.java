package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A stored roster in the lines of a {@link ModelRoster}: who and what is active. */
final class StoredLines {
  private final BloomzRoster roster;
  private final HeldPlaces held;

  private StoredLines(BloomzRoster roster, HeldPlaces held) {
    this.roster = roster;
    this.held = held;
  }

  /**
   * The lines of a roster.
   *
   * @param held the students in it are without their parents
   */
  static SortedSet<String> of(BloomzRoster roster, HeldPlaces held) {
    var lines = new StoredLines(roster, held);
    SortedSet<String> all = new TreeSet<>();
    roster.classes().values().forEach(each -> all.add(lines.line(each)));
    for (Member each : roster.members().values()) {
      if (each.activeStudent() != null) {
        all.add(lines.student(each, each.activeStudent()));
      }
      if (each.activeStaff() != null) {
        all.add("staff " + lines.id(each.id()) + " " + each.name().whole());
      }
      if (each.activeParent() != null) {
        all.add("parent " + lines.id(each.id()) + " " + each.name().whole());
      }
    }
    return all;
  }

  private String line(RosterClass of) {
    return "class "
        + of.name()
        + (of.archived() ? " archived" : "")
        + " of "
        + ids(of, true)
        + " with ["
        + ids(of, false)
        + "]";
  }

  private String ids(RosterClass of, boolean teachers) {
    return of.enrolments().stream()
        .filter(each -> each.place().teaches() == teachers)
        .map(each -> id(each.member()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Who is no parent any more is none of the child's. */
  private String student(Member member, Hat.OfStudent hat) {
    if (held.isStudent(member.id())) {
      return HeldPlaces.line(id(member.id()), member.name().first());
    }
    return "student "
        + id(member.id())
        + " "
        + member.name().whole()
        + " "
        + hat.studentId()
        + " of ["
        + hat.guardianships().stream()
            .map(Guardianship::parent)
            .filter(this::isParent)
            .map(this::id)
            .sorted()
            .collect(Collectors.joining(", "))
        + "]";
  }

  private boolean isParent(MemberId id) {
    Member parent = roster.members().get(id);
    return parent != null && parent.activeParent() != null;
  }

  /** Clever's id of whom an import made, else the member's. */
  private String id(MemberId id) {
    return id.value().startsWith("m-") ? id.value().substring(2) : id.value();
  }
}
