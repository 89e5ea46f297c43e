package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What Clever shows, by id and ascending, so that the order of the input is forgotten.
 *
 * @param parents the contacts that are to become parents, with their selected relationships to
 *     shown students only, in a fixed order (G 1)
 * @param passedOver how many of the school's contacts are not to become parents
 * @param anyContact whether Clever shows any contact, to be a parent or not
 * @param endedTerms the terms that are over (C 7)
 * @param valueless by contact the shown students to whom it has a relationship without a value in
 *     the chosen field: nothing tells whether the contact is a parent
 * @param unknown what the walk did not tell
 */
record CleverIndex(
    SortedMap<CleverId, Section> sections,
    SortedMap<CleverId, Student> students,
    SortedMap<CleverId, Staff> staff,
    SortedMap<CleverId, Contact> parents,
    int passedOver,
    boolean anyContact,
    SortedMap<CleverId, Term> endedTerms,
    Map<CleverId, Set<CleverId>> valueless,
    Unknown unknown) {

  private static final Comparator<Contact.Relationship> RELATIONSHIPS =
      Comparator.comparing(Contact.Relationship::student)
          .thenComparing(Contact.Relationship::relationship)
          .thenComparing(Contact.Relationship::type);

  static CleverIndex of(CleverRoster clever, ImportSettings settings, LocalDate today) {
    SortedMap<CleverId, Student> students = byId(clever.students(), Student::id);
    List<Contact> selected =
        clever.contacts().stream()
            .map(contact -> select(contact, students, settings))
            .filter(contact -> !contact.relationships().isEmpty())
            .toList();
    SortedMap<CleverId, Contact> parents = byId(selected, Contact::id);
    return new CleverIndex(
        byId(clever.sections(), Section::id),
        students,
        byId(clever.staff(), Staff::id),
        parents,
        settings.importsParents() ? clever.contacts().size() - parents.size() : 0,
        !clever.contacts().isEmpty(),
        byId(clever.terms().stream().filter(term -> term.endedBefore(today)).toList(), Term::id),
        valueless(clever, students, settings),
        clever.unknown());
  }

  private static Map<CleverId, Set<CleverId>> valueless(
      CleverRoster clever, SortedMap<CleverId, Student> students, ImportSettings settings) {
    Map<CleverId, Set<CleverId>> valueless = new HashMap<>();
    for (Contact contact : clever.contacts()) {
      for (Contact.Relationship each : contact.relationships()) {
        if (students.containsKey(each.student())
            && settings.contactField().of(each).isBlank()
            && !settings.selects(each)) {
          valueless.computeIfAbsent(contact.id(), id -> new HashSet<>()).add(each.student());
        }
      }
    }
    return valueless;
  }

  /** The contacts of which nobody knows of what students they are parents. */
  Set<CleverId> unclear() {
    Set<CleverId> unclear = new HashSet<>(valueless.keySet());
    unknown.contacts().forEach(each -> unclear.add(each.id()));
    return unclear;
  }

  private static Contact select(
      Contact contact, SortedMap<CleverId, Student> students, ImportSettings settings) {
    return new Contact(
        contact.id(),
        contact.name(),
        contact.email(),
        contact.phone(),
        contact.relationships().stream()
            .filter(each -> students.containsKey(each.student()) && settings.selects(each))
            .sorted(RELATIONSHIPS)
            .toList());
  }

  private static <T> SortedMap<CleverId, T> byId(Collection<T> all, Function<T, CleverId> id) {
    var map = new TreeMap<CleverId, T>();
    all.forEach(each -> map.putIfAbsent(id.apply(each), each));
    return map;
  }
}
