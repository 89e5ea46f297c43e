package com.bloomz.rostersync.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.benchmarks.work.Ratios.Row;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

    assertThat(ratios.rows()).hasSize(15).allMatch(row -> row.work().median() > 0);
    assertThat(ratios.table().lines()).hasSize(17);
    assertThat(ratios.json())
        .contains("\"what\": \"time of writing\"", "\"floor\": \"barest import\"");
  }

  @Test
  void theBarestProgramsHaveTheImportsInputAndOutput() throws Exception {
    var steps = new ImportSteps(60);
    CleverRoster roster = steps.read();
    Barest barest = steps.barest();

    assertThat(barest.texts())
        .containsAll(roster.students().stream().map(each -> each.id().value()).toList())
        .containsAll(roster.sections().stream().map(each -> each.id().value()).toList())
        .containsAll(roster.contacts().stream().map(each -> each.id().value()).toList());
    assertThat(barest.records().stream().mapToLong(page -> page.data().size()).sum())
        .isGreaterThanOrEqualTo(
            roster.students().size() + roster.sections().size() + roster.contacts().size());
    var written = new ByteArrayOutputStream();
    assertThat(barest.write(written)).isEqualTo(steps.items());
    assertThat(new ObjectMapper().readTree(written.toByteArray()))
        .extracting(WorkBenchmarksTest::item)
        .containsExactlyElementsOf(steps.load().items());
    assertThat(barest.deflate()).isPositive().isLessThan(journalBytes(steps));
    var whole = new ByteArrayOutputStream();
    SchoolPages.generate(60).all().forEach(whole::writeBytes);
    assertThat(barest.hash())
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(whole.toByteArray()));
  }

  private static Map<String, AttributeValue> item(JsonNode item) {
    return item.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> value(each.getValue())));
  }

  private static AttributeValue value(JsonNode typed) {
    Map.Entry<String, JsonNode> only = typed.properties().iterator().next();
    JsonNode value = only.getValue();
    return switch (only.getKey()) {
      case "S" -> AttributeValue.fromS(value.textValue());
      case "N" -> AttributeValue.fromN(value.textValue());
      case "BOOL" -> AttributeValue.fromBool(value.booleanValue());
      case "M" -> AttributeValue.fromM(item(value));
      case "L" -> AttributeValue.fromL(value.valueStream().map(WorkBenchmarksTest::value).toList());
      default -> throw new IllegalArgumentException("no roster has " + only.getKey());
    };
  }

  private static long journalBytes(ImportSteps steps) {
    return steps.load().journal().stream().mapToLong(each -> each.length).sum();
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
