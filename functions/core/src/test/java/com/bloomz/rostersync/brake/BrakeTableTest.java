package com.bloomz.rostersync.brake;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.brake.BrakeCase.Outcome;
import com.bloomz.rostersync.brake.HeldCause.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the brake holds (X 2). docs/brake.md is this table; run the test with {@code
 * -Dbrake.table=write} to write that file from what comes out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrakeTableTest {
  private static final Path FILE = Path.of("../../docs/brake.md");

  private final List<Row> mistakes = Mistakes.all().stream().map(Row::of).toList();
  private final List<Row> honest = HonestChanges.all().stream().map(Row::of).toList();

  private record Row(BrakeCase given, Outcome outcome) {
    static Row of(BrakeCase given) {
      return new Row(given, given.run(Set.of()));
    }

    @Nullable Pattern pattern() {
      HeldRemovals held = outcome.braked().held();
      return held == null ? null : held.cause().pattern();
    }

    boolean isHeld() {
      return outcome.braked().held() != null;
    }

    String line() {
      HeldRemovals held = outcome.braked().held();
      String cause = held == null ? "" : held.cause().text();
      return "| %s | %s | %d | %s | %s |\n"
          .formatted(given.what(), run(), outcome.wouldLeave(), what(held), cause);
    }

    private static String what(@Nullable HeldRemovals held) {
      return held == null ? "" : held.numbers();
    }

    private String run() {
      String window = given.after().brake().isRollover(BrakeCase.DAY) ? ", rollover" : "";
      return switch (given.kind()) {
            case NIGHTLY -> "night";
            case FULL_DATA -> "Full data";
            case FULL_DATA_AND_ARCHIVE -> "Archive";
            case IMPORT_NOW -> "Import Now";
          }
          + window;
    }
  }

  @Test
  void x2NoMistakeRemovesAnybody() {
    assertThat(mistakes).hasSizeGreaterThanOrEqualTo(30);
    assertThat(misses()).isEmpty();
  }

  @Test
  void x2FewHonestChangesAreHeld() {
    assertThat(falseAlarms()).hasSize(4);
  }

  private List<String> misses() {
    return mistakes.stream().filter(row -> row.outcome().left() > 0).map(Row::line).toList();
  }

  private List<String> falseAlarms() {
    return honest.stream().filter(Row::isHeld).map(Row::line).toList();
  }

  @Test
  void x2CausesAreNamedAsExpected() {
    List<String> wrong = new ArrayList<>();
    for (Row each : mistakes) {
      if (each.pattern() != each.given().expected()) {
        wrong.add(each.pattern() + " " + each.line());
      }
    }
    for (Row each : honest) {
      if (each.pattern() != each.given().expected()) {
        wrong.add(each.given().what() + ": " + each.pattern() + " " + each.line());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(honest).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void theDocumentIsTheTable() throws IOException {
    if ("write".equals(System.getProperty("brake.table"))) {
      Files.writeString(FILE, document());
    }

    assertThat(FILE).as("write it with -Dbrake.table=write").hasContent(document());
  }

  private String document() {
    StringBuilder text = new StringBuilder(HEAD);
    text.append(summary());
    text.append("## Mistakes\n\n").append(COLUMNS);
    mistakes.forEach(row -> text.append(row.line()));
    text.append("\n## Honest changes\n\n").append(COLUMNS);
    honest.forEach(row -> text.append(row.line()));
    return text.toString();
  }

  private String summary() {
    return "%d mistakes: %d held by the brake, %d of these with their cause; misses, which removed\n"
            .concat("anybody: %d.\n\n")
            .formatted(
                mistakes.size(),
                mistakes.stream().filter(Row::isHeld).count(),
                mistakes.stream()
                    .filter(Row::isHeld)
                    .filter(row -> row.pattern() != Pattern.NONE)
                    .count(),
                misses().size())
        + "%d honest changes: false alarms, which are held and an admin approves: %d.\n\n"
            .formatted(honest.size(), falseAlarms().size());
  }

  private static final String COLUMNS =
      """
      | What happened | Run | Would leave | Held | Cause named |
      |---|---|---|---|---|
      """;

  private static final String HEAD =
      """
      # What the brake holds

      Made from `BrakeTableTest`; run it with `-Dbrake.table=write` after a change.

      The school has 240 students in grades K to 5, 460 parents, a staff of 30 and 48 classes; some rows have a
      school of 12. *Would leave* counts persons, places in classes, links of parents to children, and classes.
      Where something is held, nothing of that has left; where the cell is empty and the number is not 0, that
      many left. A mistake with 0 is held by I 6 or touches no one at night.

      """;
}
