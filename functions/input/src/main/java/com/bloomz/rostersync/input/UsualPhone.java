package com.bloomz.rostersync.input;

import com.bloomz.rostersync.roster.Phone;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a field that has nothing but a US number of ten digits, as most have: the quick way. */
final class UsualPhone {
  private static final int US = 1;
  private static final int DIGITS = 10;

  /** What every US number looks like: neither its area code nor its exchange is N11. */
  private static final Pattern US_SHAPE = Pattern.compile("[2-9](?!11)[0-9]{2}[2-9](?!11)[0-9]{6}");

  private UsualPhone() {}

  /** Reads it as {@link PhoneReader#readAny} does; null for any other text. */
  static @Nullable PhoneReading read(String text) {
    long digits = 0;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        count++;
        if (count > DIGITS) {
          return null;
        }
        digits = 10 * digits + (c - '0');
      } else if (c != '-' && c != ' ' && c != '(' && c != ')' && c != '.') {
        return null;
      }
    }
    if (count != DIGITS || !hasUsShape(digits)) {
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

  private static boolean hasUsShape(long number) {
    return US_SHAPE.matcher(Long.toString(number)).matches();
  }
}
