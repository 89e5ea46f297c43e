package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.local.show.FinishedImport;
import com.bloomz.rostersync.roster.BloomzRoster;
import java.io.IOException;
import java.util.Collections;
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

  /** An operation that only an import's last writes use. */
  private static final String LAST_WRITES = "PutItem";

  private BloomzRoster undisturbed = BloomzRoster.empty();
  private List<Change> journal = List.of();
  private int requests;
  private int lastWrites;

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
      List<String> all = counting.requests();
      requests = all.lastIndexOf(LAST_WRITES) + 1;
      lastWrites = Collections.frequency(all, LAST_WRITES);
      undisturbed = scenario.roster();
    }
    assertThat(requests).isGreaterThan(2 * PLACES);
    assertThat(lastWrites).isGreaterThan(1);
  }

  IntStream places() {
    return IntStream.range(0, PLACES);
  }

  @ParameterizedTest
  @MethodSource("places")
  void nextAttemptEndsInTheSameRoster(int place) throws Exception {
    try (var scenario = LinkedDistrict.generated(STUDENTS)) {
      try (var child = child(scenario, killer(place))) {
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

  /**
   * The places are spread over the requests of the undisturbed import. How many tell of its
   * progress and take a moment of Clever's limit depends on time, so the last place, close to the
   * end, is a request that only comes there.
   */
  private ProcessKiller killer(int place) {
    boolean before = place % 2 == 0;
    return place == PLACES - 1
        ? ProcessKiller.at(LAST_WRITES, lastWrites - 1, before)
        : new ProcessKiller(1 + place * (requests - 1) / (PLACES - 1), before);
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
