package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.person.NameMatch;
import com.bloomz.rostersync.person.SharedAddresses;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.PersonName;
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
import org.jspecify.annotations.Nullable;

/** Counts by itself what the first import of a school must create and skip. */
final class Recount {
  private final CleverRoster clever;
  private final ImportSettings settings;
  private final Set<CleverId> students;
  private final Set<CleverId> staff;
  private final SharedAddresses shared;

  /**
   * @param created by entity
   * @param skipped by entity; what is not named is none
   */
  record Expected(Map<Entity, Long> created, Map<Entity, Long> skipped) {}

  private Recount(CleverRoster clever, ImportSettings settings) {
    this.clever = clever;
    this.settings = settings;
    this.shared = PersonComparison.of(clever, BloomzRoster.empty()).shared();
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

  /**
   * Adds each record to the people it fits, and makes these one where they fit each other (G 3).
   */
  private List<List<Contact>> people(List<Contact> records) {
    List<List<Contact>> people = new ArrayList<>();
    for (Contact record : records.stream().sorted(Comparator.comparing(Contact::id)).toList()) {
      List<Contact> person = new ArrayList<>(List.of(record));
      for (List<Contact> other : List.copyOf(people)) {
        if (isOnePerson(List.of(record), other) && isOnePerson(person, other)) {
          people.remove(other);
          person.addAll(other);
        }
      }
      people.add(person);
    }
    return people;
  }

  private boolean isOnePerson(List<Contact> one, List<Contact> other) {
    PersonName name = one.getFirst().name();
    return !NameMatch.namesNobody(name)
        && name.key().equals(other.getFirst().name().key())
        && (agree(one, other, this::email) > 0
            ? agree(one, other, this::phone) >= 0
            : agree(one, other, this::email) == 0 && agree(one, other, this::phone) > 0);
  }

  private @Nullable String email(Contact contact) {
    return shared.key(contact.email());
  }

  private @Nullable String phone(Contact contact) {
    return shared.key(contact.phone());
  }

  /** More than zero: an equal value; less: both have values, and none is equal. */
  private static int agree(
      List<Contact> one, List<Contact> other, Function<Contact, @Nullable String> key) {
    Set<String> mine = keys(one, key);
    Set<String> others = keys(other, key);
    if (mine.isEmpty() || others.isEmpty()) {
      return 0;
    }
    return mine.stream().anyMatch(others::contains) ? 1 : -1;
  }

  private static Set<String> keys(List<Contact> records, Function<Contact, @Nullable String> key) {
    Set<String> keys = new HashSet<>();
    for (Contact each : records) {
      String found = key.apply(each);
      if (found != null) {
        keys.add(found);
      }
    }
    return keys;
  }
}
