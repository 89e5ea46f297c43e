package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverroster.Student;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The language of a student's home follows Clever: rules N 5 and I 6. */
class HomeLanguagesTest {
  private final Given given =
      Given.school().student(student("s1", "Spanish")).student(student("s2", "English"));

  @Test
  void n5ANewStudentHasTheLanguageThatCleverNames() {
    assertThat(language(given.importNow(), "m-s1")).isEqualTo("Spanish");
    assertThat(given.imported().nightly().changes()).isEmpty();
  }

  @Test
  void n5AnotherLanguageIsFollowedAndJournalled() {
    DecisionSummary outcome = given.imported().student(student("s1", "Vietnamese")).nightly();

    assertThat(language(outcome, "m-s1")).isEqualTo("Vietnamese");
    assertThat(outcome.changes()).containsExactly("STUDENTS UPDATED m-s1 by N 5");
  }

  @Test
  void n5ALanguageThatCleverNoLongerNamesIsForgotten() {
    DecisionSummary outcome = given.imported().student(student("s1", null)).nightly();

    assertThat(language(outcome, "m-s1")).isNull();
    assertThat(outcome.changes()).containsExactly("STUDENTS UPDATED m-s1 by N 5");
  }

  @Test
  void i6LanguagesThatAreNoLongerSharedAreKept() {
    DecisionSummary outcome =
        given.imported().student(student("s1", null)).student(student("s2", null)).nightly();

    assertThat(outcome.changes()).isEmpty();
    assertThat(language(outcome, "m-s1")).isEqualTo("Spanish");
  }

  private static Student student(String id, @Nullable String language) {
    return new Student(
        Given.clever(id), Bloomz.name("Kid " + id), null, "sis-" + id, null, null, language, null);
  }

  private static @Nullable String language(DecisionSummary outcome, String member) {
    return outcome.student(member).homeLanguage();
  }
}
