package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.roster.PersonName;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names as they are looked for and sorted: without marks and punctuation, in lower case, white
 * space and dashes as one space. So "obrien" finds "O'Brien" and "nguyen" finds "Nguyễn".
 */
public final class SearchName {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Pd}_/,;]+");

  /** Of ASCII, what {@link #GAPS} finds. */
  private static final String GAP = " \t\n\u000b\f\r-_/,;";

  /** Of ASCII, what is neither a letter, a digit, a gap nor {@link #DROPPED}. */
  private static final String SIGNS = "$+<=>|~";

  private static final Pattern DROPPED = Pattern.compile("[\\p{P}\\p{Sk}\\p{C}]+");

  /** Letters that Unicode does not take apart. */
  private static final Map<Character, String> LETTERS =
      Map.of(
          'đ', "d", 'ð', "d", 'ø', "o", 'ł', "l", 'ß', "ss", 'æ', "ae", 'œ', "oe", 'þ', "th", 'ı',
          "i", 'ħ', "h");

  private SearchName() {}

  /** A name, or what somebody looks for. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return ofAny(text);
      }
    }
    return ofAscii(text);
  }

  /** The same without what does nothing to ASCII: most names are that. */
  private static String ofAscii(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wasGap = gap;
      gap = GAP.indexOf(c) >= 0;
      if (gap && !wasGap) {
        plain.append(' ');
      } else if (c >= 'A' && c <= 'Z') {
        plain.append((char) (c + ('a' - 'A')));
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || SIGNS.indexOf(c) >= 0) {
        plain.append(c);
      }
    }
    return plain.toString().strip();
  }

  /** The same, whatever characters there are. */
  static String ofAny(String text) {
    String apart = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    StringBuilder plain = new StringBuilder(apart.length());
    for (char c : apart.toLowerCase(Locale.ROOT).toCharArray()) {
      plain.append(LETTERS.getOrDefault(c, String.valueOf(c)));
    }
    String spaced = GAPS.matcher(plain).replaceAll(" ");
    return DROPPED.matcher(MARKS.matcher(spaced).replaceAll("")).replaceAll("").strip();
  }

  /** The name as lists are sorted: the last name first. */
  public static String lastFirst(PersonName name) {
    PersonName split = name.split();
    return of(split.last() + " " + split.first());
  }

  /** The name as it is spoken: the first name first. */
  public static String firstLast(PersonName name) {
    PersonName split = name.split();
    return of(split.first() + " " + split.last());
  }

  /** Whether somebody who looks for that means this name: how it begins, in either order. */
  public static boolean finds(String text, PersonName name) {
    String wanted = of(text);
    return lastFirst(name).startsWith(wanted) || firstLast(name).startsWith(wanted);
  }
}
