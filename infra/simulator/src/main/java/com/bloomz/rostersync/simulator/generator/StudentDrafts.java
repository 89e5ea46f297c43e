package com.bloomz.rostersync.simulator.generator;

import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The students, home by home, with the sensitive fields that Clever sends as well. */
final class StudentDrafts {
  private static final List<String> GRADES =
      List.of("Kindergarten", "1", "2", "3", "4", "5", "6", "7", "8");
  private static final List<String> RACES =
      List.of("Caucasian", "Asian", "Black or African American", "Two or More Races", "");
  private static final List<String> GENDERS = List.of("M", "F", "X", "");
  private static final List<String> YES_NO = List.of("Y", "N", "");
  private static final List<String> MEALS = List.of("Free", "Reduced", "Paid", "");

  /** By home, in turn. */
  private static final List<Language> LANGUAGES =
      List.of(
          new Language("English", "eng"),
          new Language("Spanish", "spa"),
          new Language("English", "eng"),
          new Language("", ""),
          new Language("Vietnamese", "vie"));

  private final DistrictDraft draft;
  private int written;

  StudentDrafts(DistrictDraft draft) {
    this.draft = draft;
  }

  /** As Clever names it, with its ISO 639-3 code. */
  private record Language(String name, String code) {}

  void write() {
    while (draft.students.size() < draft.size) {
      household(draft.main, draft.students, draft.size);
    }
    int elsewhere = Math.clamp(draft.size / 20, 12, 60);
    while (draft.studentsElsewhere.size() < elsewhere) {
      household(draft.other, draft.studentsElsewhere, elsewhere);
    }
    draft.ids.nextDay();
  }

  private void household(String school, List<ObjectNode> students, int wanted) {
    String last = draft.names.last();
    var children = new ArrayList<ObjectNode>();
    int count = Math.min(children(), wanted - students.size());
    for (int child = 0; child < count; child++) {
      children.add(draft.add(RosterCollection.USERS, student(last, school)));
    }
    students.addAll(children);
    draft.households.add(new DistrictDraft.Household(last, children));
  }

  private int children() {
    int share = draft.random.nextInt(100);
    return share < 80 ? 1 : share < 96 ? 2 : 3;
  }

  private ObjectNode student(String last, String school) {
    String first = draft.names.first();
    String email = draft.names.email(first, last);
    written++;
    ObjectNode user = Json.object();
    user.put("created", DistrictDraft.TIME).put("district", draft.district);
    user.put("email", email).put("last_modified", DistrictDraft.TIME);
    user.putObject("name")
        .put("first", first)
        .put("last", last)
        .put("middle", draft.names.middle());
    user.put("id", draft.ids.next());
    ObjectNode role = user.putObject("roles").putObject("student");
    role.putObject("credentials")
        .put("district_username", (first + written).toLowerCase(Locale.ROOT));
    sensitive(role);
    role.putArray("enrollments");
    role.putObject("ext").put("gifted_status", draft.any(YES_NO));
    role.put("grade", draft.any(GRADES)).put("graduation_year", "");
    role.put("school", school).set("schools", Json.array(List.of(school)));
    role.put("sis_id", String.valueOf(100_000_000 + written));
    role.put("state_id", String.valueOf(230_000_000 + written));
    role.put("student_number", String.valueOf(5_000_000 + written)).put("email", email);
    return user;
  }

  private void sensitive(ObjectNode role) {
    int day = 1 + draft.random.nextInt(28);
    role.put("dob", (1 + day % 12) + "/" + day + "/" + (2013 + day % 8));
    role.put("gender", draft.any(GENDERS)).put("race", draft.any(RACES));
    role.put("hispanic_ethnicity", draft.any(YES_NO)).put("ell_status", draft.any(YES_NO));
    role.put("iep_status", draft.any(YES_NO)).put("frl_status", draft.any(MEALS));
    Language spoken = LANGUAGES.get(draft.households.size() % LANGUAGES.size());
    role.put("home_language", spoken.name()).put("home_language_code", spoken.code());
    role.put("gifted_status", draft.any(YES_NO)).put("section_504_status", draft.any(YES_NO));
    role.putObject("disability")
        .put("disability_status", "N")
        .put("disability_type", "")
        .put("disability_code", "");
    ObjectNode location = role.putObject("location");
    location.put("address", "").put("city", "").put("state", "").put("zip", "00501");
  }
}
