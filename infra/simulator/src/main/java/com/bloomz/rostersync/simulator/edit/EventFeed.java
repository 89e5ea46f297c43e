package com.bloomz.rostersync.simulator.edit;

import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.invention.CleverIds;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Writes the changes of one sync into a district, each with the event that tells of it, and one of
 * the sync itself in its documented place: the first of what is updated (docs/clever.md 11). Where
 * the district tells no events, only the changes are made.
 */
public final class EventFeed {
  private final District district;
  private final CleverIds ids;
  private boolean synced;

  public EventFeed(District district) {
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
  public String newId() {
    return ids.next();
  }

  /** Adds an object. */
  public void created(RosterCollection collection, ObjectNode object) {
    district.put(collection, object);
    shown(collection, object);
  }

  /** Puts an object in the place of the one of its id. */
  public void updated(RosterCollection collection, ObjectNode object) {
    ObjectNode before = district.find(collection, id(object)).orElseGet(Json::object);
    district.put(collection, object);
    shownOtherwise(collection, before, object);
  }

  /** Takes an object out. */
  public void deleted(RosterCollection collection, ObjectNode object) {
    district.remove(collection, id(object));
    hidden(collection, object);
  }

  /** Tells of an object that is there and is shared from now on. */
  public void shown(RosterCollection collection, ObjectNode object) {
    event(collection, "created", object, Json.object());
  }

  /** Tells of an object of which another part is shared from now on. */
  public void shownOtherwise(RosterCollection collection, ObjectNode before, ObjectNode object) {
    sync();
    event(collection, "updated", object, changed(before, object));
  }

  /** Tells of an object that is there and is no longer shared. */
  public void hidden(RosterCollection collection, ObjectNode object) {
    sync();
    event(collection, "deleted", object, Json.object());
  }

  /** Ends the sync, which is known then even if it changed nothing. */
  public void close() {
    sync();
  }

  private void sync() {
    if (synced) {
      return;
    }
    synced = true;
    List<ObjectNode> before = district.all(RosterCollection.DISTRICTS).toList();
    district.moveLastSync();
    for (ObjectNode each : before) {
      district
          .find(RosterCollection.DISTRICTS, id(each))
          .ifPresent(now -> event(RosterCollection.DISTRICTS, "updated", now, changed(each, now)));
    }
  }

  private void event(
      RosterCollection collection, String verb, ObjectNode object, ObjectNode former) {
    if (!district.tellsEvents()) {
      return;
    }
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
