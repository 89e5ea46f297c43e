package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reports the classes and the places in classes that a person ended and that Clever brings back (M
 * 8). It compares what was done by hand with the roster as it will be, so that an import that
 * decides again reports the same.
 */
final class UndoneEdits implements RosterPlan.Stage {
  private final Map<String, Change> classes = new HashMap<>();
  private final Map<Place, Change> places = new HashMap<>();

  private record Place(String rosterClass, String member) {}

  /**
   * @param byHand what people have changed since the last complete import, oldest first
   */
  UndoneEdits(List<Change> byHand) {
    for (Change each : byHand) {
      switch (each.entity()) {
        case CLASSES -> classes.merge(each.subject(), each, UndoneEdits::later);
        case STUDENT_ENROLMENTS, STAFF_ENROLMENTS ->
            places.put(new Place(each.within(), each.subject()), each);
        case STUDENTS, STAFF, PARENTS, GUARDIANSHIPS -> {}
      }
    }
  }

  /** Another name changes nothing of whether a class is there. */
  private static Change later(Change before, Change after) {
    return after.verb() == Verb.UPDATED ? before : after;
  }

  @Override
  public Part decide(RosterPlan plan) {
    Part.Builder part = new Part.Builder();
    Set<ClassId> back = classesBack(plan);
    for (ClassId id : back) {
      RosterClass each = Objects.requireNonNull(plan.classes().get(id));
      part.report(
          new Issue(IssueCode.CLASS_CAME_BACK, Issue.Subject.CLASS, id.value(), each.name(), ""));
    }
    placesBack(plan, back)
        .forEach(
            (id, names) -> {
              Member member = Objects.requireNonNull(plan.members().get(id));
              part.report(
                  new Issue(
                      IssueCode.PLACE_CAME_BACK,
                      member.student() == null ? Issue.Subject.STAFF : Issue.Subject.STUDENT,
                      id.value(),
                      member.name().whole(),
                      String.join("; ", names)));
            });
    return part.build();
  }

  /** The active classes that a person has deleted or archived, or that were archived until now. */
  private Set<ClassId> classesBack(RosterPlan plan) {
    Set<ClassId> back = new HashSet<>();
    for (Change each : classes.values()) {
      if (each.verb() == Verb.REMOVED || each.verb() == Verb.ARCHIVED) {
        RosterClass now = now(each, plan);
        if (now != null && !now.archived()) {
          back.add(now.id());
        }
      }
    }
    for (ClassId id : plan.classPlans().keySet()) {
      RosterClass before = plan.before().classes().get(id);
      if (before != null && before.archived() && !plan.rosterClass(id).after().archived()) {
        back.add(id);
      }
    }
    return back;
  }

  /** The class of that section now, where the class that was changed had one. */
  private static @Nullable RosterClass now(Change of, RosterPlan plan) {
    String section = of.before().get("section");
    ClassId id = section == null ? null : plan.classBySection().get(new CleverId(section));
    return plan.classes().get(id == null ? new ClassId(of.subject()) : id);
  }

  /** By member the names of the classes; of whoever was removed from the school, that is told. */
  private Map<MemberId, SortedSet<String>> placesBack(RosterPlan plan, Set<ClassId> back) {
    Map<MemberId, SortedSet<String>> found = new TreeMap<>();
    places.forEach(
        (place, change) -> {
          RosterClass now = plan.classes().get(new ClassId(place.rosterClass()));
          MemberId member = new MemberId(place.member());
          if (change.verb() == Verb.REMOVED
              && now != null
              && !now.archived()
              && !back.contains(now.id())
              && isIn(now, member)
              && !wasRemoved(member, plan)) {
            found.computeIfAbsent(member, any -> new TreeSet<>()).add(now.name());
          }
        });
    return found;
  }

  private static boolean isIn(RosterClass rosterClass, MemberId member) {
    return rosterClass.enrolments().stream()
        .anyMatch(each -> each.member().equals(member) && each.source() == Source.CLEVER);
  }

  private static boolean wasRemoved(MemberId id, RosterPlan plan) {
    Member before = plan.before().members().get(id);
    return before != null && before.removal() != null;
  }
}
