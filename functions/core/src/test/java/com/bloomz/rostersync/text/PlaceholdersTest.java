package com.bloomz.rostersync.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.text.testing.PlaceholderExample;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Placeholders are nobody, and nobody's name or address is taken for one: P 9, F4. */
final class PlaceholdersTest {
  private static List<PlaceholderExample> examples() {
    return PlaceholderExample.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void p9PlaceholdersAreFoundAndPeopleAreNot(PlaceholderExample example) {
    assertThat(example.isFound()).isEqualTo(example.placeholder());
  }

  @Test
  void p9NameIsLookedAtAsAWhole() {
    assertThat(new PersonName("No", "Name").isPlaceholder()).isTrue();
    assertThat(new PersonName("Unknown", "Ruiz").isPlaceholder()).isTrue();
    assertThat(new PersonName("Jack", "Parent").isPlaceholder()).isFalse();
    assertThat(new PersonName("", "").isPlaceholder()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n/a",
        "N/A",
        "N.A.",
        "na",
        "none",
        "NONE",
        "no",
        "unknown",
        "Unk.",
        "null",
        "-",
        "--",
        ".",
        "not on file",
        "no phone",
        "No cell phone",
        "no tiene",
        "No tiene tel\u00e9fono",
        "ninguno",
        "no\u200bne",
        "XXX"
      })
  @DisplayName("acceptance 12: a word for a missing number or address says that there is none")
  void saysThatThereIsNone(String text) {
    assertThat(Placeholders.isMissing(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "555-0123",
        "mom",
        "ask the office",
        "202-555-HELP",
        "0",
        "none@none.com",
        "nona",
        "\ud83d\udcde"
      })
  void saysSomething(String text) {
    assertThat(Placeholders.isMissing(text)).isFalse();
  }

  @Test
  void noTextBreaksAPredicate() {
    for (String odd : List.of("", "@", "@x.org", "a@", "+", "+1", "a", "\ud83d", "@@", "+@x.org")) {
      var unused =
          List.of(
              Placeholders.isEmail(odd),
              Placeholders.isPhone(odd),
              Placeholders.isName(odd),
              Placeholders.isMissing(odd));
    }
  }
}
