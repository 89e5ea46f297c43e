package com.bloomz.rostersync.benchmarks.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures and prints a table; the same goes as JSON into the folder.
 *
 * <p>Arguments: {@code first} for a whole first import in one warm process, or {@code jmh} for the
 * benchmarks; the folder for the JSON; the number of students.
 */
public final class WorkMain {
  private static final int CPU_ROUNDS = 30;
  private static final int WRITING_ROUNDS = 9;

  private WorkMain() {}

  public static void main(String... arguments) throws IOException, RunnerException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    int students = Integer.parseInt(arguments[2]);
    switch (arguments[0]) {
      case "first" -> first(students, folder);
      case "jmh" -> jmh(students, folder);
      default -> throw new IllegalArgumentException("first or jmh, not " + arguments[0]);
    }
  }

  private static void first(int students, Path folder) throws IOException {
    var steps = new ImportSteps(students);
    System.out.println(steps.size());
    Ratios ratios = FirstImport.measure(steps, CPU_ROUNDS, WRITING_ROUNDS);
    System.out.println(ratios.table());
    Files.writeString(folder.resolve("first-import.json"), ratios.json());
  }

  private static void jmh(int students, Path folder) throws IOException, RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(WorkBenchmarks.class.getSimpleName())
                    .param("students", Integer.toString(students))
                    .resultFormat(ResultFormatType.JSON)
                    .result(folder.resolve("jmh.json").toString())
                    .build())
            .run();
    Ratios ratios = Ratios.of(results);
    System.out.println(ratios.table());
    Files.writeString(folder.resolve("jmh-ratios.json"), ratios.json());
  }
}
