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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    Map<CleverId, Section> sections,
    Map<CleverId, Student> students,
    Map<CleverId, Staff> staff,
    Map<CleverId, Contact> parents,
    int passedOver,
    boolean anyContact,
    Map<CleverId, Term> endedTerms,
    Map<CleverId, Set<CleverId>> valueless,
    Unknown unknown) {

  private static final Comparator<Contact.Relationship> RELATIONSHIPS =
      Comparator.comparing(Contact.Relationship::student)
          .thenComparing(Contact.Relationship::relationship)
          .thenComparing(Contact.Relationship::type);

  static CleverIndex of(CleverRoster clever, ImportSettings settings, LocalDate today) {
    Map<CleverId, Student> students = byId(clever.students(), Student::id);
    Selection selection = new Selection(settings, students, new HashMap<>(), new HashMap<>());
    Map<CleverId, Contact> parents = byId(selection.of(clever.contacts()), Contact::id);
    return new CleverIndex(
        byId(clever.sections(), Section::id),
        students,
        byId(clever.staff(), Staff::id),
        parents,
        settings.importsParents() ? clever.contacts().size() - parents.size() : 0,
        !clever.contacts().isEmpty(),
        byId(clever.terms().stream().filter(term -> term.endedBefore(today)).toList(), Term::id),
        selection.valueless(),
        clever.unknown());
  }

  /**
   * Which contacts are to become parents of whom: one look at all of them.
   *
   * @param chosen whether a value of the chosen field is selected, by the value as Clever writes it
   */
  private record Selection(
      ImportSettings settings,
      Map<CleverId, Student> students,
      Map<String, Boolean> chosen,
      Map<CleverId, Set<CleverId>> valueless) {

    List<Contact> of(List<Contact> contacts) {
      List<Contact> selected = new ArrayList<>(contacts.size());
      for (Contact each : contacts) {
        List<Contact.Relationship> relationships = relationships(each);
        if (relationships.size() > 1) {
          relationships.sort(RELATIONSHIPS);
        }
        if (!relationships.isEmpty()) {
          selected.add(
              new Contact(each.id(), each.name(), each.email(), each.phone(), relationships));
        }
      }
      return selected;
    }

    private List<Contact.Relationship> relationships(Contact contact) {
      List<Contact.Relationship> selected = new ArrayList<>(contact.relationships().size());
      for (Contact.Relationship each : contact.relationships()) {
        if (!students.containsKey(each.student())) {
          continue;
        }
        String value = settings.contactField().of(each);
        if (chosen.computeIfAbsent(value, any -> settings.selects(each))) {
          selected.add(each);
        } else if (value.isBlank()) {
          valueless.computeIfAbsent(contact.id(), id -> new HashSet<>()).add(each.student());
        }
      }
      return selected;
    }
  }

  /** The contacts of which nobody knows of what students they are parents. */
  Set<CleverId> unclear() {
    Set<CleverId> unclear = new HashSet<>(valueless.keySet());
    unknown.contacts().forEach(each -> unclear.add(each.id()));
    return unclear;
  }

  /** Ascending; of several with one id the first. */
  private static <T> Map<CleverId, T> byId(Collection<T> all, Function<T, CleverId> id) {
    List<T> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(id));
    Map<CleverId, T> map = LinkedHashMap.newLinkedHashMap(sorted.size());
    sorted.forEach(each -> map.putIfAbsent(id.apply(each), each));
    return map;
  }
}
