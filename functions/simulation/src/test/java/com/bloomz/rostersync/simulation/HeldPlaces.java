package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.simulation.SimulatedPeople.Kin;
import com.bloomz.rostersync.simulation.SimulatedPeople.Pupil;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the brake holds (X 2), by the ids of a {@link ModelRoster}: it stays as it was. */
record HeldPlaces(List<Removal> removals) {
  static final HeldPlaces NONE = new HeldPlaces(List.of());

  HeldPlaces(Collection<Removal> removals) {
    this(List.copyOf(removals));
  }

  /** The students who keep a place in that group. */
  SortedSet<String> students(String group) {
    return within(Entity.STUDENT_ENROLMENTS, "c-" + group);
  }

  /** The staff who keep a place in that group. */
  SortedSet<String> staff(String group) {
    return within(Entity.STAFF_ENROLMENTS, "c-" + group);
  }

  /** The parents who stay that student's. */
  SortedSet<String> parents(String student) {
    return within(Entity.GUARDIANSHIPS, student.startsWith("h-") ? student : "m-" + student);
  }

  private SortedSet<String> within(Entity kind, String within) {
    SortedSet<String> ids = new TreeSet<>();
    for (Removal each : removals) {
      if (each.kind() == kind && each.within().equals(within)) {
        ids.add(id(each));
      }
    }
    return ids;
  }

  /** The lines of who stays, with names that never change. */
  SortedSet<String> lines(SchoolLife life, ModelRoster model) {
    SortedSet<String> lines = new TreeSet<>();
    for (Removal each : removals) {
      String id = id(each);
      switch (each.kind()) {
        case STUDENTS -> lines.add(student(id, life, model));
        case STAFF ->
            life.last(state -> state.teachers().containsKey(id))
                .ifPresent(
                    state -> lines.add("staff " + id + " " + state.teachers().get(id) + " Teach"));
        case PARENTS ->
            life.last(state -> state.families().containsKey(id))
                .map(state -> state.families().get(id))
                .map(Kin::name)
                .ifPresent(name -> lines.add("parent " + id + " " + name));
        case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> {}
      }
    }
    return lines;
  }

  /** Students' first names never change. */
  private static String student(String id, SchoolLife life, ModelRoster model) {
    return line(
        id,
        id.startsWith("h-")
            ? model.guest(id)
            : life.last(state -> state.students().containsKey(id))
                .map(state -> state.students().get(id))
                .map(Pupil::first)
                .orElse("nobody known"));
  }

  /**
   * Of a student who stays: the ties to parents end with the student and are held with it, and the
   * last name is of the last import that saw the student.
   */
  static String line(String id, String first) {
    return "student " + id + " " + first + " held";
  }

  boolean isStudent(MemberId member) {
    return removals.contains(Removal.of(Entity.STUDENTS, member));
  }

  private static String id(Removal removal) {
    String subject = removal.subject();
    return subject.startsWith("m-") ? subject.substring(2) : subject;
  }
}
