package com.bloomz.rostersync.notifications.texts;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How many segments a text message takes. One in the alphabet of GSM 03.38 has 160 places, several
 * 153 each; with any other character in it 70 and 67.
 */
final class Gsm7 {
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Each takes two places, which stay in one segment. */
  private static final String EXTENDED = "\f^{}\\[~]|€";

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private Gsm7() {}

  /** The number of segments; nought for an empty text. */
  static int segments(String text) {
    boolean gsm = isGsm(text);
    int[] places = text.codePoints().map(c -> places(c, gsm)).toArray();
    int all = IntStream.of(places).sum();
    if (all <= (gsm ? 160 : 70)) {
      return text.isEmpty() ? 0 : 1;
    }
    int room = gsm ? 153 : 67;
    int segments = 1;
    int used = 0;
    for (int each : places) {
      if (used + each > room) {
        segments++;
        used = 0;
      }
      used += each;
    }
    return segments;
  }

  /** The text with letters of the alphabet for those that only differ by an accent. */
  static String folded(String text) {
    var folded = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              String one = Character.toString(c);
              folded.append(isGsm(one) ? one : replacement(one));
            });
    return folded.toString();
  }

  private static String replacement(String one) {
    String plain =
        switch (one) {
          case "‘", "’" -> "'";
          case "“", "”", "«", "»" -> "\"";
          case "–", "—", "‑" -> "-";
          case "…" -> "...";
          default -> MARKS.matcher(Normalizer.normalize(one, Normalizer.Form.NFD)).replaceAll("");
        };
    return isGsm(plain) ? plain : one;
  }

  private static boolean isGsm(String text) {
    return text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0);
  }

  private static int places(int c, boolean gsm) {
    return gsm && EXTENDED.indexOf(c) >= 0 ? 2 : Character.charCount(c);
  }
}
