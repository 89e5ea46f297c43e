package com.bloomz.rostersync.delivery.texts;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What can be written in the alphabet of text messages, GSM 03.38, and how many segments a text
 * takes. One in that alphabet has 160 places, several 153 each; with any other character in it 70
 * and 67.
 */
public final class Gsm7 {
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Each takes two places, which stay in one segment. */
  private static final String EXTENDED = "\f^{}\\[~]|€";

  /** Marks, joiners, pictures. */
  private static final Pattern UNWRITTEN = Pattern.compile("[\\p{M}\\p{Cf}\\p{So}\\p{Sk}\\p{Sm}]+");

  private static final Pattern SPACES = Pattern.compile(" {2,}");

  /** Letters that are none of the alphabet with a mark, and what is written for them. */
  private static final String LETTERS = "ŁłĐđÐðĦħŦŧŊŋƏəıſ";

  private static final String PLAIN = "LlDdDdHhTtNnEeis";

  private Gsm7() {}

  /** The number of segments; nought for an empty text. */
  public static int segments(String text) {
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

  /**
   * The text with what the alphabet has for what it lacks: letters without their accents, nothing
   * for emoji and other pictures. What else it lacks stays.
   */
  static String folded(String text) {
    var folded = new StringBuilder(text.length());
    text.codePoints().forEach(c -> folded.append(isGsm(c) ? Character.toString(c) : folded(c)));
    return SPACES.matcher(folded).replaceAll(" ").strip();
  }

  private static String folded(int c) {
    int letter = LETTERS.indexOf(c);
    if (letter >= 0) {
      return PLAIN.substring(letter, letter + 1);
    }
    String one = Character.toString(c);
    String plain =
        switch (one) {
          case "‘", "’", "ʼ", "ʻ" -> "'";
          case "“", "”", "«", "»" -> "\"";
          case "–", "—", "‑" -> "-";
          case "…" -> "...";
          case "œ" -> "oe";
          case "Œ" -> "Oe";
          case "þ" -> "th";
          case "Þ" -> "Th";
          case "ẞ" -> "SS";
          default ->
              UNWRITTEN.matcher(Normalizer.normalize(one, Normalizer.Form.NFKD)).replaceAll("");
        };
    return isGsm(plain) ? plain : one;
  }

  /** Whether all of the text is in the alphabet. */
  static boolean isGsm(String text) {
    return text.codePoints().allMatch(Gsm7::isGsm);
  }

  static boolean isGsm(int c) {
    return BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0;
  }

  private static int places(int c, boolean gsm) {
    return gsm && EXTENDED.indexOf(c) >= 0 ? 2 : Character.charCount(c);
  }
}
