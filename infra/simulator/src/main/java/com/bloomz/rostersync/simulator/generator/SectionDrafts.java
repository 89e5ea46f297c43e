package com.bloomz.rostersync.simulator.generator;

import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Terms, courses and sections; every student takes one section of each of eight periods. */
final class SectionDrafts {
  private static final int PERIODS = 8;
  private static final List<String> SUBJECTS =
      List.of(
          "english/language arts",
          "math",
          "science",
          "social studies",
          "homeroom/advisory",
          "PE and health",
          "arts and music",
          "other");
  private static final List<String> TITLES =
      List.of(
          "Reading",
          "Math",
          "Science",
          "Social Studies",
          "Homeroom",
          "Physical Education",
          "Music",
          "Study Skills");

  private final DistrictDraft draft;
  private final Set<String> names = new HashSet<>();
  private final List<ObjectNode> terms = new ArrayList<>();
  private final List<ObjectNode> courses = new ArrayList<>();
  private int written;

  SectionDrafts(DistrictDraft draft) {
    this.draft = draft;
  }

  void write() {
    terms.add(term("Year", "2026-08-03", "2036-06-12"));
    terms.add(term("Semester 1", "2026-08-03T00:00:00.000Z", "2035-12-18T00:00:00.000Z"));
    for (int i = 0; i < Math.max(8, draft.size / 25); i++) {
      courses.add(course(i));
    }
    int count = Math.max(2 * PERIODS, draft.size * 12 / 100);
    for (int i = 0; i < count; i++) {
      draft.sections.add(section(name(i), i, draft.main, draft.teachers));
    }
    enrol(draft.students, draft.sections);
    var elsewhere = new ArrayList<ObjectNode>();
    for (int i = 0; i < PERIODS; i++) {
      elsewhere.add(section(name(i), i, draft.other, draft.teachersElsewhere));
    }
    enrol(draft.studentsElsewhere, elsewhere);
    draft.ids.nextDay();
  }

  private ObjectNode term(String name, String start, String end) {
    ObjectNode term = Json.object().put("district", draft.district);
    term.put("end_date", end).put("name", name).put("start_date", start);
    return draft.add(RosterCollection.TERMS, term.put("id", draft.ids.next()));
  }

  private ObjectNode course(int index) {
    ObjectNode course = Json.object().put("district", draft.district);
    course.put("name", TITLES.get(index % PERIODS) + " " + (index / PERIODS + 1));
    course.put("number", String.valueOf(100 + index));
    return draft.add(RosterCollection.COURSES, course.put("id", draft.ids.next()));
  }

  private String name(int index) {
    String title = TITLES.get(index % PERIODS) + " " + (1 + draft.random.nextInt(8));
    String name = title + " - " + draft.names.last() + " - " + (1 + index % PERIODS);
    return names.add(name) ? name : name(index);
  }

  private ObjectNode section(String name, int index, String school, List<ObjectNode> teachers) {
    written++;
    ObjectNode section = Json.object();
    section.put("course", DistrictDraft.id(draft.any(courses))).put("created", DistrictDraft.TIME);
    section.put("district", draft.district);
    section.putObject("ext").put("classroom", "A" + (1 + index % 40));
    section.put("grade", String.valueOf(1 + index % 8)).put("last_modified", DistrictDraft.TIME);
    section.put("name", name).put("period", String.valueOf(1 + index % PERIODS));
    section.put("school", school).put("section_number", "").put("sis_id", "sec" + written);
    section.putArray("students");
    section.put("subject", SUBJECTS.get(index % PERIODS));
    String teacher = DistrictDraft.id(teachers.get(index % teachers.size()));
    section.put("teacher", teacher).putArray("teachers").add(teacher);
    section.put("term_id", DistrictDraft.id(draft.any(terms)));
    section.putObject("lms_status").put("synced_in_lms", false);
    section.put("id", draft.ids.next());
    if (index % 8 == 3) {
      coTeacher(section, DistrictDraft.id(teachers.get((index + 1) % teachers.size())));
    }
    return draft.add(RosterCollection.SECTIONS, section);
  }

  private void coTeacher(ObjectNode section, String teacher) {
    section.withArray("teachers").add(teacher);
    draft.note(Quirk.CO_TEACHERS, section);
  }

  private void enrol(List<ObjectNode> students, List<ObjectNode> sections) {
    for (ObjectNode student : students) {
      if (!draft.withoutSection.contains(DistrictDraft.id(student))) {
        for (int period = 0; period < PERIODS; period++) {
          int choices = (sections.size() - period + PERIODS - 1) / PERIODS;
          ObjectNode section = sections.get(period + PERIODS * draft.random.nextInt(choices));
          ArrayNode members = section.withArray("students");
          members.add(DistrictDraft.id(student));
        }
      }
    }
  }
}
