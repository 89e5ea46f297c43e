package com.bloomz.rostersync.dispatcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DispatcherTest {
  @Test
  void doesNotStartWithoutItsEnvironment() {
    assertThatThrownBy(() -> new Dispatcher(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SHARD_QUEUE_URL");
  }

  @Test
  void theRulesEventIsOneThatLambdaCanRead() throws IOException {
    Path file = Path.of("..", "..", "events", "dispatcher-night.json");
    try (InputStream json = Files.newInputStream(file)) {
      ScheduledEvent event =
          LambdaEventSerializers.serializerFor(
                  ScheduledEvent.class, DispatcherTest.class.getClassLoader())
              .fromJson(json);
      assertThat(event.getDetailType()).isEqualTo("Scheduled Event");
    }
  }
}
