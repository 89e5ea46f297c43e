package com.bloomz.rostersync.delivery.texts;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes a name fit to be shown: one line, without characters that are not seen or that turn the
 * direction of what follows, without anything that a mail program would make a link of, of a
 * bounded length. Mark-up is the templates' business.
 */
public final class SafeText {
  private static final int MOST_READ = 4_000;
  private static final int MOST_MARKS = 3;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** A dot before what could be the end of a host's name. Other scripts' dots count as dots. */
  private static final Pattern DOT_IN_A_WORD =
      Pattern.compile(
          "(?<=\\S)([.\\u2024\\u3002\\uFF0E\\uFF61])"
              + "(?=[\\p{L}\\p{M}\\p{N}\\p{So}\\u200C\\u200D-]{2})(?!\\d+(?:\\s|$))");

  private static final Pattern DOT = Pattern.compile("[.\\u2024\\u3002\\uFF0E\\uFF61]");

  /** Four numbers with dots between them: what could be a host's address. */
  private static final Pattern QUAD = Pattern.compile("\\p{Nd}{1,3}(?:" + DOT + "\\p{Nd}{1,3}){3}");

  /** Seven or more digits with what may stand between those of a phone number. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\p{Nd}(?:[ +./*\\p{Ps}\\p{Pe}\\p{Pd}\\u2024\\u00B7\\u2212]{0,3}+\\p{Nd}){6,}+");

  /** Days and school years. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(?:(?:19|20)\\d\\d[-/–](?:19|20)\\d\\d"
              + "|(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}"
              + "|\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)\\d\\d)(?!\\d)");

  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
  private static final int DIGITS_OF_A_NUMBER = 7;
  private static final int DIGITS_KEPT = 4;
  private static final Pattern SCHEME = Pattern.compile("(?<=\\p{L}):(?=\\S)");
  private static final Pattern AT = Pattern.compile("(?<=\\S)[@\\uFF20\\uFE6B](?=\\S)");
  private static final Pattern LOOSE_END = Pattern.compile("[\\s:.,;@/-]+$");
  private static final Pattern SPACES = Pattern.compile(" {2,}");

  private SafeText() {}

  /** The name in at most that many UTF-16 units, an ellipsis at its end where it was cut. */
  public static String name(String raw, int longest) {
    return cut(withoutLinks(line(raw)), longest, "…");
  }

  /** The text in one line, without characters that are not seen. */
  public static String line(String raw) {
    String text = Normalizer.normalize(start(raw), Normalizer.Form.NFC);
    var kept = new StringBuilder(text.length());
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      marks = isMark(c) ? marks + 1 : 0;
      if (isBlank(c)) {
        kept.append(' ');
      } else if (isSeen(c) && marks <= MOST_MARKS && (marks == 0 || endsInAWord(kept))) {
        kept.appendCodePoint(c);
      } else if (isJoiner(c) && endsInAWord(kept) && !endsInAJoiner(kept)) {
        kept.appendCodePoint(c);
      }
    }
    return SPACES.matcher(kept).replaceAll(" ").strip();
  }

  /** The text cut between two characters as a reader sees them. */
  public static String cut(String text, int longest, String ellipsis) {
    if (text.length() <= longest) {
      return text;
    }
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int room = Math.max(0, longest - ellipsis.length());
    int end = characters.isBoundary(room) ? room : characters.preceding(room);
    return LOOSE_END.matcher(text.substring(0, end)).replaceAll("") + ellipsis;
  }

  /** The line such that no part of it looks like a URL, a host, an address or a phone number. */
  public static String withoutLinks(String line) {
    String open = SCHEME.matcher(line).replaceAll(": ");
    open = AT.matcher(open).replaceAll(" at ");
    open = DOT_IN_A_WORD.matcher(open).replaceAll("$1 ");
    open = QUAD.matcher(open).replaceAll(quad -> DOT.matcher(quad.group()).replaceAll("$0 "));
    open = NUMBER.matcher(open).replaceAll(number -> begun(number.group()));
    return open.strip();
  }

  /** The number's first digits, if it could be one that is called. */
  private static String begun(String number) {
    String rest = DATE.matcher(number).replaceAll("");
    if (DIGIT.matcher(rest).results().count() < DIGITS_OF_A_NUMBER) {
      return number;
    }
    int end =
        DIGIT.matcher(number).results().skip(DIGITS_KEPT - 1L).findFirst().orElseThrow().end();
    return number.substring(0, end) + "…";
  }

  private static String start(String raw) {
    if (raw.length() <= MOST_READ) {
      return raw;
    }
    return raw.substring(
        0, Character.isHighSurrogate(raw.charAt(MOST_READ - 1)) ? MOST_READ - 1 : MOST_READ);
  }

  private static boolean isBlank(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          true;
      default -> isFiller(c);
    };
  }

  /** Letters and symbols without ink. */
  private static boolean isFiller(int c) {
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          false;
      default -> c != 0xFFFC;
    };
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }

  /** Emoji and several scripts are written with these between two characters. */
  private static boolean isJoiner(int c) {
    return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
  }

  private static boolean endsInAWord(StringBuilder text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) != ' ';
  }

  private static boolean endsInAJoiner(StringBuilder text) {
    return isJoiner(text.charAt(text.length() - 1));
  }
}
