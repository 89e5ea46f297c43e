package com.bloomz.rostersync.simulator.expected;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who and what Clever lists for one school: people of the school and those attached through one of
 * its sections (P 8), by id.
 *
 * @param staff everyone listed as teacher or as staff
 * @param contacts every contact of the district
 */
record ListedPeople(
    List<ObjectNode> sections,
    Map<String, ObjectNode> terms,
    SortedMap<String, ObjectNode> students,
    SortedMap<String, ObjectNode> teachers,
    SortedMap<String, ObjectNode> staff,
    List<ObjectNode> contacts) {

  static ListedPeople of(District district, String school) {
    List<ObjectNode> sections =
        district
            .all(RosterCollection.SECTIONS)
            .filter(section -> Json.text(section, "school").equals(school))
            .toList();
    Set<String> taught = new HashSet<>();
    Set<String> teaching = new HashSet<>();
    for (ObjectNode section : sections) {
      taught.addAll(Json.texts(section, "students"));
      teaching.addAll(teachersOf(section));
    }
    var students = people(district, CleverRole.STUDENT, school, taught);
    var teachers = people(district, CleverRole.TEACHER, school, teaching);
    var staff = people(district, CleverRole.STAFF, school, Set.of());
    staff.putAll(teachers);
    return new ListedPeople(
        sections,
        byId(district.all(RosterCollection.TERMS).toList()),
        students,
        teachers,
        staff,
        district.users(CleverRole.CONTACT).toList());
  }

  /** Everyone whom a section names as a teacher. */
  static Set<String> teachersOf(JsonNode section) {
    var teachers = new HashSet<>(Json.texts(section, "teachers"));
    teachers.add(Json.text(section, "teacher"));
    teachers.remove("");
    return teachers;
  }

  private static SortedMap<String, ObjectNode> people(
      District district, CleverRole role, String school, Set<String> attached) {
    return byId(
        district
            .users(role)
            .filter(
                user ->
                    Json.text(role.of(user), "school").equals(school)
                        || Json.texts(role.of(user), "schools").contains(school)
                        || attached.contains(Json.text(user, "id")))
            .toList());
  }

  private static SortedMap<String, ObjectNode> byId(List<ObjectNode> objects) {
    return objects.stream()
        .collect(
            Collectors.toMap(
                object -> Json.text(object, "id"),
                Function.identity(),
                (one, same) -> one,
                TreeMap::new));
  }
}
