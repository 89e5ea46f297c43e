package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.simulation.SimulatedPeople.Group;
import com.bloomz.rostersync.simulation.SimulatedPeople.Pupil;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a school must have in Bloomz after a quiet night: what Clever shows, but for what people did
 * by hand. It is said in lines, and knows nothing of how imports get there.
 */
final class ModelRoster {
  /** Names that people gave in Bloomz (C 3, P 5). */
  private final Map<String, String> classNames = new HashMap<>();

  private final Map<String, String> lastNames = new HashMap<>();

  /** Parents whom somebody took off a child for good, as {@code child parent} (P 13). */
  private final Set<String> keptOut = new HashSet<>();

  /** Staff whom people added, by member (P 1): no import touches them. */
  private final SortedMap<String, String> addedStaff = new TreeMap<>();

  /** Students whom people added and put into no class (I 5). */
  private final SortedMap<String, String> addedStudents = new TreeMap<>();

  /** Students whom people added and put into a class, which they leave with a night (I 4). */
  private final SortedMap<String, String> guests = new TreeMap<>();

  /** What an admin has let go of what the brake held (X 2). */
  private final Set<Removal> letGo = new HashSet<>();

  /** The relationships whose contacts are parents (G 1). */
  private Set<String> chosen = Set.of(SimulatedPeople.CHOSEN);

  /** An admin chose these relationships. */
  void chooses(Set<String> relationships) {
    chosen = Set.copyOf(relationships);
  }

  /** An admin gave a class a name. */
  void named(String group, String name) {
    classNames.put(group, name);
  }

  /** An admin gave a student a last name. */
  void renamed(String student, String last) {
    lastNames.put(student, last);
  }

  /** An admin took a parent off a child for good. */
  void keepsOut(String student, String parent) {
    keptOut.add(student + " " + parent);
  }

  /** An admin added somebody to the staff. */
  void added(String member, String name) {
    addedStaff.put(member, name);
  }

  /** An admin added a student who is in no class. */
  void addedStudent(String member, String name) {
    addedStudents.put(member, name);
  }

  /** An admin added a student and put the student into a class. */
  void addedToClass(String member, String first) {
    guests.put(member, first);
  }

  /** The first name of a student whom people added to a class. */
  String guest(String member) {
    return guests.getOrDefault(member, "");
  }

  /** An admin wants that to leave. */
  void letsGo(Collection<Removal> removals) {
    letGo.addAll(removals);
  }

  /** Whether an admin ever wanted that to leave. */
  boolean isLetGo(Removal removal) {
    return letGo.contains(removal);
  }

  /** The lines of the roster that must be there where nothing is held. */
  SortedSet<String> lines(SimulatedPeople clever) {
    return lines(clever, HeldPlaces.NONE);
  }

  /** The lines of the roster that must be there. */
  SortedSet<String> lines(SimulatedPeople clever, HeldPlaces held) {
    SortedSet<String> lines = new TreeSet<>();
    clever.groups().forEach((id, group) -> lines.add(line(id, group, held)));
    clever.teachers().forEach((id, name) -> lines.add("staff " + id + " " + name + " Teach"));
    addedStaff.forEach((id, name) -> lines.add("staff " + id + " " + name));
    addedStudents.forEach((id, name) -> lines.add("student " + id + " " + name + " null of []"));
    clever.students().forEach((id, pupil) -> lines.add(line(id, pupil, clever, held)));
    Set<String> parents = parents(clever);
    clever
        .families()
        .forEach(
            (id, kin) -> {
              if (parents.contains(id)) {
                lines.add("parent " + id + " " + kin.name());
              }
            });
    return lines;
  }

  /** Who must have an invitation, by Clever's id or member. */
  SortedSet<String> invited(SimulatedPeople clever) {
    SortedSet<String> invited = new TreeSet<>(clever.teachers().keySet());
    invited.addAll(addedStaff.keySet());
    invited.addAll(parents(clever));
    return invited;
  }

  private String line(String id, Group group, HeldPlaces held) {
    String name = classNames.getOrDefault(id, group.name());
    SortedSet<String> teachers = held.staff(id);
    teachers.add(group.teacher());
    SortedSet<String> students = held.students(id);
    students.addAll(group.students());
    return "class " + name + " of " + String.join(", ", teachers) + " with " + students;
  }

  private String line(String id, Pupil pupil, SimulatedPeople clever, HeldPlaces held) {
    SortedSet<String> parents = held.parents(id);
    for (String parent : clever.families().keySet()) {
      if (isParent(parent, id, clever)) {
        parents.add(parent);
      }
    }
    String name = pupil.first() + " " + lastNames.getOrDefault(id, pupil.last());
    return "student " + id + " " + name + " sis-" + id + " of " + parents;
  }

  private boolean isParent(String parent, String student, SimulatedPeople clever) {
    var kin = clever.families().get(parent);
    return kin != null
        && chosen.contains(kin.relationship())
        && kin.children().contains(student)
        && !keptOut.contains(student + " " + parent);
  }

  /** The contacts who are parents whatever was chosen. */
  SortedSet<String> usualParents(SimulatedPeople clever) {
    SortedSet<String> usual = parents(clever);
    clever
        .families()
        .forEach(
            (id, kin) -> {
              if (!kin.isChosen()) {
                usual.remove(id);
              }
            });
    return usual;
  }

  /** The contacts who are parents. */
  SortedSet<String> parents(SimulatedPeople clever) {
    SortedSet<String> parents = new TreeSet<>();
    clever
        .families()
        .forEach(
            (id, kin) ->
                kin.children().stream()
                    .filter(child -> isParent(id, child, clever))
                    .findFirst()
                    .ifPresent(_ -> parents.add(id)));
    return parents;
  }
}
