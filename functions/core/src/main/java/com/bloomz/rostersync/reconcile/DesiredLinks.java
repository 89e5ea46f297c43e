package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The enrolments and guardianships that Clever shows, between members.
 *
 * @param sections by section, for every section that Clever shows
 * @param parents by student; absent for a student without selected contacts
 * @param keptOut the parents whom Clever shows though they are kept out, with the children (P 13)
 * @param parentsOfSomeone those who have a child here, as Clever shows it
 */
record DesiredLinks(
    Map<CleverId, SectionMembers> sections,
    Map<MemberId, SortedMap<MemberId, Contact.Relationship>> parents,
    SortedMap<MemberId, SortedSet<MemberId>> keptOut,
    Set<MemberId> parentsOfSomeone) {

  /**
   * The people of one section.
   *
   * @param places what each member is in the section
   * @param unknownStudents ids that match no student in Clever's lists (docs/clever.md 12)
   * @param unknownTeachers ids that match no staff in Clever's lists (docs/clever.md 12)
   */
  record SectionMembers(
      Map<MemberId, Place> places, Set<CleverId> unknownStudents, Set<CleverId> unknownTeachers) {

    private static SectionMembers of(Section section, Matches matches, KeptOut keptOut) {
      int size = section.students().size() + section.teachers().size();
      var members = new SectionMembers(HashMap.newHashMap(size), new HashSet<>(), new HashSet<>());
      for (CleverId id : section.students()) {
        MemberId member = matches.students().get(id);
        if (member == null) {
          members.unknownStudents.add(id);
        } else {
          members.places.put(member, Place.STUDENT);
        }
      }
      for (CleverId id : section.teachers()) {
        MemberId member = matches.staff().get(id);
        if (member == null) {
          members.unknownTeachers.add(id);
        } else if (id.equals(section.primaryTeacher())) {
          members.places.put(member, Place.PRIMARY_TEACHER);
        } else {
          members.places.putIfAbsent(member, Place.CO_TEACHER);
        }
      }
      keptOut.school().forEach(members.places::remove);
      return members;
    }
  }

  /**
   * Those of a roster in which every person whom Clever shows is a member; not of who is kept out.
   */
  static DesiredLinks of(CleverIndex clever, RosterPlan people) {
    Matches matches = people.matches();
    KeptOut keptOut = KeptOut.of(people.members());
    Map<CleverId, SectionMembers> sections = new HashMap<>();
    clever
        .sections()
        .forEach((id, section) -> sections.put(id, SectionMembers.of(section, matches, keptOut)));
    var links = new DesiredLinks(sections, new HashMap<>(), new TreeMap<>(), new HashSet<>());
    for (Contact contact : clever.parents().values()) {
      MemberId parent = matched(matches.parents(), contact.id());
      for (Contact.Relationship each : contact.relationships()) {
        MemberId student = matched(matches.students(), each.student());
        if (keptOut.keepsOut(student, parent)) {
          links.keptOut.computeIfAbsent(parent, id -> new TreeSet<>()).add(student);
        } else if (!keptOut.school().contains(student)) {
          links.parents.computeIfAbsent(student, id -> new TreeMap<>()).putIfAbsent(parent, each);
          links.parentsOfSomeone.add(parent);
        }
      }
    }
    return links;
  }

  /** The parents of a student, each with the first relationship that Clever shows. */
  SortedMap<MemberId, Contact.Relationship> parentsOf(MemberId student) {
    return parents.getOrDefault(student, Collections.emptySortedMap());
  }

  /** What each member is in a section that Clever shows; nobody anything in one that is gone. */
  Map<MemberId, Place> places(CleverId section) {
    SectionMembers members = sections.get(section);
    return members == null ? Map.of() : members.places();
  }

  private static MemberId matched(Map<CleverId, MemberId> members, CleverId id) {
    return Objects.requireNonNull(members.get(id), "everyone whom Clever lists is matched");
  }
}
