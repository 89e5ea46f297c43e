package com.bloomz.rostersync.simulator.expected;

import com.bloomz.rostersync.simulator.district.FoldedName;
import com.bloomz.rostersync.simulator.district.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sections that become classes: of every name the one of the lowest id (C 1, C 2), and the
 * places in them.
 */
record ExpectedClasses(List<ObjectNode> sections, int studentEnrolments, int staffEnrolments) {
  static ExpectedClasses of(ListedPeople listed) {
    Map<String, ObjectNode> winners = new HashMap<>();
    for (ObjectNode section : listed.sections()) {
      String name = FoldedName.of(Json.text(section, "name"));
      if (!name.isEmpty()) {
        winners.merge(name, section, ExpectedClasses::lowest);
      }
    }
    int students = 0;
    int staff = 0;
    for (ObjectNode section : winners.values()) {
      students += present(new HashSet<>(Json.texts(section, "students")), listed.students());
      staff += present(ListedPeople.teachersOf(section), listed.teachers());
    }
    return new ExpectedClasses(List.copyOf(winners.values()), students, staff);
  }

  private static ObjectNode lowest(ObjectNode one, ObjectNode two) {
    return Json.text(one, "id").compareTo(Json.text(two, "id")) < 0 ? one : two;
  }

  private static int present(Set<String> named, Map<String, ObjectNode> known) {
    return (int) named.stream().filter(known::containsKey).count();
  }
}
