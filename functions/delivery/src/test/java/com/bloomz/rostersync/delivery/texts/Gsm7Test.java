package com.bloomz.rostersync.delivery.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gsm7Test {
  @ParameterizedTest
  @CsvSource({
    "a, 160, 1", "a, 161, 2", "a, 306, 2", "a, 307, 3", "ñ, 160, 1", "€, 80, 1", "€, 81, 2",
    "á, 70, 1", "á, 71, 2", "á, 134, 2", "á, 135, 3", "🏫, 35, 1", "🏫, 36, 2", "🏫, 66, 2",
    "🏫, 67, 3"
  })
  void countsSegmentsAsPhonesDo(String character, int times, int segments) {
    assertThat(Gsm7.segments(character.repeat(times))).isEqualTo(segments);
  }

  @Test
  void anEscapedCharacterStaysInOneSegment() {
    assertThat(Gsm7.segments("a".repeat(152) + "€".repeat(77))).isEqualTo(3);
    assertThat(Gsm7.segments("a".repeat(153) + "€".repeat(76))).isEqualTo(2);
  }

  @Test
  void oneOtherCharacterMakesAllOfThemWide() {
    assertThat(Gsm7.segments("a".repeat(100))).isEqualTo(1);
    assertThat(Gsm7.segments("a".repeat(100) + "í")).isEqualTo(2);
    assertThat(Gsm7.segments("[".repeat(66) + "í")).isEqualTo(1);
  }

  @Test
  void foldsAccentsThatTheAlphabetLacksAndKeepsTheOthers() {
    assertThat(Gsm7.folded("García Peña “Ünal” – 李")).isEqualTo("Garcia Peña \"Ünal\" - 李");
  }
}
