package com.bloomz.rostersync.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A glance never misses a word that a placeholder starts with (P 9). */
final class WordShapesTest {
  private static final WordShapes STARTS = WordShapes.of(PlaceholderWords.STARTS);

  @Test
  void p9EveryWordIsFoundWhateverItsCaseAndWhateverFollows() {
    for (String word : PlaceholderWords.STARTS) {
      assertThat(STARTS.mayContain(word, word.length())).as(word).isTrue();
      assertThat(STARTS.mayContain(word.toUpperCase(Locale.ROOT) + " X", word.length()))
          .as(word)
          .isTrue();
    }
  }

  @Test
  void mostNamesAreNotFound() {
    for (String name : List.of("Rosa", "Kofi", "Quin", "Birch", "Yarrow", "x".repeat(40))) {
      assertThat(STARTS.mayContain(name, name.length())).as(name).isFalse();
    }
  }

  @Test
  void lettersAreThoseOfAscii() {
    assertThat("azAZ".chars().allMatch(c -> WordShapes.isLetter((char) c))).isTrue();
    assertThat("@[`{0 \u00e9\u0130\u212a".chars().anyMatch(c -> WordShapes.isLetter((char) c)))
        .isFalse();
  }
}
