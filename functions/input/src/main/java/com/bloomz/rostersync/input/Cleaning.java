package com.bloomz.rostersync.input;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Phone;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;

/** What texts from outside mean here: names, ids, dates, addresses (P 5, P 7). */
public final class Cleaning {
  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_EMAIL = 320;
  private static final int DATE = 10;
  private static final String REGION = "US";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~-]{1,100}");

  private Cleaning() {}

  /**
   * The text without control characters and outer white space; a tab or line break within is a
   * space. Right-to-left marks and emoji stay. What is beyond 2,000 characters is cut off.
   */
  public static String text(String sent) {
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
    String id = sent.strip();
    return ID.matcher(id).matches() ? Optional.of(new CleverId(id)) : Optional.empty();
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

  /** The address, where mail can be sent to it; its domain lower-cased. */
  public static Optional<Email> email(String text) {
    if (text.length() > LONGEST_EMAIL || !EmailValidator.getInstance().isValid(text)) {
      return Optional.empty();
    }
    int at = text.lastIndexOf('@') + 1;
    return Optional.of(
        new Email(text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT)));
  }

  /**
   * The number as E.164, where it is one that can be given out, a number for fiction (555-0100 to
   * 555-0199) among them; without a country it is one of the USA. An extension is dropped, as no
   * text can be sent to it.
   */
  public static Optional<Phone> phone(String text) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = numbers.parse(text, REGION);
      return numbers.isValidNumber(number)
          ? Optional.of(new Phone(numbers.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
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
