package com.bloomz.rostersync.clever.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Whatever Clever answers, the token goes nowhere else, nobody is removed, the memory is enough and
 * the import ends with a cause. {@code -Dhostile.answers=5000} makes that many imports.
 */
class HostileAnswersIT {
  private static final int ANSWERS = Integer.getInteger("hostile.answers", 360);
  private static final long SEED = Long.getLong("hostile.seed", 1);
  private static final String HEAP = "-Xmx64m";

  @Test
  void nothingIsLeakedOrRemovedAndEveryImportEnds() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HostileRun.class.getName(),
                String.valueOf(ANSWERS),
                String.valueOf(SEED))
            .redirectErrorStream(true)
            .start();
    List<String> lines;
    try (var out = process.inputReader()) {
      lines = out.lines().toList();
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();

    lines.stream().filter(line -> line.matches("(answers|end).*")).forEach(System.out::println);
    assertThat(lines).filteredOn(line -> line.startsWith("fault ")).isEmpty();
    assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
    assertThat(lines).anyMatch(line -> line.matches("answers=" + ANSWERS + " .* leaked=0"));
    assertThat(lines)
        .anyMatch(line -> line.startsWith("end SUCCEEDED"))
        .anyMatch(line -> line.startsWith("end HELD"))
        .anyMatch(line -> line.startsWith("end FAILED CLEVER_ANSWER_BROKEN"));
  }
}
