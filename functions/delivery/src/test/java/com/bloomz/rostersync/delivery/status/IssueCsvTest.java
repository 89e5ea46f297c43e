package com.bloomz.rostersync.delivery.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.messages.testing.HostileNames;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The attachment of the status email (N 8). */
class IssueCsvTest {
  @Test
  void tellsWhatAndWhereAndWhatToDo() {
    assertThat(records(issue("Ünal, \"Ana\"")))
        .containsExactly(
            List.of("importance", "kind", "name", "problem", "detail", "what to do", "code", "id"),
            List.of(
                "to fix",
                "student",
                "Ünal, \"Ana\"",
                IssueCode.BAD_EMAIL.text(),
                "",
                IssueCode.BAD_EMAIL.remedy(),
                "bad-email",
                "u-1"));
  }

  @Test
  void gravestComeFirst() {
    var codes =
        List.of(
            IssueCode.TERM_ENDED,
            IssueCode.UNKNOWN_STUDENT,
            IssueCode.BAD_PHONE,
            IssueCode.NO_STUDENTS);
    Issue[] issues =
        codes.stream()
            .map(code -> new Issue(code, Issue.Subject.SECTION, "s-1", "Art", "1"))
            .toArray(Issue[]::new);

    assertThat(records(issues))
        .extracting(cells -> cells.get(0) + " " + cells.get(6))
        .containsExactly(
            "importance code",
            "urgent no-students",
            "to fix bad-phone",
            "for your information term-ended",
            "for your information unknown-student");
  }

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN_STUDENT, 1, 1 student",
    "UNKNOWN_TEACHER, 1200, '1,200 teachers'",
    "MANY_REDUNDANT_SECTIONS, 6 of 20, 6 of 20 sections",
    "REDUNDANT_SECTIONS, Art 2; Art 3, the same members: Art 2; Art 3",
    "SAME_STUDENT_ID, 0042, student ID 0042",
    "BAD_PHONE, 555-0199, 555-0199"
  })
  void detailsCanBeRead(IssueCode code, String detail, String cell) {
    Issue issue = new Issue(code, Issue.Subject.SECTION, "s-1", "Art", detail);

    assertThat(records(issue).get(1).get(4)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\u200B=1",
        " =1",
        "＝1",
        "|cmd",
        "%x"
      })
  void noCellIsAFormula(String name) {
    assertThat(records(issue(name)).get(1).get(2)).startsWith("'");
  }

  @Test
  void noNameBreaksTheTable() {
    var codes = List.of(IssueCode.values());
    var names = HostileNames.of(20261124, 1_000);
    var issues =
        IntStream.range(0, names.size())
            .mapToObj(
                i ->
                    new Issue(
                        codes.get(i % codes.size()),
                        Issue.Subject.STUDENT,
                        "u-" + i,
                        names.get(i),
                        names.get(names.size() - 1 - i)))
            .toList();

    assertThat(records(issues.toArray(Issue[]::new)))
        .hasSize(1_001)
        .allSatisfy(
            cells -> assertThat(cells).hasSize(8).noneMatch(cell -> cell.matches("(?s)[=+@-].*")));
  }

  private static Issue issue(String name) {
    return new Issue(IssueCode.BAD_EMAIL, Issue.Subject.STUDENT, "u-1", name, "");
  }

  private static List<List<String>> records(Issue... issues) {
    String csv = IssueCsv.of(List.of(issues));
    assertThat(csv).startsWith("\ufeff").endsWith("\r\n");
    return CsvReader.builder().ofCsvRecord(csv.substring(1)).stream()
        .map(record -> record.getFields())
        .toList();
  }
}
