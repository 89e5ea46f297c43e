package com.bloomz.rostersync.simulator.generator;

import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The quirks of teachers, other staff and users of no known role. */
final class StaffQuirks {
  private final DistrictDraft draft;
  private final int times;
  private final RandomPicker cast;
  private final StaffDrafts drafts;

  StaffQuirks(DistrictDraft draft, int times) {
    this.draft = draft;
    this.times = times;
    this.cast = new RandomPicker(draft.teachers, draft.random.split());
    this.drafts = new StaffDrafts(draft);
  }

  void write() {
    for (int i = 0; i < times; i++) {
      combined();
      detached();
      unknown(i);
      draft.note(Quirk.DISTRICT_ADMIN, districtAdmin(drafts.user()));
    }
    draft.ids.nextDay();
  }

  private void combined() {
    for (ObjectNode teacher : cast.next(1)) {
      drafts.addStaffRole(teacher, List.of(draft.main), "PortalOnly");
      draft.note(Quirk.TEACHER_AND_STAFF, teacher);
    }
    for (ObjectNode teacher : cast.next(1)) {
      StaffDrafts.roles(teacher).putObject("district_admin").put("title", "Curriculum");
      draft.note(Quirk.TEACHER_AND_DISTRICT_ADMIN, teacher);
    }
  }

  private void detached() {
    ObjectNode staff = draft.add(RosterCollection.USERS, drafts.staff(List.of()));
    draft.note(Quirk.STAFF_WITHOUT_SCHOOL, staff);
    ObjectNode teacher = draft.add(RosterCollection.USERS, drafts.teacher(List.of()));
    draft.teachers.addFirst(teacher);
    draft.note(Quirk.TEACHER_WITHOUT_SCHOOL, teacher);
    List<String> both = List.of(draft.other, draft.main);
    ObjectNode guest = draft.add(RosterCollection.USERS, drafts.teacher(both));
    draft.note(Quirk.OTHER_PRIMARY_SCHOOL, guest);
  }

  private void unknown(int index) {
    ObjectNode hall = draft.add(RosterCollection.USERS, drafts.staff(List.of(draft.main)));
    ((ObjectNode) hall.path("roles").path("staff"))
        .set("roles", Json.array(List.of("HallMonitor")));
    draft.note(Quirk.UNKNOWN_STAFF_ROLE, hall);
    ObjectNode aide = draft.add(RosterCollection.USERS, drafts.user());
    if (index % 2 == 0) {
      ObjectNode role = StaffDrafts.roles(aide).putObject("paraprofessional");
      role.put("school", draft.main).set("schools", Json.array(List.of(draft.main)));
    }
    draft.note(Quirk.UNKNOWN_ROLE, aide);
  }

  private ObjectNode districtAdmin(ObjectNode user) {
    ObjectNode role = StaffDrafts.roles(user).putObject("district_admin");
    role.put("title", "").put("legacy_id", draft.ids.next());
    return draft.add(RosterCollection.USERS, user);
  }
}
