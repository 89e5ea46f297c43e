package com.bloomz.rostersync.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.benchmarks.work.Ratios.Row;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

final class WorkBenchmarksTest {
  @Test
  void jmhRunsEveryStepAndItsFloor() throws RunnerException {
    var once =
        new OptionsBuilder()
            .include(WorkBenchmarks.class.getSimpleName())
            .param("students", "60")
            .mode(Mode.SingleShotTime)
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.NONE)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();

    Ratios ratios = Ratios.of(new Runner(once).run());

    assertThat(ratios.rows())
        .extracting(row -> row.work().name() + " " + row.floor().name())
        .containsExactlyElementsOf(
            Arrays.stream(Step.values()).map(step -> step.title() + " " + step.floor()).toList());
    assertThat(ratios.rows()).allMatch(row -> row.ratio() > 0);
  }

  @Test
  void firstImportIsMeasuredBesideItsFloors() {
    var steps = new ImportSteps(60);

    Ratios ratios = FirstImport.measure(steps, 2, 2);

    assertThat(ratios.rows()).hasSize(6).allMatch(row -> row.work().median() > 0);
    assertThat(ratios.table().lines()).hasSize(8);
    assertThat(ratios.json()).contains("\"what\": \"time of writing\"");
  }

  @Test
  void stepsDoWhatTheySay() {
    var steps = new ImportSteps(60);

    assertThat(steps.read().students()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(steps.decideFirst().writes()).hasSize(steps.items());
    assertThat(steps.decideUnchanged().writes()).isEmpty();
    assertThat(steps.encode()).isGreaterThan(steps.items());
  }

  @Test
  void aRowSaysHowManyTimesItsFloorSomethingTakes() {
    var row = new Row(Ratios.Times.of("work", 9, 6, 3), Ratios.Times.of("floor", 2, 4, 1));

    assertThat(row.ratio()).isEqualTo(3);
    assertThat(new Ratios(List.of(row)).table()).contains("6.0 (3.0 to 9.0)", "3.00 |");
  }
}
