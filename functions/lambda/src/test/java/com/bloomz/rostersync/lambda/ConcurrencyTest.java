package com.bloomz.rostersync.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrencyTest {
  @ParameterizedTest
  @ValueSource(strings = {"2", "10", "+4", "064"})
  void severalEventsAtOnceAreRefused(String value) {
    assertThatThrownBy(() -> Concurrency.oneEvent(Map.of("AWS_LAMBDA_MAX_CONCURRENCY", value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "AWS_LAMBDA_MAX_CONCURRENCY must be 1: this function handles one event at a time.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "", "many"})
  void whatTheRuntimeTakesForOneIsNot(String value) {
    var environment = Map.of("AWS_LAMBDA_MAX_CONCURRENCY", value);
    assertThat(Concurrency.oneEvent(environment)).isSameAs(environment);
  }

  @Test
  void norIsAnEnvironmentWithoutIt() {
    assertThat(Concurrency.oneEvent(Map.of())).isEmpty();
  }
}
