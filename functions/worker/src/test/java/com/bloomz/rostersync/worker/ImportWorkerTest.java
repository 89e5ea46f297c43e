package com.bloomz.rostersync.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.bloomz.rostersync.testkit.lambda.LambdaContext;
import com.bloomz.rostersync.testkit.lambda.QueueEvents;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportWorkerTest {
  private static final QueueEvents EVENTS = QueueEvents.of("worker");

  @Test
  void startsWithWhatTheTemplateSets() throws IOException {
    try (var worker = new ImportWorker(WorkerSettingsTest.NEEDED)) {
      SQSEvent event = EVENTS.event("bad-body");
      assertThat(
              worker
                  .handleRequest(event, LambdaContext.withTime("worker", Duration.ofMinutes(15)))
                  .getBatchItemFailures())
          .hasSize(1);
    }
  }

  @Test
  void doesNotStartWithoutItsEnvironment() {
    assertThatThrownBy(() -> new ImportWorker(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ROSTER_TABLE");
  }
}
