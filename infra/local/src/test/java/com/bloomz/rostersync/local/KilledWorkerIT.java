package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.local.show.FinishedImport;
import com.bloomz.rostersync.roster.BloomzRoster;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The worker's process is killed at ten places of a first import, before or after a request to
 * Clever or DynamoDB is done. The next attempt ends in the roster and the journal of an import that
 * nothing disturbed (A 3).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(LinkedDistrict.SHARED_STACK)
class KilledWorkerIT {
  private static final int STUDENTS = 150;
  private static final int PLACES = 10;

  /** At most so many requests come when the import is over. */
  private static final int LAST_ONES = 6;

  private BloomzRoster undisturbed = BloomzRoster.empty();
  private List<Change> journal = List.of();
  private int requests;

  @BeforeAll
  void importUndisturbed() throws Exception {
    ProcessKiller counting = ProcessKiller.ofNobody();
    try (var scenario = LinkedDistrict.generated(STUDENTS)) {
      try (var _ = child(scenario, counting)) {
        var id = scenario.admin().request(RunKind.IMPORT_NOW);
        var report = scenario.admin().await(id);
        FinishedImport first = scenario.admin().finished(report, true);
        assertThat(first.differences()).contains(List.of());
        journal = first.journal().stream().sorted().toList();
      }
      requests = counting.requests().size();
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
    int fatal = 1 + place * (requests - LAST_ONES) / (PLACES - 1);
    try (var scenario = LinkedDistrict.generated(STUDENTS)) {
      try (var child = child(scenario, new ProcessKiller(fatal, place % 2 == 0))) {
        var unused = scenario.admin().request(RunKind.IMPORT_NOW);
        assertThat(child.isKilled()).isTrue();
      }
      FinishedImport second = scenario.goOn();
      assertThat(second.report().state()).isEqualTo(ImportState.SUCCEEDED);
      assertThat(scenario.roster()).isEqualTo(undisturbed);
      assertThat(second.journal().stream().sorted().toList()).isEqualTo(journal);
      assertThat(scenario.nightly().journal()).isEmpty();
    }
  }

  /** A worker whose requests to Clever and DynamoDB the killer sees. */
  private static Child child(LinkedDistrict scenario, ProcessKiller killer) throws IOException {
    var environment = new HashMap<>(scenario.environment());
    environment.putAll(LinkedDistrict.STACK.endpoints());
    return new Child(
        ChildWorker.class,
        environment,
        Map.of(
            "CLEVER_URL",
            scenario.simulator().url(),
            "AWS_ENDPOINT_URL_DYNAMODB",
            LinkedDistrict.STACK.dynamoUrl()),
        killer);
  }
}
