package com.bloomz.rostersync.dynamo.conformance;

import com.bloomz.rostersync.dynamo.conformance.cases.CaseAnswer;
import com.bloomz.rostersync.dynamo.conformance.cases.CaseStep;
import com.bloomz.rostersync.dynamo.conformance.cases.DynamoCase;
import com.bloomz.rostersync.dynamo.conformance.cases.TableNames;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/** Runs cases against a target, one after another. */
final class CaseRunner implements AutoCloseable {
  /** How often a target whose indexes follow later is asked again. */
  private static final int TRIES = 300;

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final DynamoTarget target;
  private final TableNames names;
  private final SharedTables tables;

  CaseRunner(DynamoTarget target) {
    this.target = target;
    this.names = new TableNames("kit-" + Long.toHexString(System.nanoTime()) + "-");
    this.tables = new SharedTables(target, names);
  }

  /** How the target's answers differ from the case's, in sentences; none where they do not. */
  List<String> run(DynamoCase one) {
    var used = new TreeSet<String>();
    one.steps().forEach(step -> used.addAll(TableNames.of(step.body())));
    tables.prepare(used);
    try {
      for (int i = 0; i < one.steps().size(); i++) {
        List<String> differences = step(one.steps().get(i).rename(names));
        if (!differences.isEmpty()) {
          String where = "step " + (i + 1) + ", " + one.steps().get(i).target() + ": ";
          return differences.stream().map(where::concat).toList();
        }
      }
      return List.of();
    } finally {
      tables.tidy(used);
    }
  }

  private List<String> step(CaseStep step) {
    List<String> differences = List.of();
    for (int i = 0; i < (mayFollow(step) ? TRIES : 1); i++) {
      if (i > 0) {
        Waiting.pause(PAUSE);
      }
      CaseAnswer answer = target.send(step.target(), step.body());
      differences = answer.differences(step.then());
      if (differences.isEmpty()) {
        return differences;
      }
    }
    return differences;
  }

  /** Whether the answer may still become the right one. */
  private boolean mayFollow(CaseStep step) {
    return step.then().path("await").asBoolean()
        || (target.eventual()
            && !step.then().has("error")
            && step.body().contains("\"IndexName\""));
  }

  @Override
  public void close() {
    tables.deleteAll();
  }
}
