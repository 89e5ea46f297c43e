package com.bloomz.rostersync.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PhoneReaderTest {
  private static final int TEXTS = 5_000;
  private static final int ASCII = 0x80;

  @Test
  void asciiTextsAreReadAsAnyOthers() {
    var random = new Random(11);
    for (int n = 0; n < TEXTS; n++) {
      var text = new StringBuilder();
      random.ints(n % 30, 0, ASCII).forEach(text::appendCodePoint);

      assertThat(PhoneReader.plain(text.toString()))
          .isEqualTo(PhoneReader.plainUnicode(text.toString()));
    }
  }
}
