package com.bloomz.rostersync.simulator.expected;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.FoldedName;
import com.bloomz.rostersync.simulator.district.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How many objects of the school deserve an issue, by code. */
final class ExpectedIssues {
  private final ListedPeople listed;
  private final ExpectedClasses classes;
  private final ExpectedSettings choices;

  ExpectedIssues(ListedPeople listed, ExpectedClasses classes, ExpectedSettings choices) {
    this.listed = listed;
    this.classes = classes;
    this.choices = choices;
  }

  SortedMap<String, Integer> byCode() {
    var issues = new TreeMap<String, Integer>();
    long nameless = listed.sections().stream().filter(ExpectedIssues::isNameless).count();
    issues.put("section-without-name", (int) nameless);
    issues.put(
        "duplicate-section-name",
        listed.sections().size() - classes.sections().size() - (int) nameless);
    issues.put("term-ended", count(this::isOver));
    issues.put("unknown-student", count(this::namesUnknownStudent));
    issues.put("unknown-teacher", count(this::namesUnknownTeacher));
    studentIds(issues);
    issues.values().removeIf(count -> count == 0);
    return issues;
  }

  private void studentIds(Map<String, Integer> issues) {
    Map<String, Integer> uses = new HashMap<>();
    for (ObjectNode student : listed.students().values()) {
      uses.merge(studentId(student), 1, Integer::sum);
    }
    Integer missing = uses.remove("");
    issues.put("student-id-missing", missing == null ? 0 : missing);
    issues.put(
        "same-student-id",
        uses.values().stream().filter(count -> count > 1).mapToInt(Integer::intValue).sum());
  }

  private String studentId(ObjectNode student) {
    return Json.text(CleverRole.STUDENT.of(student), choices.studentIdField().key()).strip();
  }

  private int count(Predicate<ObjectNode> deserves) {
    return (int) classes.sections().stream().filter(deserves).count();
  }

  private static boolean isNameless(ObjectNode section) {
    return FoldedName.of(Json.text(section, "name")).isEmpty();
  }

  private boolean isOver(ObjectNode section) {
    ObjectNode term = listed.terms().get(Json.text(section, "term_id"));
    String end = term == null ? "" : Json.text(term, "end_date");
    return end.length() >= 10 && LocalDate.parse(end.substring(0, 10)).isBefore(choices.today());
  }

  private boolean namesUnknownStudent(ObjectNode section) {
    return !listed.students().keySet().containsAll(Json.texts(section, "students"));
  }

  private boolean namesUnknownTeacher(ObjectNode section) {
    return !listed.teachers().keySet().containsAll(ListedPeople.teachersOf(section));
  }
}
