package com.bloomz.rostersync.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Phone;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CleaningTest {
  @Test
  void trimsAndDropsControlCharacters() {
    assertThat(Cleaning.text("\u00a0 \t Ada\u0000 \u0007Low\u0085\r\n")).isEqualTo("Ada Low");
    assertThat(Cleaning.text("Ada\tvan\nLow\u2028Jr")).isEqualTo("Ada van Low Jr");
    assertThat(Cleaning.text(" \u0000\t ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u05d3\u05d5\u05d3 \u05db\u05d4\u05df",
        "\u202b\u0645\u062d\u0645\u062f\u202c",
        "\ud83d\udc69\u200d\ud83d\udc67 \ud83e\udd84",
        "O'Brien-Nu\u00f1ez",
        "No\u00eb\u0308l",
        "\u674e \u5c0f\u9f99",
        "a  b"
      })
  void keepsNamesOfEveryScript(String name) {
    assertThat(Cleaning.text(name)).isEqualTo(name);
  }

  @Test
  void asciiTextsAreCleanedAsAnyOthers() {
    var random = new Random(13);
    for (int n = 0; n < 2_000; n++) {
      var text = new StringBuilder();
      random.ints(n % 12, n % 2 == 0 ? 0x1e : 0x20, 0x80).forEach(text::appendCodePoint);
      text.insert(n % (text.length() + 1), "  ");

      assertThat(Cleaning.text(text.toString())).isEqualTo(Cleaning.anyText(text.toString()));
    }
  }

  @Test
  void dropsHalfCharacters() {
    assertThat(Cleaning.text("A\ud83dB\udc69C")).isEqualTo("ABC");
  }

  @Test
  void keepsFiveHundredCharactersAndCutsWhatIsAbsurd() {
    assertThat(Cleaning.text("n".repeat(500))).hasSize(500);
    assertThat(Cleaning.text("\ud83e\udd84".repeat(500))).hasSize(1_000);
    assertThat(Cleaning.text("n".repeat(9_999))).hasSize(2_000);
    assertThat(Cleaning.text("x" + "\ud83e\udd84".repeat(2_000)))
        .hasSize(1_999)
        .doesNotEndWith("\ud83e");
  }

  @ParameterizedTest
  @CsvSource({
    "58da8c63d7dc0ca0680003ed, 58da8c63d7dc0ca0680003ed",
    "' abc ', abc",
    "stu-1_2.3, stu-1_2.3",
    "'',",
    "'  ',",
    "a b,",
    "a/b,",
    "a#b,",
    "\u200b46\ufeff, 46",
    "\u00e9,"
  })
  void takesForAnIdWhatCanBeOne(String sent, String expected) {
    assertThat(Cleaning.id(sent).map(CleverId::value).orElse(null)).isEqualTo(expected);
  }

  @Test
  void f2IdentifierHasNothingThatNobodySees() {
    assertThat(Cleaning.identifier(" \u200b0046\u202c ")).isEqualTo("0046");
    assertThat(Cleaning.identifier("\ufeff")).isEmpty();
  }

  @Test
  void takesNoEndlessTextForAnId() {
    assertThat(Cleaning.id("a".repeat(100))).isPresent();
    assertThat(Cleaning.id("a".repeat(101))).isEmpty();
  }

  @Test
  void idsHaveLettersDigitsAndFourMarks() {
    Pattern allowed = Pattern.compile("[A-Za-z0-9._~-]");
    for (char c = '!'; c <= 0x17f; c++) {
      boolean hidden = c == 0xad;
      assertThat(Cleaning.id("a" + c + "b").isPresent())
          .as("U+%04X", (int) c)
          .isEqualTo(hidden || allowed.matcher(String.valueOf(c)).matches());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ada@school.org, ada@school.org",
    "Ada.Low@School.ORG, Ada.Low@school.org",
    "o'brien+x@school.k12.tx.us, o'brien+x@school.k12.tx.us",
    "ada@M\u00dcNCHEN.de, ada@xn--mnchen-3ya.de",
    "ada.org,",
    "ada@,",
    "@school.org,",
    "ada@school,",
    "ada@@school.org,",
    "ada@school.org;bob@school.org,",
    "ada low@school.org,",
    "'Ada <ada@school.org>',",
    "ada@school..org,",
    "n/a,",
    "'',"
  })
  void takesForAnEmailWhatMailCanBeSentTo(String sent, String expected) {
    assertThat(Cleaning.email(sent).map(Email::value).orElse(null)).isEqualTo(expected);
  }

  @Test
  void longPhoneFieldIsReadInTime() {
    assertThat(Cleaning.phone("202-555-0123 ".repeat(5_000)).number()).isPresent();
    assertThat(Cleaning.phone("1 ( - ".repeat(5_000)).number()).isEmpty();
    assertThat(Cleaning.phone("+".repeat(20_000)).number()).isEmpty();
  }

  @Test
  void takesNoEndlessTextForAnEmail() {
    assertThat(Cleaning.email("a".repeat(300_000) + "@school.org")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "(202) 555-0123, +12025550123",
    "202.555.0199, +12025550199",
    "2125550100, +12125550100",
    "+1 202 555 0123, +12025550123",
    "1-(330) 280-1898, +13302801898",
    "202-555-0123 x45, +12025550123",
    "202-555-0123 ext. 7, +12025550123",
    "+49 30 901820, +4930901820",
    "+44 20 7946 0018, +442079460018",
    "555-0123,",
    "911,",
    "0000000000,",
    "1234567890,",
    "n/a,",
    "none,",
    "'  ',",
    "'',"
  })
  void takesForAPhoneWhatCanBeCalled(String sent, String expected) {
    assertThat(Cleaning.phone(sent).number().map(Phone::value).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T07:00:00Z, 2026-11-30T07:00:00Z",
    "' 2026-11-30T07:00:00.123Z ', 2026-11-30T07:00:00.123Z",
    "2026-11-30T07:00:00-05:00, 2026-11-30T12:00:00Z",
    "2026-11-30,",
    "2026-02-30T07:00:00Z,",
    "'',"
  })
  void readsMoments(String sent, @Nullable Instant moment) {
    assertThat(Cleaning.instant(sent)).isEqualTo(Optional.ofNullable(moment));
  }
}
