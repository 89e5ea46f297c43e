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
 * school, and of a parent all members too: of 10,000 students 300 read units, for a parent 1,200.
 */
public final class FindingPlaces {
  private static final Comparator<ClassPlace> BY_CLASS_NAME =
      Comparator.comparing((ClassPlace each) -> SearchName.of(each.in().value().name()))
          .thenComparing(each -> each.in().value().id());

  private final ManageStore store;

  public FindingPlaces(ManageStore store) {
    this.store = store;
  }

  /**
   * Where a member is, by name.
   *
   * @param classes the member's own, archived ones too
   * @param children of somebody who is a parent now, the active ones
   */
  public record Places(List<ClassPlace> classes, List<Child> children) {
    public Places {
      classes = List.copyOf(classes);
      children = List.copyOf(children);
    }
  }

  /** A member's place in a class. */
  public record ClassPlace(StoredItem<RosterClass> in, Enrolment enrolment) {}

  /** A parent's child, with the child's classes by name. */
  public record Child(Member student, Guardianship link, List<ClassPlace> classes) {
    public Child {
      classes = List.copyOf(classes);
    }
  }

  /** Where a member is. */
  public Reply<Places> places(SchoolId school, MemberId id) {
    return MemberLookup.find(store, school, id).map(found -> places(school, found.value()));
  }

  private Places places(SchoolId school, Member of) {
    List<StoredItem<RosterClass>> all = store.classes(school).classes();
    return new Places(
        classes(all, of.id()), of.activeParent() == null ? List.of() : children(school, of, all));
  }

  private List<Child> children(SchoolId school, Member parent, List<StoredItem<RosterClass>> all) {
    List<Child> children = new ArrayList<>();
    for (StoredItem<Member> each : store.students(school)) {
      Member student = each.value();
      link(student, parent.id())
          .ifPresent(link -> children.add(new Child(student, link, classes(all, student.id()))));
    }
    children.sort(Comparator.comparing(child -> MemberLookup.order(child.student())));
    return children;
  }

  private static Optional<Guardianship> link(Member student, MemberId parent) {
    Hat.OfStudent hat = student.activeStudent();
    return hat == null
        ? Optional.empty()
        : hat.guardianships().stream().filter(each -> each.parent().equals(parent)).findFirst();
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
