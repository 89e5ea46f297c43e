package com.bloomz.rostersync.simulator.edit;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The edits of students, with all that points at them. */
final class StudentEdits {
  private final EditContext scene;

  StudentEdits(EditContext scene) {
    this.scene = scene;
  }

  EditResult rename() {
    ObjectNode student = student();
    ObjectNode name = (ObjectNode) student.path("name");
    name.put("first", "New " + Json.text(name, "first"));
    scene.feed().updated(RosterCollection.USERS, student);
    return scene.result(Map.of("student", EditContext.id(student)));
  }

  EditResult newCleverId() {
    ObjectNode student = student();
    String former = EditContext.id(student);
    ObjectNode successor = student.deepCopy().put("id", scene.feed().newId());
    scene.feed().created(RosterCollection.USERS, successor);
    for (ObjectNode section : sectionsOf(former)) {
      Json.removeText(section, "students", former);
      section.withArray("students").add(EditContext.id(successor));
      scene.feed().updated(RosterCollection.SECTIONS, section);
    }
    for (ObjectNode contact : contactsOf(former)) {
      relations(contact, former).forEach(one -> one.put("student", EditContext.id(successor)));
      scene.feed().updated(RosterCollection.USERS, contact);
    }
    scene.feed().deleted(RosterCollection.USERS, student);
    return scene.result(Map.of("student", EditContext.id(successor), "formerStudent", former));
  }

  EditResult leave() {
    ObjectNode student = student();
    String id = EditContext.id(student);
    List<ObjectNode> sections = sectionsOf(id);
    for (ObjectNode section : sections) {
      Json.removeText(section, "students", id);
      scene.feed().updated(RosterCollection.SECTIONS, section);
    }
    int removed = 0;
    for (ObjectNode contact : contactsOf(id)) {
      ArrayNode relations =
          (ArrayNode) CleverRole.CONTACT.of(contact).path("student_relationships");
      relations.removeIf(relation -> Json.text(relation, "student").equals(id));
      if (relations.isEmpty()) {
        scene.feed().deleted(RosterCollection.USERS, contact);
        removed++;
      } else {
        scene.feed().updated(RosterCollection.USERS, contact);
      }
    }
    scene.feed().deleted(RosterCollection.USERS, student);
    return scene.result(
        Map.of(
            "student",
            id,
            "sections",
            String.valueOf(sections.size()),
            "contactsRemoved",
            String.valueOf(removed)));
  }

  EditResult add() {
    ObjectNode added = student().deepCopy().put("id", scene.feed().newId());
    String mark = EditContext.id(added).substring(0, 8) + EditContext.id(added).substring(18);
    String email = "added." + mark + "@example.org";
    added.put("email", email);
    ((ObjectNode) added.path("name")).put("first", "Added").put("last", "Pupil " + mark);
    ((ObjectNode) CleverRole.STUDENT.of(added))
        .put("email", email)
        .put("sis_id", "sis" + mark)
        .put("state_id", "state" + mark)
        .put("student_number", "number" + mark)
        .put("school", scene.school())
        .set("schools", Json.array(List.of(scene.school())));
    scene.feed().created(RosterCollection.USERS, added);
    return scene.result(Map.of("student", EditContext.id(added)));
  }

  private ObjectNode student() {
    return scene.any(scene.candidates().students(), "student with an id and a name of their own");
  }

  private List<ObjectNode> sectionsOf(String student) {
    return scene.all(RosterCollection.SECTIONS).stream()
        .filter(section -> Json.texts(section, "students").contains(student))
        .toList();
  }

  private List<ObjectNode> contactsOf(String student) {
    return scene.all(RosterCollection.USERS).stream()
        .filter(user -> !relations(user, student).isEmpty())
        .toList();
  }

  private static List<ObjectNode> relations(ObjectNode contact, String student) {
    return Candidates.relations(contact).stream()
        .filter(relation -> Json.text(relation, "student").equals(student))
        .filter(JsonNode::isObject)
        .map(ObjectNode.class::cast)
        .toList();
  }
}
