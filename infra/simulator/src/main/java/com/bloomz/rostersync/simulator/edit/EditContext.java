package com.bloomz.rostersync.simulator.edit;

import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** One edit while it is made: where it happens, and by what chance. */
final class EditContext {
  private final DistrictEdit edit;
  private final District district;
  private final String school;
  private final SplittableRandom random;
  private final EventFeed feed;

  EditContext(DistrictEdit edit, District district, String school, SplittableRandom random) {
    this.edit = edit;
    this.district = district;
    this.school = school;
    this.random = random;
    this.feed = new EventFeed(district);
  }

  Candidates candidates() {
    return new Candidates(district, school);
  }

  EventFeed feed() {
    return feed;
  }

  String school() {
    return school;
  }

  List<ObjectNode> all(RosterCollection collection) {
    return district.all(collection).toList();
  }

  <T> T any(List<T> candidates, String missing) {
    if (candidates.isEmpty()) {
      throw new EditException(edit, missing);
    }
    return candidates.get(random.nextInt(candidates.size()));
  }

  EditResult result(Map<String, String> details) {
    return new EditResult(edit, new TreeMap<>(details));
  }

  /** How many objects it has touched. */
  int moveTimestamps() {
    int objects = 0;
    for (RosterCollection collection :
        List.of(RosterCollection.SCHOOLS, RosterCollection.SECTIONS, RosterCollection.USERS)) {
      for (ObjectNode object : all(collection)) {
        object.put("created", "2026-10-01T00:00:00.001Z");
        object.put("last_modified", "2026-10-02T00:00:00.001Z");
        district.put(collection, object);
        objects++;
      }
    }
    return objects;
  }

  static String id(ObjectNode object) {
    return Json.text(object, "id");
  }
}
