package com.bloomz.rostersync.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PhoneReaderTest {
  private static final int TEXTS = 9_000;
  private static final int ASCII = 0x80;
  private static final List<String> FORMS =
      List.of("(%03d) %03d-%04d", "+1 %03d %03d %04d", "1-(%03d) %03d-%04d", "1%03d%03d%04d");

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

  @Test
  @DisplayName("P 5: the quick way reads what the long one reads")
  void usualNumbersAreReadAsAnyOthers() {
    var random = new Random(12);
    String marks = "-- ().. 0123456789 +/x\t1";
    for (int n = 0; n < TEXTS; n++) {
      String form = FORMS.get(random.nextInt(FORMS.size()));
      var text = new StringBuilder(form.formatted(area(random), area(random), n));
      for (int edits = random.nextInt(4); edits > 0; edits--) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.deleteCharAt(at);
        } else {
          text.insert(at, marks.charAt(random.nextInt(marks.length())));
        }
      }

      assertThat(PhoneReader.read(text.toString()))
          .as(text.toString())
          .isEqualTo(PhoneReader.readAny(text.toString()));
    }
  }

  private static int area(Random random) {
    int[] often = {202, 212, 555, 800, 900, 911, 700, 500, 710, 456, 787, 416, 246};
    return random.nextBoolean() ? random.nextInt(1_000) : often[random.nextInt(often.length)];
  }
}
