package com.bloomz.rostersync.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkerSettingsTest {
  static final Map<String, String> NEEDED =
      Map.of(
          "ROSTER_TABLE", "roster",
          "IMPORT_QUEUE_URL", "http://127.0.0.1:9324/000000000000/imports",
          "TOKEN_KEY", "alias/tokens",
          "BUS_NAME", "rostersync",
          "MAX_RECEIVE_COUNT", "5");

  @Test
  void needsNoMoreThanTheTemplateSets() {
    WorkerSettings settings = WorkerSettings.of(NEEDED);
    assertThat(settings.maxReceives()).isEqualTo(5);
    assertThat(settings.clever()).isEqualTo(URI.create("https://api.clever.com"));
    assertThat(settings.cleverVersion()).isEqualTo("v3.1");
  }

  @ParameterizedTest
  @EnumSource(
      value = Variable.class,
      names = {"ROSTER_TABLE", "IMPORT_QUEUE_URL", "TOKEN_KEY", "BUS_NAME", "MAX_RECEIVE_COUNT"})
  void namesWhatIsMissing(Variable variable) {
    var environment = new HashMap<>(NEEDED);
    environment.remove(variable.name());
    assertThatThrownBy(() -> WorkerSettings.of(environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("These environment variables are not set: [" + variable + "]");
  }

  @ParameterizedTest
  @CsvSource({
    "MAX_RECEIVE_COUNT,0",
    "MAX_RECEIVE_COUNT,five",
    "CLEVER_URL,api.clever.com",
    "CLEVER_URL,https://user:secret@api.clever.com",
    "CLEVER_VERSION,3.1"
  })
  void namesWhatIsUnusableWithoutRepeatingIt(Variable variable, String value) {
    var environment = new HashMap<>(NEEDED);
    environment.put(variable.name(), value);
    assertThatThrownBy(() -> WorkerSettings.of(environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The environment variable " + variable + " must be ");
  }
}
