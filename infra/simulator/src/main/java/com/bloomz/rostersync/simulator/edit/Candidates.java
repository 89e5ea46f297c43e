package com.bloomz.rostersync.simulator.edit;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.FoldedName;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What in a school has no quirk: a change of it changes nothing else. By ascending id. */
final class Candidates {
  private final District district;
  private final String school;

  Candidates(District district, String school) {
    this.district = district;
    this.school = school;
  }

  /** Sections with a name of their own, at least two of the school's students and a teacher. */
  List<ObjectNode> sections() {
    List<ObjectNode> all =
        district
            .all(RosterCollection.SECTIONS)
            .filter(section -> Json.text(section, "school").equals(school))
            .toList();
    Map<String, Long> names = tally(all, section -> FoldedName.of(Json.text(section, "name")));
    Set<String> students = ids(ofSchool(CleverRole.STUDENT));
    Set<String> teachers = ids(ofSchool(CleverRole.TEACHER));
    return all.stream()
        .filter(section -> names.getOrDefault(FoldedName.of(Json.text(section, "name")), 0L) == 1)
        .filter(section -> !FoldedName.of(Json.text(section, "name")).isEmpty())
        .filter(section -> Json.texts(section, "students").size() > 1)
        .filter(section -> teachers.contains(Json.text(section, "teacher")))
        .filter(section -> students.containsAll(Json.texts(section, "students")))
        .filter(section -> teachers.containsAll(Json.texts(section, "teachers")))
        .toList();
  }

  /** Students whose primary school it is, with ids and a name of their own. */
  List<ObjectNode> students() {
    List<ObjectNode> all = district.users(CleverRole.STUDENT).toList();
    Map<String, Long> sisIds = tally(all, student -> role(student, "sis_id"));
    Map<String, Long> numbers = tally(all, student -> role(student, "student_number"));
    Map<String, Long> names = tally(all, student -> student.path("name").toString());
    return all.stream()
        .filter(student -> role(student, "school").equals(school))
        .filter(student -> isAlone(sisIds, role(student, "sis_id")))
        .filter(student -> isAlone(numbers, role(student, "student_number")))
        .filter(student -> isAlone(names, student.path("name").toString()))
        .filter(student -> !Json.text(student.path("name"), "first").isBlank())
        .toList();
  }

  /** Teachers of the school. */
  List<ObjectNode> teachers() {
    return ofSchool(CleverRole.TEACHER).toList();
  }

  /** Contacts of one of those students only, with a name and an e-mail of their own. */
  List<ObjectNode> contacts() {
    Set<String> students = ids(students().stream());
    List<ObjectNode> all = district.users(CleverRole.CONTACT).toList();
    Map<String, Long> names = tally(all, contact -> FoldedName.of(contact.path("name").toString()));
    Map<String, Long> emails =
        tally(district.all(RosterCollection.USERS).toList(), user -> FoldedName.of(email(user)));
    return all.stream()
        .filter(contact -> isAlone(names, FoldedName.of(contact.path("name").toString())))
        .filter(contact -> isAlone(emails, FoldedName.of(email(contact))))
        .filter(contact -> relations(contact).size() == 1)
        .filter(contact -> students.contains(Json.text(relations(contact).getFirst(), "student")))
        .toList();
  }

  static List<JsonNode> relations(ObjectNode contact) {
    return Json.objects(CleverRole.CONTACT.of(contact), "student_relationships");
  }

  private Stream<ObjectNode> ofSchool(CleverRole role) {
    return district
        .users(role)
        .filter(user -> Json.texts(role.of(user), "schools").contains(school));
  }

  private static Set<String> ids(Stream<ObjectNode> objects) {
    return objects.map(object -> Json.text(object, "id")).collect(Collectors.toSet());
  }

  private static String role(ObjectNode student, String field) {
    return Json.text(CleverRole.STUDENT.of(student), field);
  }

  private static String email(ObjectNode user) {
    return Json.text(user, "email");
  }

  private static Map<String, Long> tally(
      List<ObjectNode> objects, Function<ObjectNode, String> value) {
    return objects.stream().collect(Collectors.groupingBy(value, Collectors.counting()));
  }

  private static boolean isAlone(Map<String, Long> tally, String value) {
    return !value.isBlank() && tally.getOrDefault(value, 0L) == 1;
  }
}
