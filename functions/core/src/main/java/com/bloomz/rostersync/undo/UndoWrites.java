package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.journal.ClassValues;
import com.bloomz.rostersync.reconcile.ClassOrder;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The writes that lead from one roster to another, each with its changes: parents and staff, then
 * students, then classes, then whoever leaves, students first (I 8).
 */
final class UndoWrites {
  private final BloomzRoster before;
  private final Map<ClassId, RosterClass> classes;
  private final Map<MemberId, Member> members;

  /**
   * @param members all of {@code before}, as they are to be
   */
  UndoWrites(
      BloomzRoster before,
      SortedMap<ClassId, RosterClass> classes,
      SortedMap<MemberId, Member> members) {
    this.before = before;
    this.classes = classes;
    this.members = members;
  }

  List<Write> ordered() {
    List<Write> writes = new ArrayList<>();
    List<Write> students = new ArrayList<>();
    List<Write> studentsWhoLeave = new ArrayList<>();
    List<Write> othersWhoLeave = new ArrayList<>();
    members.forEach(
        (id, after) -> {
          Member had = before.members().get(id);
          if (had == null || had.equals(after)) {
            return;
          }
          boolean student = after.student() != null;
          Member staying = staying(had, after);
          put(had, staying, student ? students : writes);
          put(staying, after, student ? studentsWhoLeave : othersWhoLeave);
        });
    writes.addAll(students);
    writes.addAll(classWrites());
    writes.addAll(studentsWhoLeave);
    writes.addAll(othersWhoLeave);
    return writes;
  }

  /** The member with every hat that ends as it was, a student's parents included. */
  private static Member staying(Member had, Member after) {
    Member member = after;
    if (had.activeStudent() != null && after.student() != null && !after.student().active()) {
      member =
          member.withStudent(
              after.student().withGuardianships(had.activeStudent().guardianships()));
    }
    for (Hat hat : had.hats()) {
      Hat next = Draft.kind(hat).hatOf(after);
      if (next == null) {
        member = member.withHat(hat);
      } else if (hat.active() && !next.active()) {
        Hat stays = Draft.kind(hat).hatOf(member);
        member = stays == null ? member : member.withHat(stays.withActive(true));
      }
    }
    return member;
  }

  private static void put(Member from, Member to, List<Write> writes) {
    if (!from.equals(to)) {
      writes.add(new Write.OfMember(to, MemberChanges.between(from, to)));
    }
  }

  private List<Write> classWrites() {
    List<Write> writes = new ArrayList<>();
    List<Write.OfClass> others = new ArrayList<>();
    for (RosterClass had : before.classes().values()) {
      if (!classes.containsKey(had.id())) {
        writes.add(new Write.OfDeletedClass(had.id(), ended(had)));
      }
    }
    classes.forEach(
        (id, after) -> {
          RosterClass had = before.classes().get(id);
          if (!after.equals(had)) {
            List<Change> changes = new ArrayList<>();
            if (had == null) {
              changes.add(created(after));
              PlaceChanges.add(id, List.of(), after.enrolments(), changes);
            } else {
              addChange(had, after, changes);
              PlaceChanges.add(id, had.enrolments(), after.enrolments(), changes);
            }
            others.add(new Write.OfClass(after, changes));
          }
        });
    writes.addAll(ClassOrder.of(before.classes().values(), others));
    return writes;
  }

  private static List<Change> ended(RosterClass had) {
    Fields fields = new Fields();
    ClassValues.of(had).forEach((field, value) -> fields.changed(field, value, null));
    List<Change> changes = new ArrayList<>();
    changes.add(fields.change(Entity.CLASSES, Verb.REMOVED, had.id(), Rule.X_3));
    PlaceChanges.add(had.id(), had.enrolments(), List.of(), changes);
    return changes;
  }

  private static Change created(RosterClass after) {
    Fields fields = new Fields();
    ClassValues.of(after).forEach((field, value) -> fields.changed(field, null, value));
    return fields.change(Entity.CLASSES, Verb.CREATED, after.id(), Rule.X_3);
  }

  private static void addChange(RosterClass had, RosterClass after, List<Change> changes) {
    Fields fields = MemberChanges.fields(ClassValues.of(had), ClassValues.of(after));
    if (!fields.isEmpty()) {
      Verb verb =
          had.archived() == after.archived()
              ? Verb.UPDATED
              : after.archived() ? Verb.ARCHIVED : Verb.RESTORED;
      changes.add(fields.change(Entity.CLASSES, verb, after.id(), Rule.X_3));
    }
  }
}
