package com.bloomz.rostersync.simulator.edit;

import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.invention.CleverIds;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;

/** Writes changes into a district, each with the event that tells of it (docs/clever.md 11). */
final class EventFeed {
  private final District district;
  private final CleverIds ids;

  EventFeed(District district) {
    this.district = district;
    String last =
        Arrays.stream(RosterCollection.values())
            .flatMap(collection -> district.ids(collection).stream())
            .filter(id -> id.matches("[0-9a-f]{24}"))
            .max(Comparator.naturalOrder())
            .orElse("0".repeat(24));
    this.ids = CleverIds.after(last);
  }

  /** An id that comes after all others. */
  String newId() {
    return ids.next();
  }

  void created(RosterCollection collection, ObjectNode object) {
    district.put(collection, object);
    event(collection, "created", object, Json.object());
  }

  void updated(RosterCollection collection, ObjectNode object) {
    ObjectNode before = district.find(collection, id(object)).orElseGet(Json::object);
    district.put(collection, object);
    event(collection, "updated", object, changed(before, object));
  }

  void deleted(RosterCollection collection, ObjectNode object) {
    district.remove(collection, id(object));
    event(collection, "deleted", object, Json.object());
  }

  /** Makes the events visible, and the new sync known. */
  void close() {
    district.moveLastSync();
  }

  private void event(
      RosterCollection collection, String verb, ObjectNode object, ObjectNode former) {
    ObjectNode event = Json.object().put("id", newId()).put("type", collection.path() + "." + verb);
    String time =
        district
            .all(RosterCollection.DISTRICTS)
            .findFirst()
            .map(one -> Json.text(one, "last_sync"))
            .orElse("");
    ObjectNode data = event.put("created", time).putObject("data");
    data.set("object", object);
    if (!former.isEmpty()) {
      data.set("previous_attributes", former);
    }
    district.put(RosterCollection.EVENTS, event);
  }

  /** The former values of the leaves that are no longer the same. */
  private static ObjectNode changed(ObjectNode before, ObjectNode after) {
    ObjectNode former = Json.object();
    before
        .properties()
        .forEach(
            field -> {
              var now = after.path(field.getKey());
              if (field.getValue() instanceof ObjectNode was && now instanceof ObjectNode is) {
                ObjectNode inner = changed(was, is);
                if (!inner.isEmpty()) {
                  former.set(field.getKey(), inner);
                }
              } else if (!field.getValue().equals(now)) {
                former.set(field.getKey(), field.getValue());
              }
            });
    return former;
  }

  private static String id(ObjectNode object) {
    return Json.text(object, "id");
  }
}
