package com.bloomz.rostersync.dynamo.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.dynamo.conformance.cases.CaseFiles;
import com.bloomz.rostersync.dynamo.conformance.cases.DynamoCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document that tells the rules, their sources, and where they are kept and shown. */
final class DynamoRulesDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "..", "docs", "dynamodb-rules.md");

  private static final String CASE = "kit: ";
  private static final String ALL_SUCH = "…";

  /**
   * A row of a table of rules.
   *
   * @param shownBy cases of the kit and methods of tests
   */
  private record DynamoRule(String rule, String source, String type, List<String> shownBy) {}

  @Test
  void everyRuleHasASource() {
    assertThat(rules()).hasSizeGreaterThan(60);
    for (DynamoRule each : rules()) {
      assertThat(each.source().split("; ", -1))
          .as(each.rule())
          .allMatch(source -> source.startsWith("DG ") || source.startsWith("API "));
    }
  }

  @Test
  void classesCasesAndTestsOfTheRulesAreThere() {
    List<String> names = CaseFiles.all().stream().map(DynamoCase::name).toList();
    List<String> missing = new ArrayList<>();
    for (DynamoRule each : rules()) {
      if (sources("main", each.type()).isEmpty()) {
        missing.add(each.type());
      }
      each.shownBy().stream().filter(shown -> !isThere(shown, names)).forEach(missing::add);
    }

    assertThat(missing).isEmpty();
  }

  private static boolean isThere(String shown, List<String> names) {
    if (shown.startsWith(CASE)) {
      String name = shown.substring(CASE.length());
      return name.endsWith(ALL_SUCH)
          ? names.stream().anyMatch(each -> each.startsWith(name.replace(ALL_SUCH, "")))
          : names.contains(name);
    }
    String test = shown.substring(0, shown.indexOf('.'));
    String method = "void " + shown.substring(shown.indexOf('.') + 1) + "(";
    return sources("test", test).stream().anyMatch(text -> text.contains(method));
  }

  private static List<DynamoRule> rules() {
    try {
      return Files.readAllLines(DOCUMENT).stream()
          .filter(line -> line.startsWith("| "))
          .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
          .filter(cells -> cells.size() == 4 && !cells.getFirst().equals("rule"))
          .map(DynamoRulesDocumentTest::rule)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DynamoRule rule(List<String> cells) {
    return new DynamoRule(
        cells.get(0),
        cells.get(1),
        cells.get(2).replace("`", ""),
        Stream.of(cells.get(3).split("; ", -1)).map(shown -> shown.replace("`", "")).toList());
  }

  /** The texts of the files of that type. */
  private static List<String> sources(String kind, String type) {
    try (Stream<Path> files = Files.walk(Path.of("src", kind, "java"))) {
      return files
          .filter(file -> file.endsWith(type + ".java"))
          .map(DynamoRulesDocumentTest::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
