package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What Clever shows, by id and ascending, so that the order of the input is forgotten.
 *
 * @param parents the contacts that are to become parents, with their selected relationships to
 *     shown students only, in a fixed order (G 1)
 * @param passedOver how many of the school's contacts are not to become parents
 * @param endedTerms the terms that are over (C 7)
 */
record CleverIndex(
    SortedMap<CleverId, Section> sections,
    SortedMap<CleverId, Student> students,
    SortedMap<CleverId, Staff> staff,
    SortedMap<CleverId, Contact> parents,
    int passedOver,
    SortedMap<CleverId, Term> endedTerms) {

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
        byId(clever.terms().stream().filter(term -> term.endedBefore(today)).toList(), Term::id));
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
