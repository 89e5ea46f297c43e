package com.bloomz.rostersync.api.manage;

import com.bloomz.rostersync.manage.ManagingClasses.Family;
import com.bloomz.rostersync.manage.ManagingClasses.Roll;
import com.bloomz.rostersync.manage.ManagingClasses.Seat;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classes as the API shows them. */
final class ClassViews {
  private ClassViews() {}

  /**
   * A class.
   *
   * @param version for If-Match
   * @param cleverName the section's name; null for a class made by hand
   * @param renamed whether the name stays whatever the section is called (C 3)
   */
  record ClassView(
      String id,
      long version,
      String name,
      @Nullable String cleverName,
      boolean renamed,
      Source source,
      boolean fromClever,
      boolean archived,
      long students,
      long teachers) {
    static ClassView of(StoredItem<RosterClass> stored) {
      RosterClass shown = stored.value();
      long teachers = shown.enrolments().stream().filter(each -> each.place().teaches()).count();
      return new ClassView(
          shown.id().value(),
          stored.version(),
          shown.name(),
          shown.cleverName(),
          shown.renamed(),
          shown.source(),
          shown.section() != null,
          shown.archived(),
          shown.enrolments().size() - teachers,
          teachers);
    }

    @Override
    public String toString() {
      return "ClassView " + id;
    }
  }

  record ClassesView(List<ClassView> classes, @Nullable String cursor) {}

  record SeatView(MemberView member, Place place, Source source) {
    static SeatView of(Seat seat) {
      return new SeatView(
          MemberView.of(seat.member()), seat.enrolment().place(), seat.enrolment().source());
    }
  }

  /**
   * A parent in a class.
   *
   * @param children the parent's, who are in the class
   */
  record ParentView(MemberView member, List<String> children) {
    static ParentView of(Family family) {
      return new ParentView(
          MemberView.of(family.parent()), family.children().stream().map(MemberId::value).toList());
    }
  }

  record RollView(List<SeatView> teachers, List<SeatView> students, List<ParentView> parents) {
    static RollView of(Roll roll) {
      return new RollView(
          seats(roll, true),
          seats(roll, false),
          roll.families().stream().map(ParentView::of).toList());
    }

    private static List<SeatView> seats(Roll roll, boolean teaching) {
      return roll.seats().stream()
          .filter(seat -> seat.enrolment().place().teaches() == teaching)
          .map(SeatView::of)
          .toList();
    }
  }
}
