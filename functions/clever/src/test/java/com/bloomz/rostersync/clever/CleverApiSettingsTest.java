package com.bloomz.rostersync.clever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CleverApiSettingsTest {
  @Test
  void usuallyReadsCleverItself() {
    CleverApiSettings settings = CleverApiSettings.usual();

    assertThat(settings.base()).isEqualTo(URI.create("https://api.clever.com"));
    assertThat(settings.version()).isEqualTo("v3.1");
    assertThat(settings.pageLimit()).isEqualTo(10_000);
    assertThat(settings.repeats()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.clever.com",
        "HTTPS://api.clever.com:8443/",
        "http://localhost:8080",
        "http://127.0.0.1:8080",
        "http://127.1.2.3",
        "http://[::1]:8080"
      })
  void takesHttpsAndLoopback(String base) {
    assertThat(CleverApiSettings.of(URI.create(base), "v3.0").base()).hasToString(base);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.clever.com",
        "http://localhost.evil.com",
        "http://127.0.0.1.evil.com",
        "http://10.0.0.1",
        "ftp://127.0.0.1",
        "https://me@api.clever.com",
        "https://api.clever.com/v3.1",
        "https://api.clever.com?x=1",
        "https://api.clever.com#x",
        "api.clever.com",
        "/v3.1",
        "mailto:x"
      })
  void takesNoOtherAddress(String base) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CleverApiSettings.of(URI.create(base), "v3.1"))
        .withMessageContaining("https://HOST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3.1", "v3", "v3.1/users", "v3.1?x", "../v3.1"})
  void takesNoOddVersion(String version) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CleverApiSettings.of(CleverApiSettings.CLEVER, version))
        .withMessageContaining("v3.1");
  }
}
