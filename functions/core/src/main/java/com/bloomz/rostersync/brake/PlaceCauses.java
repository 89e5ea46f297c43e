package com.bloomz.rostersync.brake;

import com.bloomz.rostersync.brake.HeldCause.Pattern;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why so many places in classes would end whose owners stay. */
final class PlaceCauses {
  private final Missing missing;
  private final RosterTraits traits;

  PlaceCauses(Missing missing, RosterTraits traits) {
    this.missing = missing;
    this.traits = traits;
  }

  HeldCause ofStudents() {
    return moved().orElseGet(() -> cause(Entity.STUDENT_ENROLMENTS));
  }

  HeldCause ofStaff() {
    return cause(Entity.STAFF_ENROLMENTS);
  }

  /** Whether those who lose a place have another one instead. */
  private Optional<HeldCause> moved() {
    int moved = missing.moved(Entity.STUDENT_ENROLMENTS);
    return moved > 0
        ? Optional.of(
            new HeldCause(
                Pattern.MOVED,
                "Clever lists %d students in other classes than before.".formatted(moved)))
        : Optional.empty();
  }

  private HeldCause cause(Entity kind) {
    TraitPatterns patterns = patterns(kind);
    String who = kind == Entity.STAFF_ENROLMENTS ? "teachers" : "students";
    if (patterns.isNearlyAll()) {
      return new HeldCause(
          Pattern.WHOLE_KIND, "Hardly any section lists its former %s any more.".formatted(who));
    }
    return patterns
        .cause(Pattern.CO_TEACHERS, _ -> "Clever lists no co-teachers any more.")
        .or(() -> patterns.cause(Pattern.GRADE, PlaceCauses::ofGrades))
        .or(() -> patterns.cause(Pattern.CLASS, names -> ofClasses(who, names)))
        .orElseGet(() -> CauseFinder.none(missing, kind));
  }

  private static String ofGrades(List<String> grades) {
    return "Clever lists no student of %s in the former classes any more."
        .formatted(CauseFinder.grades(grades));
  }

  private static String ofClasses(String who, List<String> names) {
    return "Clever no longer lists the former %s of %s.".formatted(who, CauseFinder.quoted(names));
  }

  private TraitPatterns patterns(Entity kind) {
    TraitPatterns patterns = new TraitPatterns();
    Set<Removal> removals = new HashSet<>(missing.removals());
    for (RosterClass each : missing.bloomz().classes().values()) {
      if (Overrun.isSynced(each)) {
        for (Enrolment place : each.enrolments()) {
          if (place.place().teaches() == (kind == Entity.STAFF_ENROLMENTS)) {
            String id = each.id() + " " + place.member();
            patterns.add(id, removals.contains(Removal.of(kind, place.member(), each.id())));
            patterns.trait(id, Pattern.CLASS, each.name());
            patterns.trait(id, Pattern.GRADE, grade(place.member()));
            boolean co = place.place() == Place.CO_TEACHER;
            patterns.trait(id, Pattern.CO_TEACHERS, co ? "co" : null);
          }
        }
      }
    }
    return patterns;
  }

  private @Nullable String grade(MemberId of) {
    Member member = missing.bloomz().members().get(of);
    Hat.OfStudent hat = member == null ? null : member.student();
    CleverId id = hat == null ? null : hat.cleverId();
    return traits.grade(id);
  }
}
