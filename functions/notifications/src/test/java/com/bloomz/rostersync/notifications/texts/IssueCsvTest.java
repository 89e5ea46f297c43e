package com.bloomz.rostersync.notifications.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.testkit.messages.HostileNames;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueCsvTest {
  @Test
  void tellsWhatAndWhereAndWhatToDo() {
    assertThat(records(issue("Ünal, \"Ana\"")))
        .containsExactly(
            List.of("severity", "code", "what", "id", "name", "detail", "problem", "what to do"),
            List.of(
                "warning",
                "bad-email",
                "student",
                "u-1",
                "Ünal, \"Ana\"",
                "",
                IssueCode.BAD_EMAIL.text(),
                IssueCode.BAD_EMAIL.remedy()));
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
    assertThat(records(issue(name)).get(1).get(4)).startsWith("'");
  }

  @Test
  void noNameBreaksTheTable() {
    var issues = HostileNames.of(7, 1_000).stream().map(IssueCsvTest::issue).toList();

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
