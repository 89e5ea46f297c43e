package com.bloomz.rostersync.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotifierTest {
  @Test
  void startsWithWhatTheTemplateSets() throws IOException {
    try (var notifier = new Notifier(NotifierSettingsTest.NEEDED)) {
      SQSEvent event = Lambda.event("bad-body");
      assertThat(notifier.handleRequest(event, new Lambda.Invoked(300_000)).getBatchItemFailures())
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
