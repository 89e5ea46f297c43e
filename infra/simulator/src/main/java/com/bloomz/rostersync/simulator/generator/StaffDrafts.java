package com.bloomz.rostersync.simulator.generator;

import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The teachers and the other staff of both schools. */
final class StaffDrafts {
  private static final List<String> TITLES =
      List.of("Grade 4 Teacher", "Music Teacher", "Reading Specialist", "Science Teacher");
  private static final List<String> STAFF_TITLES =
      List.of("Principal", "Counselor", "Secretary", "Librarian");
  private static final List<String> STAFF_ROLES = List.of("PortalOnly", "SchoolTechLead");

  private final DistrictDraft draft;
  private int written;

  StaffDrafts(DistrictDraft draft) {
    this.draft = draft;
  }

  void write() {
    for (int i = 0; i < Math.max(8, draft.size * 9 / 100); i++) {
      draft.teachers.add(draft.add(RosterCollection.USERS, teacher(List.of(draft.main))));
    }
    for (int i = 0; i < 2; i++) {
      draft.teachersElsewhere.add(draft.add(RosterCollection.USERS, teacher(List.of(draft.other))));
    }
    for (int i = 0; i < Math.max(4, draft.size / 100); i++) {
      draft.staff.add(draft.add(RosterCollection.USERS, staff(List.of(draft.main))));
    }
    draft.add(RosterCollection.USERS, staff(List.of(draft.other)));
    draft.ids.nextDay();
  }

  /** A user who teaches at those schools, the first being the primary one. */
  ObjectNode teacher(List<String> schools) {
    ObjectNode user = user();
    ObjectNode role = roles(user).putObject("teacher");
    role.putObject("credentials").put("district_username", "teacher." + id(user));
    role.putObject("ext").put("admin_permissions", "N");
    schools.stream().findFirst().ifPresent(school -> role.put("school", school));
    role.set("schools", Json.array(schools));
    role.put("sis_id", String.valueOf(40_000 + written)).put("state_id", "75" + written);
    role.put("teacher_number", String.valueOf(230_000 + written)).put("title", draft.any(TITLES));
    role.put("legacy_id", draft.ids.next());
    return user;
  }

  /** A user who works at those schools without teaching. */
  ObjectNode staff(List<String> schools) {
    ObjectNode user = user();
    addStaffRole(user, schools, draft.any(STAFF_ROLES));
    return user;
  }

  void addStaffRole(ObjectNode user, List<String> schools, String staffRole) {
    ObjectNode role = roles(user).putObject("staff");
    role.putObject("credentials").put("district_username", "staff." + id(user));
    role.put("department", "Office").put("legacy_id", draft.ids.next());
    role.set("roles", Json.array(List.of(staffRole)));
    role.set("schools", Json.array(schools));
    role.put("staff_id", "S" + written).put("title", draft.any(STAFF_TITLES));
  }

  /** A user without any role. */
  ObjectNode user() {
    String first = draft.names.first();
    String last = draft.names.last();
    written++;
    ObjectNode user = Json.object();
    user.put("created", DistrictDraft.TIME).put("district", draft.district);
    user.put("email", draft.names.email(first, last)).put("last_modified", DistrictDraft.TIME);
    user.putObject("name")
        .put("first", first)
        .put("last", last)
        .put("middle", draft.names.middle());
    user.put("id", draft.ids.next()).putObject("roles");
    return user;
  }

  static ObjectNode roles(ObjectNode user) {
    return (ObjectNode) user.path("roles");
  }

  private static String id(ObjectNode user) {
    return DistrictDraft.id(user);
  }
}
