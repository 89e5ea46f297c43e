package com.bloomz.rostersync.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.invitations.InvitationTimeouts;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotifierSettingsTest {
  static final Map<String, String> NEEDED =
      Map.of(
          "ROSTER_TABLE", "roster",
          "INVITATION_QUEUE_URL", "http://127.0.0.1:9324/000000000000/invitations",
          "MAIL_FROM", "hello@bloomz.example",
          "JOIN_URL", "https://bloomz.example/join/{school}/{person}",
          "REPORT_URL", "https://bloomz.example/schools/{school}/imports/{import}",
          "MAILS_PER_SECOND", "3",
          "TEXTS_PER_SECOND", "1");

  @Test
  void needsNoMoreThanTheTemplateSets() {
    NotifierSettings settings = NotifierSettings.of(NEEDED);
    assertThat(settings.mails().configurationSet()).isNull();
    assertThat(settings.texts().originationNumber()).isNull();
    assertThat(settings.mailsPerSecond()).isEqualTo(3);
    assertThat(settings.times()).isEqualTo(InvitationTimeouts.usual());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ROSTER_TABLE",
        "INVITATION_QUEUE_URL",
        "MAIL_FROM",
        "JOIN_URL",
        "REPORT_URL",
        "MAILS_PER_SECOND",
        "TEXTS_PER_SECOND"
      })
  void namesWhatIsMissing(String variable) {
    var environment = new HashMap<>(NEEDED);
    environment.remove(variable);
    assertThatThrownBy(() -> NotifierSettings.of(environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("These environment variables are not set: [" + variable + "]");
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL_FROM,bloomz.example",
    "MAIL_FROM,<hello@bloomz.example>",
    "TEXT_FROM,5550199",
    "JOIN_URL,https://bloomz.example/join",
    "JOIN_URL,bloomz.example/{person}",
    "REPORT_URL,https://bloomz.example/{person}",
    "MAILS_PER_SECOND,0",
    "TEXTS_PER_SECOND,many",
    "THROTTLED_PAUSE,1 minute",
    "CLAIM_TIME,PT10M"
  })
  void namesWhatIsUnusableWithoutRepeatingIt(Variable variable, String value) {
    var environment = new HashMap<>(NEEDED);
    environment.put(variable.name(), value);
    assertThatThrownBy(() -> NotifierSettings.of(environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The environment variable " + variable + " must be ")
        .hasMessageNotContaining(value);
  }
}
