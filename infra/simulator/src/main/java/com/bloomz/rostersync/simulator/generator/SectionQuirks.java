package com.bloomz.rostersync.simulator.generator;

import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The quirks of sections and terms. */
final class SectionQuirks {
  private static final int MEMBERS = 6;

  private final DistrictDraft draft;
  private final int times;
  private final RandomPicker cast;
  private final List<ObjectNode> enrolled;

  SectionQuirks(DistrictDraft draft, int times) {
    this.draft = draft;
    this.times = Math.min(times, draft.sections.size() / 8);
    this.cast = new RandomPicker(draft.sections, draft.random.split());
    this.enrolled =
        draft.students.stream()
            .filter(student -> !draft.withoutSection.contains(DistrictDraft.id(student)))
            .toList();
  }

  void write() {
    for (int i = 0; i < times; i++) {
      duplicates(i);
      names(i);
      teachers(i);
      terms(i);
      sameMembers(i);
    }
    blankNames();
    draft.ids.nextDay();
  }

  private void duplicates(int index) {
    for (ObjectNode first : cast.next(1)) {
      String name = Json.text(first, "name");
      draft.note(Quirk.DUPLICATE_SECTION_NAME, first, section(name));
    }
    for (ObjectNode first : cast.next(1)) {
      String name = Json.text(first, "name").toUpperCase(Locale.ROOT);
      draft.note(Quirk.SECTION_NAME_DIFFERS_IN_CASE, first, section(name));
    }
    for (ObjectNode first : cast.next(1)) {
      String name = "  " + Json.text(first, "name").replace(" ", " \t ") + " ";
      draft.note(Quirk.SECTION_NAME_DIFFERS_IN_WHITE_SPACE, first, section(name));
    }
    String composed = "Caf\u00e9 Litt\u00e9raire " + (1 + index);
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    draft.note(Quirk.SECTION_NAME_DIFFERS_IN_UNICODE_FORM, section(decomposed), section(composed));
  }

  private void names(int index) {
    draft.note(Quirk.LONG_SECTION_NAME, section("Long " + "n".repeat(494) + index));
    draft.note(
        Quirk.EMOJI_SECTION_NAME,
        section("\ud83c\udfa8 Art \ud83d\udc69\u200d\ud83c\udfa8 " + index));
    draft.note(
        Quirk.RIGHT_TO_LEFT_SECTION_NAME,
        section("\u05de\u05ea\u05de\u05d8\u05d9\u05e7\u05d4 " + index));
    ObjectNode odd = section("Odd Values " + index);
    odd.put("subject", "underwater basketry").put("grade", "99").put("credit_hours", 3);
    draft.note(Quirk.UNKNOWN_SECTION_VALUE, odd);
  }

  private void blankNames() {
    for (int i = 0; i <= times; i++) {
      ObjectNode section = section("   ");
      if (i > 0) {
        draft.blank(section, "name", i);
      }
      draft.note(Quirk.BLANK_SECTION_NAME, section);
    }
  }

  private void teachers(int index) {
    for (ObjectNode section : cast.next(1)) {
      section.withArray("students").add(draft.ids.next());
      section.withArray("teachers").add(draft.ids.next());
      draft.note(Quirk.DANGLING_STUDENT, section);
      draft.note(Quirk.DANGLING_TEACHER, section);
    }
    ObjectNode dangling = section("Dangling Primary " + index);
    dangling.put("teacher", draft.ids.next());
    draft.note(Quirk.DANGLING_TEACHER, dangling);
    ObjectNode none = section("Nobody Teaches " + index);
    none.set("teachers", Json.array(List.of()));
    draft.blank(none, "teacher", index);
    draft.note(Quirk.SECTION_WITHOUT_TEACHER, none);
    ObjectNode second = section("Second First " + index);
    String primary = DistrictDraft.id(draft.teachers.get(draft.teachers.size() - 1 - index));
    second.put("teacher", primary);
    if (index % 2 == 0) {
      second.withArray("teachers").add(primary);
    }
    draft.note(Quirk.PRIMARY_TEACHER_NOT_FIRST, second);
  }

  private void terms(int index) {
    boolean timed = index % 2 == 0;
    ObjectNode term = Json.object().put("district", draft.district);
    term.put("end_date", timed ? "2019-06-14T00:00:00.000Z" : "2020-06-12").put("name", "Y1");
    term.put("start_date", timed ? "2018-08-06T00:00:00.000Z" : "2019-08-05");
    draft.add(RosterCollection.TERMS, term.put("id", draft.ids.next()));
    if (timed) {
      draft.note(Quirk.TERM_WITH_TIME, term);
    }
    ObjectNode section = section("Bygone " + index);
    section.put("term_id", DistrictDraft.id(term));
    draft.note(Quirk.ENDED_TERM, section);
  }

  private void sameMembers(int index) {
    ObjectNode one = section("Twin Group A " + index);
    ObjectNode two = section("Twin Group B " + index);
    List.of("students", "teacher", "teachers")
        .forEach(field -> two.set(field, one.path(field).deepCopy()));
    draft.note(Quirk.SAME_MEMBERS, one, two);
  }

  /** One more section of the main school with a few of its students and a teacher. */
  private ObjectNode section(String name) {
    ObjectNode section = draft.any(draft.sections).deepCopy();
    section.put("id", draft.ids.next()).put("name", name);
    section.put("sis_id", "quirk" + DistrictDraft.id(section).substring(18));
    List<String> members =
        new RandomPicker(enrolled, draft.random.split())
            .next(Math.min(MEMBERS, enrolled.size())).stream()
                .map(DistrictDraft::id)
                .sorted()
                .toList();
    section.set("students", Json.array(members));
    String teacher = DistrictDraft.id(draft.any(draft.teachers));
    section.put("teacher", teacher).set("teachers", Json.array(List.of(teacher)));
    return draft.add(RosterCollection.SECTIONS, section);
  }
}
