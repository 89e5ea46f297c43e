package com.bloomz.rostersync.dispatcher.erasure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class DistrictEraserTest {
  @Test
  void doesNotStartWithoutItsEnvironment() {
    assertThatThrownBy(() -> new DistrictEraser(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ROSTER_TABLE");
  }
}
