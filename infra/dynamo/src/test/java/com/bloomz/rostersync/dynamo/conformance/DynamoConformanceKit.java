package com.bloomz.rostersync.dynamo.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.dynamo.conformance.cases.CaseFiles;
import com.bloomz.rostersync.dynamo.conformance.cases.DynamoCase;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Sends the cases to one target. A case that is not among the target's known differences must be
 * answered as AWS's documentation says; one that is must not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DynamoConformanceKit {
  private @Nullable CaseRunner runner;

  /** Starts the target, or skips the test with the reason why not. */
  abstract DynamoTarget start();

  /** Stops what was started. */
  abstract void stop();

  KnownDifferences known() {
    return KnownDifferences.NONE;
  }

  @TestFactory
  Stream<DynamicTest> answersAsDocumented() {
    var started = new CaseRunner(start());
    runner = started;
    KnownDifferences known = known();
    return CaseFiles.all().stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(started, known, one)));
  }

  @AfterAll
  void end() {
    if (runner != null) {
      runner.close();
    }
    stop();
  }

  private static void check(CaseRunner runner, KnownDifferences known, DynamoCase one) {
    List<String> differences = runner.run(one);
    if (known.sentences().containsKey(one.name())) {
      assertThat(differences)
          .as("no longer differs, strike it from the known differences: %s", one.name())
          .isNotEmpty();
    } else {
      assertThat(differences)
          .as("%s, as %s says: %s", one.name(), one.page(), one.says())
          .isEmpty();
    }
  }
}
