package com.bloomz.rostersync.delivery.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Issue.Subject;
import com.bloomz.rostersync.roster.IssueCode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueExampleTest {
  @ParameterizedTest
  @CsvSource({
    "REDUNDANT_SECTIONS, Twin A 0, Twin B 0, Twin A 0 = Twin B 0",
    "REDUNDANT_SECTIONS, A, B; C; D; E; F, A = B = C = 3 more",
    "SHARED_EMAIL, Ploabo B., Lumima C., Ploabo B. and Lumima C.",
    "SHARED_EMAIL, A, B; C, 'A, B and C'",
    "POSSIBLE_DUPLICATE, Ana Lopez, Ana Lopez, Ana Lopez (twice)",
    "POSSIBLE_DUPLICATE, Ana Lopez, '', Ana Lopez",
    "KEPT_OUT_BUT_IN_CLEVER, Bob R., '', Bob R.",
    "KEPT_OUT_BUT_IN_CLEVER, Bob R., Kim R.; Lee R., Bob R. (parent of: Kim R.; Lee R.)",
    "HAND_REMOVAL_UNDONE, Bob R., Kim R., Bob R. (parent of: Kim R.)",
    "CLASS_CAME_BACK, Art, '', Art",
    "UNDO_KEPT, Bob R., email: somebody has changed it since, Bob R. (email: somebody has changed"
        + " it since)",
    "PLACE_CAME_BACK, Bob R., Art; Math, Bob R. (class: Art; Math)",
    "BAD_EMAIL, Wynabo I., no-at-sign, Wynabo I. (no-at-sign)",
    "BAD_PHONE, Wynabo I., 12, Wynabo I. (12)",
    "SEVERAL_PHONES, Wynabo I., 0145, Wynabo I. (not used: 0145)",
    "UNKNOWN_STUDENT, Art, 2, Art (2 students)",
    "UNKNOWN_TEACHER, Art, 1, Art (1 teacher)",
    "TERM_ENDED, Art, Fall ended on 2026-01-15, Art (Fall ended on 2026-01-15)",
    "DUPLICATE_SECTION_NAME, Art, class Art, Art",
    "DUPLICATE_SECTION_NAME, ART  1, class Art 1, ART 1",
    "DUPLICATE_SECTION_NAME, Art, class Painting, Art (class Painting)",
    "SAME_STUDENT_ID, Ana B., 0042, Ana B. (0042)"
  })
  void eachIssueIsPrintedWithItsDetail(IssueCode code, String about, String detail, String text) {
    Issue issue = new Issue(code, Subject.SECTION, "s-1", about, detail);

    assertThat(IssueExample.of(code, List.of(issue))).containsExactly(new IssueExample(text, 1));
  }

  @Test
  void studentsOfOneIdStandTogether() {
    List<Issue> issues =
        List.of(
            student("u-1", "Ana B.", "0042"),
            student("u-2", "Luis C.", "7"),
            student("u-3", "Eva D.", "0042"),
            student("u-4", "Ben E.", "7"));

    assertThat(IssueExample.of(IssueCode.SAME_STUDENT_ID, issues))
        .containsExactly(
            new IssueExample("Ana B. and Eva D. (0042)", 2),
            new IssueExample("Luis C. and Ben E. (7)", 2));
  }

  @Test
  void theSchoolIsNoExampleAndItsShareIs() {
    IssueCode code = IssueCode.MANY_REDUNDANT_SECTIONS;

    assertThat(IssueExample.of(code, List.of(new Issue(code, Subject.SCHOOL, "", "", "6 of 20"))))
        .containsExactly(new IssueExample("6 of 20 sections", 1));
    assertThat(
            IssueExample.of(
                IssueCode.NO_STUDENTS,
                List.of(new Issue(IssueCode.NO_STUDENTS, Subject.SCHOOL, "", "", ""))))
        .isEmpty();
  }

  @Test
  void idsAreNeverShown() {
    List<Issue> nameless =
        IntStream.range(0, 8)
            .mapToObj(
                i -> new Issue(IssueCode.SECTION_WITHOUT_NAME, Subject.SECTION, "58d" + i, "", ""))
            .toList();

    IssueGroup group = IssueGroup.of(nameless).getFirst();
    assertThat(group.size()).isEqualTo("8 sections");
    assertThat(group.examples()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "REDUNDANT_SECTIONS, '1 group, for your information'",
    "SHARED_EMAIL, 1 address",
    "POSSIBLE_DUPLICATE, '1 case, for your information'",
    "FIELD_NOT_SHARED, 1 field",
    "BAD_EMAIL, 1 student",
    "RECORD_UNUSABLE, ''"
  })
  void sizeIsThatOfWhatItIsAbout(IssueCode code, String size) {
    assertThat(IssueGroup.of(List.of(new Issue(code, Subject.STUDENT, "u-1", "Ana", ""))))
        .extracting(IssueGroup::size)
        .containsExactly(size);
  }

  private static Issue student(String id, String name, String studentId) {
    return new Issue(IssueCode.SAME_STUDENT_ID, Subject.STUDENT, id, name, studentId);
  }
}
