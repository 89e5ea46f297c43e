package com.bloomz.rostersync.clever;

import static com.bloomz.rostersync.clever.CleverScenario.STAFF;
import static com.bloomz.rostersync.clever.CleverScenario.TEACHERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverroster.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** U 9: a role counts at the schools that it names (P 4). */
final class RolesBySchoolTest {
  private final CleverScenario scene = new CleverScenario();

  @AfterEach
  void close() {
    scene.close();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # roles.teacher,         teaches at s1
          {},                      true
          {"schools":[]},          true
          {"schools":null},        true
          {"schools":"s2"},        true
          {"schools":["s1"]},      true
          {"schools":["s2";"s1"]}, true
          {"schools":["s2"]},      false
          """)
  void aTeacherAtAnotherSchoolOnlyIsOtherStaffHere(String role, boolean teaches) {
    String user = user("t9", "\"staff\":{\"schools\":[\"s1\"]},\"teacher\":" + role);
    scene.on(TEACHERS, Wire.page(user));
    scene.on(STAFF, Wire.page(user));

    assertThat(scene.roster().staff()).extracting(Staff::teaches).containsExactly(teaches);
  }

  /** So the decision sees that Clever shares no teachers (I 6). */
  @Test
  void whoTeachesElsewhereOnlyDoesNotHideThatThereAreNoTeachers() {
    scene.on(TEACHERS, Wire.page(user("t9", "\"teacher\":{\"schools\":[\"s2\"]}")));
    scene.on(STAFF, Wire.page());

    assertThat(scene.roster().staff()).hasSize(1).noneMatch(Staff::teaches);
  }

  /** The section c1 names t1. */
  @Test
  void whoTeachesASectionHereIsATeacherHere() {
    scene.on(TEACHERS, Wire.page(user("t1", "\"teacher\":{\"schools\":[\"s2\"]}")));
    scene.on(STAFF, Wire.page());

    assertThat(scene.roster().staff()).hasSize(1).allMatch(Staff::teaches);
  }

  private static String user(String id, String roles) {
    return "{\"id\":\"%s\",\"name\":{\"last\":\"Lee\"},\"roles\":{%s}}"
        .formatted(id, roles.replace(';', ','));
  }
}
