package com.bloomz.rostersync.brake;

import com.bloomz.rostersync.brake.HeldCause.Pattern;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why the sections of so many classes are gone. */
final class ClassCauses {
  private final Missing missing;
  private final TraitPatterns patterns = new TraitPatterns();

  ClassCauses(Missing missing, RosterTraits traits) {
    this.missing = missing;
    Set<String> gone = missing.goneClasses();
    for (RosterClass each : missing.bloomz().classes().values()) {
      CleverId section = each.section();
      if (section != null && !each.archived()) {
        String id = each.id().value();
        patterns.add(id, gone.contains(id));
        patterns.trait(id, Pattern.TERM, traits.term(section));
        patterns.trait(id, Pattern.SUBJECT, traits.subject(section));
        patterns.trait(id, Pattern.CLASS_NAME, beginning(each));
        each.enrolments().forEach(place -> addTeacher(id, place));
      }
    }
  }

  /** The first word of a name that goes on. */
  private static String beginning(RosterClass of) {
    String name = of.cleverName() == null ? of.name() : of.cleverName();
    int space = name.indexOf(' ');
    return space < 0 ? "" : name.substring(0, space);
  }

  private void addTeacher(String id, Enrolment place) {
    Member teacher = missing.bloomz().members().get(place.member());
    if (place.place() == Place.PRIMARY_TEACHER && teacher != null) {
      patterns.trait(id, Pattern.TEACHER, teacher.name().whole());
    }
  }

  HeldCause cause() {
    if (patterns.isNearlyAll()) {
      return new HeldCause(
          Pattern.WHOLE_KIND,
          "Hardly any class is shared any more: %d of %d are gone."
              .formatted(patterns.leaving(), patterns.size()));
    }
    return Stream.of(Pattern.TERM, Pattern.SUBJECT, Pattern.TEACHER, Pattern.CLASS_NAME)
        .flatMap(each -> found(each).stream())
        .min(Comparator.comparing(each -> each.values().size()))
        .map(Found::cause)
        .or(this::few)
        .orElseGet(() -> CauseFinder.none(missing, Entity.CLASSES));
  }

  private record Found(HeldCause cause, List<String> values) {}

  private Optional<Found> found(Pattern kind) {
    return patterns
        .values(kind)
        .map(
            values -> {
              String those =
                  kind == Pattern.CLASS_NAME
                      ? CauseFinder.quoted(values)
                      : CauseFinder.list(values);
              return new Found(new HeldCause(kind, text(kind).formatted(those)), values);
            });
  }

  private static String text(Pattern kind) {
    return switch (kind) {
      case TERM -> "Every class of term %s is gone.";
      case SUBJECT -> "Every class of the subject %s is gone.";
      case TEACHER -> "Every class of %s is gone.";
      default -> "Every class whose name begins with %s is gone.";
    };
  }

  /** Few classes are named one by one. */
  private Optional<HeldCause> few() {
    Set<String> gone = missing.goneClasses();
    List<String> names =
        missing.bloomz().classes().values().stream()
            .filter(each -> gone.contains(each.id().value()))
            .map(RosterClass::name)
            .toList();
    return names.isEmpty() || names.size() > 3
        ? Optional.empty()
        : Optional.of(
            new HeldCause(
                Pattern.CLASS,
                "Clever no longer lists the %s of %s."
                    .formatted(
                        names.size() == 1 ? "section" : "sections", CauseFinder.quoted(names))));
  }
}
