package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts by itself what the first import of a school must create and skip. */
final class Recount {
  private final CleverRoster clever;
  private final ImportSettings settings;
  private final Set<CleverId> students;
  private final Set<CleverId> staff;

  /**
   * @param created by entity
   * @param skipped by entity; what is not named is none
   */
  record Expected(Map<Entity, Long> created, Map<Entity, Long> skipped) {}

  private Recount(CleverRoster clever, ImportSettings settings) {
    this.clever = clever;
    this.settings = settings;
    this.students = clever.students().stream().map(Student::id).collect(Collectors.toSet());
    this.staff = clever.staff().stream().map(Staff::id).collect(Collectors.toSet());
  }

  static Expected of(CleverRoster clever, ImportSettings settings) {
    return new Recount(clever, settings).expected();
  }

  private Expected expected() {
    Collection<Section> imported = firstOfEachName();
    List<Contact> parents =
        clever.contacts().stream().filter(each -> !children(each).isEmpty()).toList();
    List<List<Contact>> people = people(parents);
    Map<Entity, Long> created = new EnumMap<>(Entity.class);
    created.put(Entity.CLASSES, (long) imported.size());
    created.put(Entity.STUDENTS, (long) students.size());
    created.put(Entity.STAFF, (long) staff.size());
    created.put(Entity.PARENTS, (long) people.size());
    created.put(
        Entity.STUDENT_ENROLMENTS, members(imported, Section::students, students::contains));
    created.put(Entity.STAFF_ENROLMENTS, members(imported, Section::teachers, staff::contains));
    created.put(Entity.GUARDIANSHIPS, people.stream().mapToLong(this::children).sum());
    Map<Entity, Long> skipped = new EnumMap<>(Entity.class);
    skipped.put(Entity.CLASSES, (long) clever.sections().size() - imported.size());
    skipped.put(
        Entity.STUDENT_ENROLMENTS,
        members(imported, Section::students, id -> !students.contains(id)));
    skipped.put(
        Entity.STAFF_ENROLMENTS, members(imported, Section::teachers, id -> !staff.contains(id)));
    skipped.put(
        Entity.PARENTS,
        settings.importsParents() ? (long) clever.contacts().size() - parents.size() : 0L);
    return new Expected(created, skipped);
  }

  private Collection<Section> firstOfEachName() {
    Map<NameKey, Section> first = new TreeMap<>();
    clever.sections().stream()
        .filter(each -> !each.nameKey().isBlank())
        .sorted(Comparator.comparing(Section::id))
        .forEach(each -> first.putIfAbsent(each.nameKey(), each));
    return first.values();
  }

  private static long members(
      Collection<Section> sections,
      Function<Section, Set<CleverId>> ids,
      Predicate<CleverId> which) {
    return sections.stream().flatMap(each -> ids.apply(each).stream()).filter(which).count();
  }

  private Set<CleverId> children(Contact contact) {
    return contact.relationships().stream()
        .filter(each -> students.contains(each.student()) && settings.selects(each))
        .map(Contact.Relationship::student)
        .collect(Collectors.toSet());
  }

  private long children(List<Contact> records) {
    return records.stream().flatMap(each -> children(each).stream()).distinct().count();
  }

  /** Grows each person until no further record is the same person as any of it (G 3). */
  private static List<List<Contact>> people(List<Contact> records) {
    List<List<Contact>> people = new ArrayList<>();
    Set<Contact> left = new HashSet<>(records);
    while (!left.isEmpty()) {
      List<Contact> person = new ArrayList<>(List.of(left.iterator().next()));
      for (int i = 0; i < person.size(); i++) {
        Contact one = person.get(i);
        left.stream()
            .filter(other -> !person.contains(other) && isOnePerson(one, other))
            .forEach(person::add);
      }
      person.forEach(left::remove);
      people.add(person);
    }
    return people;
  }

  private static boolean isOnePerson(Contact one, Contact other) {
    boolean oneEmail =
        one.email() != null
            && other.email() != null
            && one.email().value().equalsIgnoreCase(other.email().value());
    boolean onePhone = one.phone() != null && one.phone().equals(other.phone());
    return (oneEmail || onePhone)
        && !one.name().isBlank()
        && one.name().key().equals(other.name().key());
  }
}
