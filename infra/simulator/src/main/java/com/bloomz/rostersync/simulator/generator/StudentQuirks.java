package com.bloomz.rostersync.simulator.generator;

import com.bloomz.rostersync.simulator.district.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** The quirks of students, each of them in students of its own. */
final class StudentQuirks {
  private static final List<String> ACCENTED =
      List.of("Zo\u00eb-Anou", "D'Arvel", "\u0141ukaszek", "Cora\u00e7on", "Br\u00e9d\u00e9n");
  private static final List<String> RIGHT_TO_LEFT =
      List.of("\u05ea\u05dc\u05de\u05d9\u05d3", "\u0637\u0627\u0644\u0628");

  private final DistrictDraft draft;
  private final int times;
  private final RandomPicker cast;

  StudentQuirks(DistrictDraft draft, int times) {
    this.draft = draft;
    this.times = times;
    this.cast = new RandomPicker(draft.students, draft.random.split());
  }

  void write() {
    schools();
    ids();
    names();
    addresses();
    each(Quirk.MISSING_FIELDS, times + 1, this::missing);
    each(
        Quirk.UNKNOWN_VALUE,
        times,
        (user, i) -> role(user).put("grade", "Grade 13B").put("gender", "Q"));
    each(Quirk.UNKNOWN_FIELD, times, this::unknownField);
  }

  private void schools() {
    List<String> both = List.of(draft.other, draft.main);
    each(Quirk.OTHER_PRIMARY_SCHOOL, times, (user, i) -> move(user, both));
    each(Quirk.ATTACHED_BY_SECTION, times, (user, i) -> move(user, List.of(draft.other)));
    each(
        Quirk.STUDENT_IN_NO_SECTION,
        times,
        (user, i) -> draft.withoutSection.add(DistrictDraft.id(user)));
  }

  private void move(ObjectNode user, List<String> schools) {
    role(user).put("school", schools.getFirst()).set("schools", Json.array(schools));
  }

  private void ids() {
    each(Quirk.NO_SIS_ID, times + 1, (user, i) -> draft.blank(role(user), "sis_id", i));
    each(Quirk.LEADING_ZEROS, times, this::leadingZeros);
    pairs(
        Quirk.SHARED_STUDENT_NUMBER,
        (one, two) -> role(two).put("student_number", Json.text(role(one), "student_number")));
    pairs(Quirk.SAME_NAMED_STUDENTS, (one, two) -> two.set("name", one.path("name").deepCopy()));
  }

  private void leadingZeros(ObjectNode user, int index) {
    String id = String.format(Locale.ROOT, "%04d", 42 + index);
    role(user).put("sis_id", id).put("student_number", id);
  }

  private void names() {
    each(Quirk.NUMERIC_FIRST_NAME, times, (user, i) -> name(user).put("first", "7"));
    each(
        Quirk.ACCENTED_NAME,
        times + 1,
        (user, i) -> name(user).put("last", ACCENTED.get(i % ACCENTED.size())));
    each(Quirk.EMOJI_NAME, times, (user, i) -> name(user).put("first", "\ud83c\udf1f Star" + i));
    each(
        Quirk.RIGHT_TO_LEFT_NAME,
        times,
        (user, i) -> name(user).put("last", RIGHT_TO_LEFT.get(i % RIGHT_TO_LEFT.size())));
    each(Quirk.LONG_NAME, times, (user, i) -> name(user).put("last", "L" + "o".repeat(498) + i));
  }

  private void addresses() {
    each(
        Quirk.EMAIL_WITHOUT_AT, times, (user, i) -> email(user, "no-at-sign" + i + ".example.org"));
    each(
        Quirk.UPPER_CASE_DOMAIN,
        times,
        (user, i) -> email(user, "Upper.Case" + i + "@EXAMPLE.ORG"));
    each(
        Quirk.STUDENT_WITH_TEACHERS_EMAIL,
        times,
        (user, i) ->
            email(user, Json.text(draft.teachers.get(i % draft.teachers.size()), "email")));
  }

  private void email(ObjectNode user, String email) {
    user.put("email", email);
    role(user).put("email", email);
  }

  private void missing(ObjectNode user, int way) {
    draft.blank(user, "email", way);
    draft.blank(role(user), "email", way);
    draft.blank(role(user), "grade", way);
    draft.blank(role(user), "dob", way);
    draft.blank(role(user), "student_number", way);
    draft.blank(name(user), "middle", way);
  }

  private void unknownField(ObjectNode user, int index) {
    user.put("favourite_colour", "green").putArray("badges").addObject().put("level", index);
    role(user).putObject("learning_pod").put("name", "Pod " + index).putArray("members");
  }

  private void each(Quirk quirk, int count, BiConsumer<ObjectNode, Integer> change) {
    for (int i = 0; i < count; i++) {
      for (ObjectNode user : cast.next(1)) {
        change.accept(user, i);
        draft.note(quirk, user);
      }
    }
  }

  private void pairs(Quirk quirk, BiConsumer<ObjectNode, ObjectNode> change) {
    for (int i = 0; i < times; i++) {
      List<ObjectNode> pair = cast.next(2);
      if (!pair.isEmpty()) {
        change.accept(pair.getFirst(), pair.getLast());
        draft.note(quirk, pair.getFirst(), pair.getLast());
      }
    }
  }

  private static ObjectNode role(ObjectNode user) {
    return (ObjectNode) user.path("roles").path("student");
  }

  private static ObjectNode name(ObjectNode user) {
    return (ObjectNode) user.path("name");
  }
}
