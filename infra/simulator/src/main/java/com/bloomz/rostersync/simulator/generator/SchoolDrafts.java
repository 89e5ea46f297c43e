package com.bloomz.rostersync.simulator.generator;

import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The district itself, its two schools and the events of their arrival. */
final class SchoolDrafts {
  private final DistrictDraft draft;

  SchoolDrafts(DistrictDraft draft) {
    this.draft = draft;
  }

  void write() {
    draft.add(RosterCollection.DISTRICTS, district());
    String name = draft.names.last();
    ObjectNode main = school(draft.main, name + " Elementary School", "0042");
    ObjectNode other = school(draft.other, draft.names.last() + " Middle School", "0043");
    for (ObjectNode school : List.of(main, other)) {
      draft.add(RosterCollection.SCHOOLS, school);
      draft.add(RosterCollection.EVENTS, created(school));
    }
    draft.ids.nextDay();
  }

  private ObjectNode district() {
    ObjectNode district = Json.object();
    district.set("login_methods", Json.array(List.of("Clever Badges", "Clever Passwords")));
    district.put("sis_type", "sftp").put("state", "running").put("error", "");
    district.put("last_sync", DistrictDraft.TIME).put("launch_date", "2026-07-01");
    district.put("portal_url", "https://clever.com/in/" + draft.district);
    ObjectNode contact = district.putObject("district_contact");
    String first = draft.names.first();
    String last = draft.names.last();
    contact.put("district", draft.district).put("email", draft.names.email(first, last));
    contact.putObject("name").put("first", first).put("last", last);
    contact.put("title", "").put("id", draft.ids.next());
    return district.put("name", "Generated School District").put("id", draft.district);
  }

  private ObjectNode school(String id, String name, String number) {
    ObjectNode school = Json.object();
    school.put("high_grade", "8").put("low_grade", "Kindergarten").put("school_number", number);
    ObjectNode location = school.putObject("location");
    location.put("address", "1 Example Street").put("city", "Exampleville");
    location.put("state", "NY").put("zip", "00501");
    school.put("name", name).put("phone", draft.phones.next()).put("sis_id", number);
    String first = draft.names.first();
    String last = draft.names.last();
    ObjectNode principal = school.putObject("principal");
    principal.put("name", first + " " + last).put("email", draft.names.email(first, last));
    school.putObject("ext").put("charter_school", "N");
    school.put("state_id", "9" + number).put("district", draft.district);
    return school
        .put("created", DistrictDraft.TIME)
        .put("last_modified", DistrictDraft.TIME)
        .put("id", id);
  }

  private ObjectNode created(ObjectNode school) {
    ObjectNode event = Json.object();
    event
        .put("id", draft.ids.next())
        .put("type", "schools.created")
        .put("created", DistrictDraft.TIME);
    event.putObject("data").set("object", school);
    return event;
  }
}
