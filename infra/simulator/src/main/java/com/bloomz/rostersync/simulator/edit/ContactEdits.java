package com.bloomz.rostersync.simulator.edit;

import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The edits of contacts. */
final class ContactEdits {
  private static final String PARENT = "Parent";
  private static final String GRANDPARENT = "Grandparent";

  private final EditContext scene;

  ContactEdits(EditContext scene) {
    this.scene = scene;
  }

  EditResult changeRelationship(Map<String, String> details) {
    String field = details.getOrDefault("field", "relationship");
    String wanted = details.getOrDefault("from", "");
    List<ObjectNode> contacts =
        scene.candidates().contacts().stream()
            .filter(contact -> wanted.isEmpty() || value(contact, field).equals(wanted))
            .filter(contact -> !value(contact, field).isBlank())
            .filter(contact -> !value(contact, field).equals(details.get("to")))
            .toList();
    ObjectNode contact = scene.any(contacts, "contact with such a value");
    String from = value(contact, field);
    String to = details.getOrDefault("to", from.equals(PARENT) ? GRANDPARENT : PARENT);
    ObjectNode relation = relation(contact).put(field, to);
    scene.feed().updated(RosterCollection.USERS, contact);
    return scene.result(
        Map.of(
            "contact",
            EditContext.id(contact),
            "student",
            Json.text(relation, "student"),
            "from",
            from,
            "to",
            to));
  }

  EditResult add(Map<String, String> details) {
    ObjectNode student = scene.any(scene.candidates().students(), "student without a quirk");
    ObjectNode contact = Json.object().put("district", Json.text(student, "district"));
    contact.put("created", Json.text(student, "created"));
    contact.put("last_modified", Json.text(student, "last_modified"));
    contact.put("id", scene.feed().newId());
    String mark = EditContext.id(contact).substring(0, 8) + EditContext.id(contact).substring(18);
    contact.put("email", "added.contact." + mark + "@example.org");
    contact.putObject("name").put("last", "Added Contact " + mark);
    ObjectNode role = contact.putObject("roles").putObject("contact");
    role.put("phone", "").put("phone_type", "Cell").put("sis_id", "");
    role.putArray("student_relationships")
        .addObject()
        .put("relationship", details.getOrDefault("relationship", PARENT))
        .put("student", EditContext.id(student))
        .put("type", details.getOrDefault("type", "Parent/Guardian"));
    scene.feed().created(RosterCollection.USERS, contact);
    return scene.result(
        Map.of("contact", EditContext.id(contact), "student", EditContext.id(student)));
  }

  private static String value(ObjectNode contact, String field) {
    return Json.text(relation(contact), field);
  }

  private static ObjectNode relation(ObjectNode contact) {
    return (ObjectNode) Candidates.relations(contact).getFirst();
  }
}
