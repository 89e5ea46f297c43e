package com.bloomz.rostersync.simulator.edit;

import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The edits of sections. */
final class SectionEdits {
  private final EditContext scene;

  SectionEdits(EditContext scene) {
    this.scene = scene;
  }

  EditResult studentLeaves() {
    Set<String> plain =
        scene.candidates().students().stream().map(EditContext::id).collect(Collectors.toSet());
    ObjectNode section =
        scene.any(
            scene.candidates().sections().stream()
                .filter(one -> Json.texts(one, "students").stream().anyMatch(plain::contains))
                .toList(),
            "section with a student who could leave it");
    List<String> members =
        Json.texts(section, "students").stream().filter(plain::contains).toList();
    String student = scene.any(members, "student in that section");
    Json.removeText(section, "students", student);
    scene.feed().updated(RosterCollection.SECTIONS, section);
    return scene.result(Map.of("student", student, "section", EditContext.id(section)));
  }

  EditResult rename(Map<String, String> details) {
    ObjectNode section = section();
    String name = "Renamed " + EditContext.id(section).substring(18);
    section.put("name", details.getOrDefault("name", name));
    scene.feed().updated(RosterCollection.SECTIONS, section);
    return scene.result(Map.of("section", EditContext.id(section)));
  }

  EditResult remove() {
    ObjectNode section = section();
    scene.feed().deleted(RosterCollection.SECTIONS, section);
    return scene.result(Map.of("section", EditContext.id(section)));
  }

  EditResult addCoTeacher() {
    ObjectNode section = section();
    List<String> teachers =
        scene.candidates().teachers().stream()
            .map(EditContext::id)
            .filter(teacher -> !Json.texts(section, "teachers").contains(teacher))
            .filter(teacher -> !Json.text(section, "teacher").equals(teacher))
            .toList();
    String teacher = scene.any(teachers, "other teacher");
    section.withArray("teachers").add(teacher);
    scene.feed().updated(RosterCollection.SECTIONS, section);
    return scene.result(Map.of("section", EditContext.id(section), "teacher", teacher));
  }

  private ObjectNode section() {
    return scene.any(scene.candidates().sections(), "section with a name of its own");
  }
}
