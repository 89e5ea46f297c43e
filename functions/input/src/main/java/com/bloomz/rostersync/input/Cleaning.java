package com.bloomz.rostersync.input;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.text.HiddenCharacters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What texts from outside mean here: names, ids, dates, addresses (P 5, P 7). */
public final class Cleaning {
  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_EMAIL = 320;
  private static final int DATE = 10;

  private static final int LONGEST_ID = 100;

  private Cleaning() {}

  /**
   * The text without control characters and outer white space; a tab or line break within is a
   * space. Right-to-left marks and emoji stay. What is beyond 2,000 characters is cut off.
   */
  public static String text(String sent) {
    return isPrintable(sent) ? sent.strip() : anyText(sent);
  }

  /** Most texts are: they stay as they are but for outer white space. */
  private static boolean isPrintable(String text) {
    if (text.length() > LONGEST_TEXT) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** The same, whatever characters there are. */
  static String anyText(String sent) {
    StringBuilder kept = new StringBuilder(sent.length());
    sent.codePoints().forEach(c -> keep(kept, c));
    int from = 0;
    int to = kept.length();
    while (from < to && isSpace(kept.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(kept.charAt(to - 1))) {
      to--;
    }
    to = Math.min(to, from + LONGEST_TEXT);
    if (to > from && Character.isHighSurrogate(kept.charAt(to - 1))) {
      to--;
    }
    return kept.substring(from, to);
  }

  /** The id, where it is one: letters and digits, as Clever's are. */
  public static Optional<CleverId> id(String sent) {
    if (isId(sent)) {
      return Optional.of(new CleverId(sent));
    }
    String id = HiddenCharacters.drop(sent).strip();
    return isId(id) ? Optional.of(new CleverId(id)) : Optional.empty();
  }

  /** No regular expression: a district's sections list ids by the million. */
  private static boolean isId(String text) {
    if (text.isEmpty() || text.length() > LONGEST_ID) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean allowed =
          (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || (c >= 'A' && c <= 'Z')
              || c == '.'
              || c == '_'
              || c == '~'
              || c == '-';
      if (!allowed) {
        return false;
      }
    }
    return true;
  }

  /**
   * A text that people look for as it is, such as a student number: what nobody sees is dropped.
   */
  public static String identifier(String sent) {
    return isPrintable(sent) ? sent.strip() : anyText(HiddenCharacters.drop(sent));
  }

  /** The day of a date or a timestamp. */
  public static Optional<LocalDate> day(String sent) {
    String text = sent.strip();
    try {
      return text.length() < DATE
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, DATE)));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /** The moment of a timestamp in UTC, such as {@code 2026-11-30T07:00:00.000Z}. */
  public static Optional<Instant> instant(String sent) {
    try {
      return Optional.of(Instant.parse(sent.strip()));
    } catch (DateTimeException notTime) {
      return Optional.empty();
    }
  }

  /**
   * The address, where our sender can send to it: ASCII before the @, a domain that DNS can have
   * and that every standard reads alike (docs/addresses.md).
   */
  public static Optional<Email> email(String text) {
    if (text.length() > LONGEST_EMAIL || SendableAddress.isAmbiguous(text)) {
      return Optional.empty();
    }
    Email email = new Email(text);
    return SendableAddress.is(email.value()) ? Optional.of(email) : Optional.empty();
  }

  /** The numbers of a phone field; without a country they are of the USA (docs/addresses.md). */
  public static PhoneReading phone(String text) {
    return PhoneReader.read(text);
  }

  private static void keep(StringBuilder kept, int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.CONTROL -> {
        if (Character.isWhitespace(codePoint)) {
          kept.append(' ');
        }
      }
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> kept.append(' ');
      case Character.SURROGATE -> {
        // Half a character: it cannot be stored.
      }
      default -> kept.appendCodePoint(codePoint);
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
