package com.bloomz.rostersync.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;
import org.junit.jupiter.api.Test;

final class SendableAddressTest {
  /** What the addresses must look like that the library is asked about. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

  private static final String[] PIECES = {
    "a",
    "Z",
    "9",
    ".",
    ".",
    "-",
    "_",
    "'",
    "+",
    "@",
    "@",
    " ",
    "school",
    "k12.tx.us",
    "org",
    ".com",
    "example.org",
    "xn--p1ai",
    "x.invalid",
    "[1.2.3.4]",
    "\u00e9",
    "\"",
    "(",
    "a".repeat(63),
    "1.2.3.4",
    "@school.org",
    "@b.edu",
    "co.uk"
  };

  @Test
  void isWhatTheLibraryTakesOfThatShape() {
    var random = new Random(15);
    int sendable = 0;
    for (int n = 0; n < 40_000; n++) {
      var text = new StringBuilder(n % 2 == 0 ? "ada" : "");
      for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String address = text.toString();
      boolean expected =
          SHAPE.matcher(address).matches() && EmailValidator.getInstance().isValid(address);

      assertThat(SendableAddress.is(address)).as(address).isEqualTo(expected);
      sendable += expected ? 1 : 0;
    }
    assertThat(sendable).isGreaterThan(1_000);
  }
}
