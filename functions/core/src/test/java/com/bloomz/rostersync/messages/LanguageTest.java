package com.bloomz.rostersync.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @ValueSource(strings = {"Spanish", "SPANISH", " spanish ", "spa", "es", "Spanish; Castilian"})
  void familyThatSpeaksSpanishGetsSpanish(String homeLanguage) {
    assertThat(Language.ofHome(homeLanguage)).isEqualTo(Language.SPANISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"English", "eng", "Chinese", "Other", "", "español-ish", "span"})
  void allOthersGetEnglish(String homeLanguage) {
    assertThat(Language.ofHome(homeLanguage)).isEqualTo(Language.ENGLISH);
  }

  @Test
  void familyOfUnknownLanguageGetsEnglish() {
    assertThat(Language.ofHome(null)).isEqualTo(Language.ENGLISH);
  }
}
