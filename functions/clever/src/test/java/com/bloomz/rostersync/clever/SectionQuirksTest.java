package com.bloomz.rostersync.clever;

import static com.bloomz.rostersync.clever.CleverScenario.SECTIONS;
import static com.bloomz.rostersync.clever.CleverScenario.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.roster.CleverId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sections and terms may look like and still be imported (P 7). */
final class SectionQuirksTest {
  private final CleverScenario scene = new CleverScenario();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void takesTheFirstTeacherForThePrimaryWhereNoneIsNamed() {
    scene.on(
        SECTIONS, Wire.page("{\"id\":\"c1\",\"school\":\"s1\",\"teachers\":[\"\",\"t9\",\"t1\"]}"));

    Section section = scene.roster().sections().getFirst();

    assertThat(section.primaryTeacher()).isEqualTo(new CleverId("t9"));
    assertThat(section.teachers()).isEqualTo(ids("t9", "t1"));
  }

  @Test
  void hasThePrimaryTeacherAmongTheTeachers() {
    scene.on(SECTIONS, Wire.page("{\"id\":\"c1\",\"teacher\":\"t1\",\"teachers\":[\"t2\"]}"));

    Section section = scene.roster().sections().getFirst();

    assertThat(section.primaryTeacher()).isEqualTo(new CleverId("t1"));
    assertThat(section.teachers()).isEqualTo(ids("t1", "t2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"teacher\":null,\"teachers\":null", ",\"teacher\":\"\""})
  void mayHaveNoTeacher(String teachers) {
    scene.on(SECTIONS, Wire.page("{\"id\":\"c1\"" + teachers + "}"));

    Section section = scene.roster().sections().getFirst();

    assertThat(section.primary()).isEmpty();
    assertThat(section)
        .isEqualTo(new Section(new CleverId("c1"), "", null, null, Set.of(), Set.of()));
  }

  @ParameterizedTest
  @CsvSource({
    // what is sent of a section's list, whether its members are known (review 1)
    "'[]', true",
    "'[\"p1\"]', true",
    "'', false",
    "'null', false",
    "'{}', false",
    "'\"p1\"', false",
    "'[\"p1\",null]', false",
    "'[{\"id\":\"p1\"}]', false"
  })
  void tellsAListWithoutMembersFromOneThatDidNotCome(String sent, boolean known) {
    String students = sent.isEmpty() ? "" : ",\"students\":" + sent;
    String teachers = sent.isEmpty() ? "" : ",\"teachers\":" + sent;
    scene.on(
        SECTIONS,
        Wire.page(
            "{\"id\":\"c1\",\"teachers\":[]" + students + "}",
            "{\"id\":\"c2\",\"students\":[]" + teachers + "}"));

    Unknown unknown = scene.roster().unknown();

    assertThat(unknown.students()).isEqualTo(known ? Set.of() : ids("c1"));
    assertThat(unknown.teachers()).isEqualTo(known ? Set.of() : ids("c2"));
    assertThat(unknown.records()).isEmpty();
  }

  @Test
  void skipsBlankAndRepeatedIds() {
    scene.on(
        SECTIONS,
        Wire.page(
            "{\"id\":\"c1\",\"students\":"
                + "[\"p1\",null,\"\",\" \",{\"id\":\"p7\"},\"p1\",\"zz\"]}"));

    assertThat(scene.roster().sections().getFirst().students()).isEqualTo(ids("p1", "zz"));
  }

  @Test
  void leavesOutASectionOfAnotherSchool() {
    scene.on(
        SECTIONS,
        Wire.page("{\"id\":\"c1\",\"school\":\"s2\"}", "{\"id\":\"c2\",\"school\":\"s1\"}"));

    assertThat(scene.roster().sections())
        .extracting(Section::id)
        .containsExactly(new CleverId("c2"));
  }

  @ParameterizedTest
  @CsvSource({
    "2018-06-01T00:00:00.000Z, 2018-06-01",
    "2018-06-01, 2018-06-01",
    "2018-06-31,",
    "06/01/2018,",
    "soon,",
    "'',"
  })
  void readsATermsLastDay(String sent, LocalDate expected) {
    scene.on(TERMS, Wire.page(Wire.term("y1", sent)));

    assertThat(scene.roster().terms()).extracting(Term::lastDay).containsExactly(expected);
  }

  private Set<CleverId> ids(String... ids) {
    return Set.copyOf(List.of(ids).stream().map(CleverId::new).toList());
  }
}
