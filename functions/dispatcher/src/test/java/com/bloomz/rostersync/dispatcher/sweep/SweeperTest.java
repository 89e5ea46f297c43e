package com.bloomz.rostersync.dispatcher.sweep;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class SweeperTest {
  @Test
  void doesNotStartWithoutItsEnvironment() {
    assertThatThrownBy(() -> new Sweeper(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ROSTER_TABLE")
        .hasMessageContaining("NIGHTLY_IMPORT_QUEUE_URL")
        .hasMessageContaining("BUS_NAME");
  }
}
