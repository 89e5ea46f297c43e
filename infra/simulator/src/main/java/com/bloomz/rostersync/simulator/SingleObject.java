package com.bloomz.rostersync.simulator;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.http.SimulatorReply;
import com.bloomz.rostersync.simulator.view.Entry;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The answer of one object, with the links to its relatives (docs/clever.md 5). */
final class SingleObject {
  private final String version;

  SingleObject(String version) {
    this.version = version;
  }

  SimulatorReply of(Entry entry) {
    ObjectNode data = Json.written(entry.json(version));
    String self = "/" + version + "/" + entry.collection().path() + "/" + entry.id();
    ObjectNode body = Json.object();
    body.set("data", data);
    ArrayNode links = body.putArray("links").add(Paging.link("self", self));
    relatives(entry, data).forEach(rel -> links.add(Paging.link(rel, self + "/" + rel)));
    return SimulatorReply.json(200, body);
  }

  private static List<String> relatives(Entry entry, ObjectNode data) {
    return switch (entry.collection()) {
      case DISTRICTS, EVENTS -> List.of();
      case SCHOOLS -> List.of("district", "sections", "users", "terms", "courses");
      case SECTIONS -> List.of("district", "school", "term", "course", "users");
      case COURSES, TERMS -> List.of("district", "sections", "schools");
      case USERS -> ofUser(data);
    };
  }

  private static List<String> ofUser(ObjectNode user) {
    if (CleverRole.STUDENT.isIn(user)) {
      return List.of("district", "sections", "myContacts", "myTeachers", "schools");
    }
    if (CleverRole.TEACHER.isIn(user)) {
      return List.of("district", "sections", "myStudents", "schools");
    }
    return CleverRole.CONTACT.isIn(user)
        ? List.of("district", "sections", "schools")
        : List.of("district", "schools");
  }
}
