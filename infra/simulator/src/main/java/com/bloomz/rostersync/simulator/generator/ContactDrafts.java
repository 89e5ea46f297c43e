package com.bloomz.rostersync.simulator.generator;

import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One to five contacts for every home, as the contacts of all its children. */
final class ContactDrafts {
  private static final List<String> RELATIONSHIPS =
      List.of("Parent", "Parent", "Grandparent", "Aunt/Uncle", "Sibling");
  private static final List<String> TYPES =
      List.of("Parent/Guardian", "Primary", "Emergency", "Secondary", "Other");

  private final DistrictDraft draft;

  ContactDrafts(DistrictDraft draft) {
    this.draft = draft;
  }

  void write() {
    for (DistrictDraft.Household household : draft.households) {
      int count = count();
      for (int i = 0; i < count; i++) {
        contact(household, i);
      }
    }
    draft.ids.nextDay();
  }

  private int count() {
    int share = draft.random.nextInt(100);
    if (share < 56) {
      return 1;
    }
    return share < 86 ? 2 : share < 94 ? 3 : share < 98 ? 4 : 5;
  }

  private void contact(DistrictDraft.Household household, int index) {
    String first = draft.names.first();
    String last = draft.chance(70) ? household.lastName() : draft.names.last();
    ObjectNode contact = contact(first + " " + last);
    if (draft.chance(85)) {
      contact.put("email", draft.names.email(first, last));
    }
    if (draft.chance(90)) {
      role(contact).put("phone", draft.phones.next());
    }
    for (ObjectNode child : household.children()) {
      relate(contact, child, RELATIONSHIPS.get(index), TYPES.get(index));
    }
  }

  /** A new contact of nobody yet, with neither e-mail nor phone. */
  ObjectNode contact(String wholeName) {
    ObjectNode user = Json.object();
    user.put("created", DistrictDraft.TIME).put("district", draft.district).put("email", "");
    user.put("last_modified", DistrictDraft.TIME).putObject("name").put("last", wholeName);
    user.put("id", draft.ids.next());
    ObjectNode role = user.putObject("roles").putObject("contact");
    role.put("phone", "").put("phone_type", "Cell").put("sis_id", "");
    role.putArray("student_relationships");
    role.put("legacy_id", draft.ids.next());
    return draft.add(RosterCollection.USERS, user);
  }

  static ObjectNode relate(ObjectNode contact, ObjectNode child, String relationship, String type) {
    ObjectNode relation = role(contact).withArray("student_relationships").addObject();
    return relation
        .put("relationship", relationship)
        .put("student", DistrictDraft.id(child))
        .put("type", type);
  }

  static ObjectNode role(ObjectNode contact) {
    return (ObjectNode) contact.path("roles").path("contact");
  }
}
