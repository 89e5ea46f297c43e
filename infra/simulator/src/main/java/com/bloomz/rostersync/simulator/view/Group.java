package com.bloomz.rostersync.simulator.view;

import com.bloomz.rostersync.simulator.district.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/** A section and whom it names, shared or not. */
record Group(
    Entry entry,
    String school,
    String course,
    String term,
    Set<String> students,
    Set<String> teachers) {

  static Group of(Entry entry, ObjectNode section) {
    var teachers = new TreeSet<>(Json.texts(section, "teachers"));
    teachers.add(Json.text(section, "teacher"));
    teachers.remove("");
    return new Group(
        entry,
        Json.text(section, "school"),
        Json.text(section, "course"),
        Json.text(section, "term_id"),
        Set.copyOf(Json.texts(section, "students")),
        Set.copyOf(teachers));
  }

  /** The id in one of the fields {@code school}, {@code course}, {@code term_id}. */
  String points(String field) {
    return switch (field) {
      case "school" -> school;
      case "course" -> course;
      case "term_id" -> term;
      default -> "";
    };
  }

  boolean names(String user) {
    return students.contains(user) || teachers.contains(user);
  }
}
