package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.local.show.Finished;
import com.bloomz.rostersync.reconcile.Change;
import com.bloomz.rostersync.reconcile.RunKind;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.sync.ImportState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The worker's process is killed at ten places of a first import, before or after a request to
 * Clever or DynamoDB is done. The next attempt ends in the roster and the journal of an import that
 * nothing disturbed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledWorkerIT {
  private static final int STUDENTS = 150;
  private static final int PLACES = 10;

  private BloomzRoster undisturbed = BloomzRoster.empty();
  private List<Change> journal = List.of();
  private int requests;

  @BeforeAll
  void importUndisturbed() throws Exception {
    try (var scenario = Scenario.generated(STUDENTS)) {
      var count = new AtomicInteger();
      try (var _ = new Child(scenario, new Counting(count))) {
        var id = scenario.admin().request(RunKind.IMPORT_NOW);
        var report = scenario.admin().await(id);
        Finished first = scenario.admin().finished(report, true);
        assertThat(first.differences()).contains(List.of());
        journal = first.journal().stream().sorted().toList();
      }
      requests = count.get();
      undisturbed = scenario.roster();
    }
    assertThat(requests).isGreaterThan(2 * PLACES);
  }

  IntStream places() {
    return IntStream.range(0, PLACES);
  }

  @ParameterizedTest
  @MethodSource("places")
  void nextAttemptEndsInTheSameRoster(int place) throws Exception {
    int fatal = 1 + place * (requests - 4) / (PLACES - 1);
    try (var scenario = Scenario.generated(STUDENTS)) {
      var killer = new Killer(fatal, place % 2 == 0);
      try (var child = new Child(scenario, killer)) {
        killer.victim.set(child.process);
        var unused = scenario.admin().request(RunKind.IMPORT_NOW);
        assertThat(child.process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(child.process.exitValue()).isNotZero();
      }
      Finished second = scenario.goOn();
      assertThat(second.report().state()).isEqualTo(ImportState.SUCCEEDED);
      assertThat(scenario.roster()).isEqualTo(undisturbed);
      assertThat(second.journal().stream().sorted().toList()).isEqualTo(journal);
      assertThat(scenario.nightly().journal()).isEmpty();
    }
  }

  private record Counting(AtomicInteger count) implements Tollgate.Toll {
    @Override
    public void beforePassing() {
      count.incrementAndGet();
    }

    @Override
    public void afterPassing() {}
  }

  private static final class Killer implements Tollgate.Toll {
    private final AtomicReference<Process> victim = new AtomicReference<>();
    private final AtomicInteger before = new AtomicInteger();
    private final AtomicInteger after = new AtomicInteger();
    private final int fatal;
    private final boolean strikesBefore;

    Killer(int fatal, boolean strikesBefore) {
      this.fatal = fatal;
      this.strikesBefore = strikesBefore;
    }

    @Override
    public void beforePassing() {
      if (before.incrementAndGet() == fatal && strikesBefore) {
        kill();
      }
    }

    @Override
    public void afterPassing() {
      if (after.incrementAndGet() == fatal && !strikesBefore) {
        kill();
      }
    }

    private void kill() {
      victim.get().destroyForcibly().onExit().join();
    }
  }

  /** A worker in a process of its own, whose requests to Clever and DynamoDB pass a tollgate. */
  private static final class Child implements AutoCloseable {
    private final Tollgate clever;
    private final Tollgate dynamo;
    private final Process process;

    Child(Scenario scenario, Tollgate.Toll toll) throws IOException {
      clever = new Tollgate(scenario.simulator().url(), toll);
      dynamo = new Tollgate(Scenario.STACK.dynamoUrl(), toll);
      var builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx256m",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
              "-classpath",
              System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
              ChildWorker.class.getName());
      builder.environment().putAll(scenario.environment());
      builder.environment().putAll(Scenario.STACK.endpoints());
      builder.environment().put("CLEVER_URL", clever.url().toString());
      builder.environment().put("AWS_ENDPOINT_URL_DYNAMODB", dynamo.url().toString());
      builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      process = builder.start();
    }

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
      clever.close();
      dynamo.close();
    }
  }
}
