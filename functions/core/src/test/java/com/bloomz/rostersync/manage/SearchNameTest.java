package com.bloomz.rostersync.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class SearchNameTest {
  private static final int ASCII = 0x80;

  @Test
  void asciiNamesAreLookedForAsAnyOthers() {
    var random = new Random(17);
    for (int n = 0; n < 20_000; n++) {
      var text = new StringBuilder();
      random.ints(n % 9, n % 3 == 0 ? 0 : ' ', ASCII).forEach(text::appendCodePoint);
      text.insert(n % (text.length() + 1), n % 2 == 0 ? " - " : "O'Brien");

      assertThat(SearchName.of(text.toString()))
          .as(text.toString())
          .isEqualTo(SearchName.ofAny(text.toString()));
    }
  }

  @Test
  void namesAreFoundWithoutMarksAndPunctuation() {
    assertThat(SearchName.of("O'Brien")).isEqualTo("obrien");
    assertThat(SearchName.of("Nguy\u1ec5n")).isEqualTo("nguyen");
    assertThat(SearchName.of(" Ann-Marie / Lee ")).isEqualTo("ann marie lee");
  }
}
