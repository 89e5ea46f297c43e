package com.bloomz.rostersync.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.bloomz.rostersync.testkit.lambda.LambdaContext;
import com.bloomz.rostersync.testkit.lambda.QueueEvents;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotifierTest {
  private static final QueueEvents EVENTS = QueueEvents.of("notifier");

  @Test
  void startsWithWhatTheTemplateSets() throws IOException {
    try (var notifier = new Notifier(NotifierSettingsTest.NEEDED)) {
      SQSEvent event = EVENTS.event("bad-body");
      assertThat(
              notifier
                  .handleRequest(event, LambdaContext.withTime("notifier", Duration.ofMinutes(5)))
                  .getBatchItemFailures())
          .hasSize(1);
    }
  }

  @Test
  void doesNotStartWithoutItsEnvironment() {
    assertThatThrownBy(() -> new Notifier(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ROSTER_TABLE");
  }
}
