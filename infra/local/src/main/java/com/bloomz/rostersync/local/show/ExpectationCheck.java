package com.bloomz.rostersync.local.show;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.simulator.expected.Expected;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares a first import's report with what the district's own recount says is right. */
public final class ExpectationCheck {
  private ExpectationCheck() {}

  /** One line for each difference; none where the report is right. */
  public static List<String> differences(
      Expected expected, ImportReport report, List<Issue> issues) {
    var differences = new ArrayList<String>();
    created(expected)
        .forEach(
            (entity, wanted) ->
                compare(
                    differences,
                    Labels.of(entity) + " created",
                    wanted,
                    report.counts().of(entity).created()));
    compare(
        differences,
        "Classes skipped",
        expected.skippedSections(),
        report.counts().of(Entity.CLASSES).skipped());
    compare(
        differences,
        "Contacts skipped",
        expected.skippedContacts(),
        report.counts().of(Entity.PARENTS).skipped());
    Map<String, Long> byCode =
        issues.stream()
            .collect(Collectors.groupingBy(issue -> issue.code().code(), Collectors.counting()));
    expected
        .issues()
        .forEach(
            (code, wanted) ->
                compare(differences, "Issues " + code, wanted, byCode.getOrDefault(code, 0L)));
    return differences;
  }

  private static Map<Entity, Integer> created(Expected expected) {
    var created = new EnumMap<Entity, Integer>(Entity.class);
    for (Entity entity : Entity.values()) {
      created.put(
          entity,
          switch (entity) {
            case CLASSES -> expected.classes();
            case STUDENTS -> expected.students();
            case STAFF -> expected.staff();
            case PARENTS -> expected.parents();
            case STUDENT_ENROLMENTS -> expected.studentEnrolments();
            case STAFF_ENROLMENTS -> expected.staffEnrolments();
            case GUARDIANSHIPS -> expected.guardianships();
          });
    }
    return created;
  }

  private static void compare(List<String> differences, String what, long wanted, long found) {
    if (wanted != found) {
      differences.add(what + ": the generator says " + wanted + ", the report " + found);
    }
  }
}
