package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Spoils both sides in ways that no rule allows but some fault may bring about. */
final class SpoiledInput {
  private static final List<Place> PLACES = List.of(Place.values());

  private final Random random;

  private SpoiledInput(long seed) {
    this.random = new Random(seed);
  }

  static GeneratedImport of(GeneratedImport scenario, long seed) {
    var garbage = new SpoiledInput(seed);
    return new GeneratedImport(
        garbage.clever(scenario.clever()),
        garbage.bloomz(scenario.bloomz()),
        scenario.settings(),
        scenario.kind());
  }

  /** Few ids, that people of all kinds and sections share. */
  private CleverId id(CleverId old) {
    return new CleverId("id" + Math.floorMod(old.hashCode(), 30));
  }

  private CleverRoster clever(CleverRoster roster) {
    var sections = new TreeMap<CleverId, Section>();
    for (Section each : roster.sections()) {
      Set<CleverId> teachers = ids(each.teachers());
      Set<CleverId> students = ids(each.students());
      students.addAll(teachers);
      CleverId primary = each.primaryTeacher() == null ? null : id(each.id());
      sections.put(
          id(each.id()),
          new Section(id(each.id()), each.name(), each.term(), primary, teachers, students));
    }
    var students = new TreeMap<CleverId, Student>();
    for (Student each : roster.students()) {
      students.put(
          id(each.id()),
          new Student(id(each.id()), each.name(), each.email(), "", each.sisId(), null));
    }
    var staff = new TreeMap<CleverId, Staff>();
    for (Staff each : roster.staff()) {
      staff.put(id(each.id()), new Staff(id(each.id()), each.name(), each.email(), each.teaches()));
    }
    var contacts = new TreeMap<CleverId, Contact>();
    for (Contact each : roster.contacts()) {
      List<Contact.Relationship> all =
          each.relationships().stream()
              .map(
                  one ->
                      new Contact.Relationship(id(one.student()), one.relationship(), one.type()))
              .toList();
      contacts.put(
          id(each.id()), new Contact(id(each.id()), each.name(), each.email(), each.phone(), all));
    }
    return new CleverRoster(
        List.copyOf(sections.values()),
        roster.terms(),
        List.copyOf(students.values()),
        List.copyOf(staff.values()),
        List.copyOf(contacts.values()),
        roster.issues());
  }

  private Set<CleverId> ids(Set<CleverId> old) {
    Set<CleverId> ids = new HashSet<>();
    old.forEach(each -> ids.add(id(each)));
    return ids;
  }

  /** Links shared by several, places of people who are not there, names that are not unique. */
  private BloomzRoster bloomz(BloomzRoster roster) {
    var members = new ArrayList<Member>();
    for (Member each : roster.members().values()) {
      if (random.nextInt(8) > 0) {
        members.add(spoiled(each));
      }
    }
    var classes = new ArrayList<RosterClass>();
    for (RosterClass each : roster.classes().values()) {
      var enrolments = new ArrayList<>(each.enrolments());
      enrolments.replaceAll(
          one ->
              new Enrolment(one.member(), PLACES.get(random.nextInt(PLACES.size())), one.source()));
      enrolments.add(new Enrolment(new MemberId("nobody"), Place.STUDENT, Source.CLEVER));
      classes.add(
          new RosterClass(
              each.id(),
              random.nextInt(3) == 0 ? " " : each.name(),
              null,
              each.renamed(),
              each.source(),
              each.section() == null ? null : id(each.section()),
              each.archived(),
              enrolments));
    }
    return BloomzRoster.empty().with(classes, members);
  }

  private Member spoiled(Member member) {
    Member spoiled = member;
    if (member.student() != null) {
      Hat.OfStudent hat = member.student();
      var parents = new ArrayList<>(hat.guardianships());
      parents.add(new Guardianship(member.id(), "", "", Source.CLEVER));
      parents.add(new Guardianship(new MemberId("nobody"), "", "", Source.MANUAL));
      CleverId id = hat.cleverId() == null ? null : id(hat.cleverId());
      spoiled = spoiled.withStudent(new Hat.OfStudent(id, "", parents).withActive(hat.active()));
    }
    if (member.staff() != null && member.staff().cleverId() != null) {
      spoiled = spoiled.withStaff(member.staff().withCleverId(id(member.staff().cleverId())));
    }
    if (member.parent() != null) {
      var contacts = new TreeSet<CleverId>();
      member.parent().contacts().forEach(each -> contacts.add(id(each)));
      spoiled = spoiled.withParent(member.parent().withContacts(contacts));
    }
    return spoiled;
  }
}
