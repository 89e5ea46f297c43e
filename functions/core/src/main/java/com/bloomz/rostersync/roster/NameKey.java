package com.bloomz.rostersync.roster;

import com.bloomz.rostersync.text.HiddenCharacters;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as names are compared: without characters that nobody sees (P 12), Unicode NFC, inner
 * white space folded, trimmed, case ignored (C 1).
 *
 * @param value the folded text; empty for a blank name; never shown
 */
public record NameKey(String value) implements Comparable<NameKey> {
  private static final Pattern WHITE_SPACE =
      Pattern.compile("[\\s\\p{Z}]+", Pattern.UNICODE_CHARACTER_CLASS);

  /** The key of a name as it was written. */
  public static NameKey of(String name) {
    return new NameKey(isPlain(name) ? name.toLowerCase(Locale.ROOT) : folded(name));
  }

  /** Whether it is ASCII, with single spaces between words and no other white space. */
  private static boolean isPlain(String name) {
    char before = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || name.isEmpty();
  }

  private static String folded(String name) {
    String seen = HiddenCharacters.drop(name);
    String folded =
        WHITE_SPACE.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC)).replaceAll(" ");
    String caseless = folded.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(caseless, Normalizer.Form.NFC);
  }

  /** Whether the name has no visible text. */
  public boolean isBlank() {
    return value.isEmpty();
  }

  @Override
  public int compareTo(NameKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return "NameKey";
  }
}
