package com.bloomz.rostersync.input;

import com.bloomz.rostersync.roster.Phone;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field that has nothing but a US number, as most have, with or without the country's 1:
 * the quick way.
 */
final class UsualPhone {
  private static final int US = 1;
  private static final int DIGITS = 10;

  /** What the country's 1 before those digits is worth. */
  private static final long COUNTRY = 10_000_000_000L;

  private UsualPhone() {}

  /** Reads it as {@link PhoneReader#readAny} does; null for any other text. */
  static @Nullable PhoneReading read(String text) {
    long digits = 0;
    int count = 0;
    int from = text.startsWith("+1") ? 1 : 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        count++;
        if (count > DIGITS + 1) {
          return null;
        }
        digits = 10 * digits + (c - '0');
      } else if (c != '-' && c != ' ' && c != '(' && c != ')' && c != '.') {
        return null;
      }
    }
    if (count == DIGITS + 1 && digits / COUNTRY == US) {
      digits -= COUNTRY;
    } else if (count != DIGITS || from > 0) {
      return null;
    }
    if (!hasUsShape(digits)) {
      return null;
    }
    PhoneNumber of = new PhoneNumber().setCountryCode(US).setNationalNumber(digits);
    boolean known =
        PhoneReader.LIBRARY.isValidNumberForRegion(of, PhoneReader.REGION)
            || PhoneReader.LIBRARY.isValidNumber(of);
    return new PhoneReading(new Phone("+" + US + digits), known, List.of());
  }

  static boolean hasUsShape(PhoneNumber number) {
    return number.getCountryCode() == US && hasUsShape(number.getNationalNumber());
  }

  /** What every US number looks like: neither its area code nor its exchange is N11. */
  private static boolean hasUsShape(long number) {
    return number / COUNTRY == 0
        && isCode((int) (number / 10_000_000))
        && isCode((int) (number / 10_000 % 1_000));
  }

  private static boolean isCode(int code) {
    return code >= 200 && code % 100 != 11;
  }
}
