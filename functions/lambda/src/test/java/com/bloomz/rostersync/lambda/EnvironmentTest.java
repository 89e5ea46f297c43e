package com.bloomz.rostersync.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  private enum Sample implements Setting {
    NEEDED(Optional.empty()),
    USUAL(Optional.of("5")),
    NONE(Optional.of(""));

    private final Optional<String> otherwise;

    Sample(Optional<String> otherwise) {
      this.otherwise = otherwise;
    }

    @Override
    public Optional<String> otherwise() {
      return otherwise;
    }
  }

  @Test
  void whatIsNotSetIsAsUsual() {
    var environment = environment("x");
    assertThat(environment.count(Sample.USUAL)).isEqualTo(5);
    assertThat(environment.unlessEmpty(Sample.NONE)).isEmpty();
    assertThat(environment.unlessEmpty(Sample.NEEDED)).contains("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void whatMustBeSetIsNamed(String value) {
    assertThatThrownBy(() -> environment(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("These environment variables are not set: [NEEDED]");
  }

  @Test
  void readsAddressesNumbersTimesAndFlags() {
    assertThat(environment("https://[::1]:8080/a/b").address(Sample.NEEDED))
        .isEqualTo(URI.create("https://[::1]:8080/a/b"));
    assertThat(environment("999999").count(Sample.NEEDED)).isEqualTo(999_999);
    assertThat(environment("false").flag(Sample.NEEDED)).isFalse();
    assertThat(environment("PT0.2S").seconds(Sample.NEEDED)).isEqualTo(Duration.ofMillis(200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1000000", "TRUE", "https://me:secret@host", "ftp://host"})
  void whatCannotBeUsedIsNamedAndNotRepeated(String value) {
    var environment = environment(value);
    for (Runnable reading :
        new Runnable[] {
          () -> environment.count(Sample.NEEDED),
          () -> environment.flag(Sample.NEEDED),
          () -> environment.seconds(Sample.NEEDED),
          () -> environment.address(Sample.NEEDED)
        }) {
      assertThatThrownBy(reading::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("The environment variable NEEDED must be ")
          .hasMessageNotContaining(value);
    }
    assertThat(environment).hasToString("Environment");
  }

  private static Environment environment(String needed) {
    return Environment.of(Map.of("NEEDED", needed), List.of(Sample.values()));
  }
}
