package com.bloomz.rostersync.simulator.edit;

import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.SplittableRandom;

/** Edits districts. What it chooses follows from its seed and from how much it has done. */
public final class DistrictEditor {
  private final SplittableRandom random;

  public DistrictEditor(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * Changes a district: the objects, the feed of events, and {@code last_sync}.
   *
   * @param school Clever's id of the school in which it happens
   * @param details what the edit is to be like, by the names that {@link DistrictEdit} gives
   * @throws EditException where the school has nothing to do it with
   */
  public EditResult apply(
      District district, String school, DistrictEdit edit, Map<String, String> details) {
    var scene = new EditContext(edit, district, school, random.split());
    EditResult result =
        switch (edit) {
          case STUDENT_LEAVES_SECTION -> new SectionEdits(scene).studentLeaves();
          case SECTION_RENAMED -> new SectionEdits(scene).rename(details);
          case SECTION_REMOVED -> new SectionEdits(scene).remove();
          case CO_TEACHER_ADDED -> new SectionEdits(scene).addCoTeacher();
          case STUDENT_LEAVES_SCHOOL -> new StudentEdits(scene).leave();
          case STUDENT_NEW_CLEVER_ID -> new StudentEdits(scene).newCleverId();
          case STUDENT_RENAMED -> new StudentEdits(scene).rename();
          case STUDENT_ADDED -> new StudentEdits(scene).add();
          case CONTACT_RELATIONSHIP_CHANGED -> new ContactEdits(scene).changeRelationship(details);
          case CONTACT_ADDED -> new ContactEdits(scene).add(details);
          case DISTRICT_PAUSED -> changeState(scene, "paused", details);
          case DISTRICT_RESUMED -> changeState(scene, "running", Map.of());
          case TIMESTAMPS_MOVED -> moveTimestamps(scene);
        };
    scene.feed().close();
    return result;
  }

  private static EditResult changeState(
      EditContext scene, String state, Map<String, String> details) {
    for (ObjectNode district : scene.all(RosterCollection.DISTRICTS)) {
      district.put("state", state);
      district.remove("pause_end");
      String until = details.get("until");
      if (until != null) {
        district.put("pause_end", until);
      }
      scene.feed().updated(RosterCollection.DISTRICTS, district);
    }
    return scene.result(Map.of());
  }

  private static EditResult moveTimestamps(EditContext scene) {
    return scene.result(Map.of("objects", String.valueOf(scene.moveTimestamps())));
  }
}
