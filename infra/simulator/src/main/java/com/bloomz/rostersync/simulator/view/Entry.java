package com.bloomz.rostersync.simulator.view;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One object of a list: its id and its JSON, which is read again only where it must change. */
public final class Entry implements Comparable<Entry> {
  /** What v3.1 has added to students (docs/clever.md 1). */
  private static final List<String> NEW_STUDENT_FIELDS =
      List.of(
          "gifted_status",
          "section_504_status",
          "disability",
          "home_language_code",
          "home_language",
          "iep_status",
          "frl_status",
          "preferred_name");

  private static final int DATE_LENGTH = "2026-08-03".length();

  private final RosterCollection collection;
  private final String id;
  private final byte[] json;

  private Entry(RosterCollection collection, String id, byte[] json) {
    this.collection = collection;
    this.id = id;
    this.json = json;
  }

  static Entry of(RosterCollection collection, ObjectNode object) {
    return new Entry(collection, Json.text(object, "id"), Json.bytes(object));
  }

  public RosterCollection collection() {
    return collection;
  }

  public String id() {
    return id;
  }

  /** A copy of the object, to be read or changed. */
  public ObjectNode object() {
    return Json.written(json);
  }

  /** The object as UTF-8 JSON, as that version of the API has it. */
  public byte[] json(String version) {
    return version.equals("v3.0") ? Json.bytes(older()) : json.clone();
  }

  /**
   * The same with dates as times, which is how terms come from a school's list (docs/clever.md 14).
   */
  public Entry withTimes() {
    ObjectNode object = object();
    for (String field : List.of("start_date", "end_date")) {
      String date = Json.text(object, field);
      if (date.length() == DATE_LENGTH) {
        object.put(field, date + "T00:00:00.000Z");
      }
    }
    return of(collection, object);
  }

  private ObjectNode older() {
    ObjectNode object = object();
    object.remove("lms_status");
    if (CleverRole.STUDENT.of(object) instanceof ObjectNode student) {
      student.remove(NEW_STUDENT_FIELDS);
    }
    return object;
  }

  @Override
  public int compareTo(Entry other) {
    return id.compareTo(other.id);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entry entry && entry.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return collection.path() + " " + id;
  }
}
