package com.bloomz.rostersync.text;

/**
 * Characters that nobody sees: zero-width spaces and joiners, byte order marks, marks of direction,
 * soft hyphens, variation selectors and fillers. No address, id or compared name has them (P 12).
 */
public final class HiddenCharacters {
  private static final int FIRST = 0xAD;

  private HiddenCharacters() {}

  /** The text without them; the same object where it has none. */
  public static String drop(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST) {
        return text.codePoints().anyMatch(HiddenCharacters::isHidden) ? without(text) : text;
      }
    }
    return text;
  }

  private static String without(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isHidden(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /**
   * Whether a code point is of Unicode's category Cf, or has its property
   * Default_Ignorable_Code_Point.
   */
  static boolean isHidden(int codePoint) {
    if (codePoint < FIRST) {
      return false;
    }
    return switch (codePoint) {
      case 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x3164, 0xFFA0 -> true;
      default ->
          Character.getType(codePoint) == Character.FORMAT
              || isIn(codePoint, 0x180B, 0x180F)
              || isIn(codePoint, 0xFE00, 0xFE0F)
              || isIn(codePoint, 0xFFF0, 0xFFF8)
              || isIn(codePoint, 0xE0000, 0xE0FFF);
    };
  }

  private static boolean isIn(int codePoint, int first, int last) {
    return codePoint >= first && codePoint <= last;
  }
}
