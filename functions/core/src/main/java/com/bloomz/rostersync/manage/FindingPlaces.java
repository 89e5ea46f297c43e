package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the classes that a member is in, and a parent's children with theirs (M, G 4). Classes know
 * their members and students their parents, not the other way, so this reads all classes of the
 * school, and for children all members too: of 10,000 students 300 read units, for children 1,200.
 */
public final class FindingPlaces {
  private static final Comparator<ClassPlace> BY_CLASS_NAME =
      Comparator.comparing((ClassPlace each) -> SearchName.of(each.in().value().name()))
          .thenComparing(each -> each.in().value().id());

  private final ManageStore store;

  public FindingPlaces(ManageStore store) {
    this.store = store;
  }

  /** A member's place in a class. */
  public record ClassPlace(StoredItem<RosterClass> in, Enrolment enrolment) {}

  /** A parent's child, with the child's classes by name. */
  public record Child(Member student, Guardianship link, List<ClassPlace> classes) {
    public Child {
      classes = List.copyOf(classes);
    }
  }

  /** A member's classes by name, archived ones too. */
  public Reply<List<ClassPlace>> classes(SchoolId school, MemberId member) {
    return MemberLookup.find(store, school, member)
        .map(found -> classes(store.classes(school).classes(), member));
  }

  /** The active children by name of somebody who is a parent now; none of others. */
  public Reply<List<Child>> children(SchoolId school, MemberId parent) {
    return MemberLookup.find(store, school, parent)
        .map(found -> found.value().activeParent() == null ? List.of() : children(school, found));
  }

  private List<Child> children(SchoolId school, StoredItem<Member> parent) {
    List<StoredItem<RosterClass>> all = store.classes(school).classes();
    List<Child> children = new ArrayList<>();
    for (StoredItem<Member> each : store.students(school)) {
      Member student = each.value();
      link(student, parent.value().id())
          .ifPresent(link -> children.add(new Child(student, link, classes(all, student.id()))));
    }
    children.sort(Comparator.comparing(child -> MemberLookup.order(child.student())));
    return children;
  }

  private static Optional<Guardianship> link(Member student, MemberId parent) {
    Hat.OfStudent hat = student.activeStudent();
    return hat == null ? Optional.empty() : hat.guardianship(parent);
  }

  private static List<ClassPlace> classes(List<StoredItem<RosterClass>> all, MemberId member) {
    List<ClassPlace> places = new ArrayList<>();
    for (StoredItem<RosterClass> each : all) {
      each.value().enrolments().stream()
          .filter(enrolment -> enrolment.member().equals(member))
          .forEach(enrolment -> places.add(new ClassPlace(each, enrolment)));
    }
    places.sort(BY_CLASS_NAME);
    return places;
  }
}
