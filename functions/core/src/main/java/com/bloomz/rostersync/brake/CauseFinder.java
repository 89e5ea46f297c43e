package com.bloomz.rostersync.brake;

import com.bloomz.rostersync.brake.HeldCause.Pattern;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names why so much would leave. The kind that the others depend on leads: students before classes,
 * these before parents, then staff, then places in classes.
 */
final class CauseFinder {
  private CauseFinder() {}

  static HeldCause cause(Missing missing, RosterTraits traits, ImportSettings settings) {
    return switch (leading(missing)) {
      case STUDENTS -> new StudentCauses(missing, traits).cause();
      case CLASSES -> new ClassCauses(missing, traits).cause();
      case PARENTS, GUARDIANSHIPS -> new ContactCauses(missing, traits, settings).cause();
      case STAFF -> StaffCauses.cause(missing);
      case STUDENT_ENROLMENTS -> new PlaceCauses(missing, traits).ofStudents();
      case STAFF_ENROLMENTS -> new PlaceCauses(missing, traits).ofStaff();
    };
  }

  private static Entity leading(Missing missing) {
    Set<Entity> over = EnumSet.noneOf(Entity.class);
    over.addAll(missing.overrun().kinds());
    if (!missing.overrun().classes().isEmpty()) {
      over.add(ofLargeClasses(missing));
    }
    if (over.contains(Entity.STUDENTS)) {
      return Entity.STUDENTS;
    }
    boolean ofClasses = over.contains(Entity.STUDENT_ENROLMENTS);
    if (over.contains(Entity.CLASSES)
        || ((ofClasses || over.contains(Entity.STAFF_ENROLMENTS)) && isOfGoneClasses(missing))) {
      return Entity.CLASSES;
    }
    return List.of(Entity.GUARDIANSHIPS, Entity.PARENTS, Entity.STAFF, Entity.STUDENT_ENROLMENTS)
        .stream()
        .filter(over::contains)
        .findFirst()
        .orElse(Entity.STAFF_ENROLMENTS);
  }

  /** Whether a large class is empty as its students leave the school, or only the class. */
  private static Entity ofLargeClasses(Missing missing) {
    Set<MemberId> students = missing.members(Entity.STUDENTS);
    long all = 0;
    long leaving = 0;
    for (Removal each : missing.removals()) {
      if (each.kind() == Entity.STUDENT_ENROLMENTS
          && missing.overrun().classes().contains(new ClassId(each.within()))) {
        all++;
        leaving += students.contains(new MemberId(each.subject())) ? 1 : 0;
      }
    }
    if (all == 0) {
      return Entity.CLASSES;
    }
    return leaving * 10 >= all * 9 ? Entity.STUDENTS : Entity.STUDENT_ENROLMENTS;
  }

  private static boolean isOfGoneClasses(Missing missing) {
    Set<String> gone = missing.goneClasses();
    List<Removal> places =
        missing.removals().stream()
            .filter(
                each ->
                    each.kind() == Entity.STUDENT_ENROLMENTS
                        || each.kind() == Entity.STAFF_ENROLMENTS)
            .toList();
    long ofGone = places.stream().filter(each -> gone.contains(each.within())).count();
    return ofGone > 0 && ofGone * 10 >= places.size() * 9L;
  }

  /** That nothing in common explains it. */
  static HeldCause none(Missing missing, Entity kind) {
    String text =
        switch (kind) {
          case STUDENTS -> "Clever no longer lists %s students";
          case CLASSES -> "Clever no longer lists the sections of %s classes";
          case STAFF -> "Clever no longer lists %s members of the staff";
          case PARENTS, GUARDIANSHIPS -> "Clever no longer lists %s links of parents to children";
          case STUDENT_ENROLMENTS -> "Clever no longer lists %s students in their classes";
          case STAFF_ENROLMENTS -> "Clever no longer lists %s of the staff in their classes";
        };
    long number = kind == Entity.CLASSES ? missing.goneClasses().size() : missing.number(kind);
    if (number == 0) {
      return new HeldCause(Pattern.NONE, "More leaves at once than the limit in Settings lets go.");
    }
    return new HeldCause(
        Pattern.NONE,
        text.formatted(number) + ". They have nothing in common that would explain it.");
  }

  /** Values in a sentence, such as {@code 3, 4 and 5}. */
  static String list(List<String> values) {
    if (values.size() == 1) {
      return values.getFirst();
    }
    return String.join(", ", values.subList(0, values.size() - 1)) + " and " + values.getLast();
  }

  /** Values in a sentence, each in quotes. */
  static String quoted(List<String> values) {
    return list(values.stream().map(each -> '"' + each + '"').toList());
  }

  private static final Map<String, String> GRADES =
      Map.of(
          "Kindergarten", "kindergarten",
          "PreKindergarten", "pre-kindergarten",
          "TransitionalKindergarten", "transitional kindergarten",
          "Preschool", "preschool");

  /** Grades in a sentence, such as {@code grades 3 and 4} or {@code kindergarten and grade 1}. */
  static String grades(List<String> values) {
    if (values.size() > 1 && values.stream().allMatch(CauseFinder::isNumber)) {
      return "grades " + list(values.stream().sorted(CauseFinder::byNumber).toList());
    }
    return list(
        values.stream()
            .sorted(CauseFinder::byNumber)
            .map(each -> GRADES.getOrDefault(each, "grade " + each))
            .toList());
  }

  private static int byNumber(String one, String other) {
    return isNumber(one) && isNumber(other)
        ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
        : other.compareTo(one);
  }

  private static boolean isNumber(String grade) {
    return grade.matches("[0-9]{1,4}");
  }
}
