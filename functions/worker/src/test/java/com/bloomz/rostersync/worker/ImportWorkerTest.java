package com.bloomz.rostersync.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.bloomz.rostersync.sync.TimeLeft;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportWorkerTest {
  @Test
  void startsWithWhatTheTemplateSets() throws IOException {
    try (var worker = new ImportWorker(WorkerSettingsTest.NEEDED)) {
      SQSEvent event = Lambda.event("bad-body");
      assertThat(worker.handleRequest(event, new Lambda.Invoked(900_000)).getBatchItemFailures())
          .hasSize(1);
    }
  }

  @Test
  void knowsTheTimeLeftOfEachInvocation() throws IOException {
    try (var worker = new ImportWorker(WorkerSettingsTest.NEEDED)) {
      TimeLeft time = worker.getApplicationContext().getBean(Invocation.class);
      SQSEvent event = Lambda.event("bad-body");
      worker.handleRequest(event, new Lambda.Invoked(900_000));
      assertThat(time.left()).isEqualTo(Duration.ofMinutes(15));
      worker.handleRequest(event, new Lambda.Invoked(12_000));
      assertThat(time.left()).isEqualTo(Duration.ofSeconds(12));
      assertThat(worker.getApplicationContext().containsBean(Context.class)).isFalse();
    }
  }

  @Test
  void doesNotStartWithoutItsEnvironment() {
    assertThatThrownBy(() -> new ImportWorker(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ROSTER_TABLE");
  }
}
