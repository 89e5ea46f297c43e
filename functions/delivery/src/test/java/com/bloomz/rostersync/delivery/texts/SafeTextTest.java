package com.bloomz.rostersync.delivery.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ana María O'Brien-Ünal",
        "J.R. Smith",
        "U.S. History",
        "Math 3.5, 10:30",
        "Algebra 101 (2026-2027)",
        "Period 1 - 2026–2027 - Room 204",
        "Fall ended on 2026-01-15",
        "Camp 6/1/2026",
        "Section 204-12",
        "St. Mary",
        "李小龙",
        "محمد",
        "Nguyễn Thị",
        "प्रिया",
        "👩‍👩‍👧‍👦",
        "🇺🇸 3B",
        "<b>A & B</b>",
        "Art @ Home"
      })
  void goodNamesStayAsTheyAre(String name) {
    assertThat(SafeText.name(name, 80)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/x, https: //evil. example/x",
    "www.evil.com, www. evil. com",
    "x@evil.com, x at evil. com",
    "tel:5551234, tel: 5551…",
    "evil。com, evil。 com",
    "8.8.8.8, 8. 8. 8. 8",
    "http://1.1.1.1/x, http: //1. 1. 1. 1/x",
    "Call +1 900 555 0199 now, Call +1 900… now",
    "(900) 555-0199, (900) 5…",
    "5550199, 5550…",
    "900/555/0199, 900/5…",
    "２１２５５５０１９９, ２１２５…",
    "9005550199 2026-01-15, 9005…"
  })
  void whatLooksLikeALinkIsTakenApart(String name, String shown) {
    assertThat(SafeText.name(name, 80)).isEqualTo(shown);
  }

  @Test
  void namesAreOneLineWithoutHiddenCharacters() {
    assertThat(SafeText.name(" A\r\n\tB\u0000\u2028C\u202Ed\u200B\u00AD\uFEFFe\uD800 \u3164", 80))
        .isEqualTo("A B Cde");
  }

  @Test
  void nothingVisibleIsEmpty() {
    assertThat(SafeText.name("\u202E\u200B \u3164\u200D\u0301", 80)).isEmpty();
  }

  @Test
  void pilesOfMarksAreCutDown() {
    assertThat(SafeText.name("Z" + "\u0334".repeat(50) + "a", 80)).hasSizeLessThan(6);
  }

  @Test
  void longNamesAreCutBetweenCharactersAsAReaderSeesThem() {
    assertThat(SafeText.name("x".repeat(500), 20)).isEqualTo("x".repeat(19) + "…");
    assertThat(SafeText.name("👩‍👩‍👧‍👦".repeat(9), 25)).isEqualTo("👩‍👩‍👧‍👦".repeat(2) + "…");
    assertThat(SafeText.name("🏫".repeat(5_000), 20)).isEqualTo("🏫".repeat(9) + "…");
  }
}
