package com.bloomz.rostersync.simulator.invention;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.List;
import java.util.stream.IntStream;

/**
 * US phone numbers for fiction: 555-0100 to 555-0199 of every area code, all of them valid by form,
 * written in the ways in which schools write them. After some 35,000 numbers they repeat.
 */
public final class PhoneBook {
  private static final List<Integer> AREAS = areas();
  private static final int LINES = 100;
  private static final int LINE_FROM = 100;

  private int given;

  /** A number such as {@code (212) 555-0123}, another one at each call. */
  public String next() {
    int area = AREAS.get(given % AREAS.size());
    int line = LINE_FROM + given / AREAS.size() % LINES;
    given++;
    return switch (given % 5) {
      case 0 -> area + "-555-0" + line;
      case 1 -> area + "5550" + line;
      case 2 -> "+1 " + area + " 555 0" + line;
      case 3 -> "1-(" + area + ") 555-0" + line;
      default -> "(" + area + ") 555-0" + line;
    };
  }

  private static List<Integer> areas() {
    return IntStream.range(201, 990).filter(PhoneBook::isOrdinary).boxed().toList();
  }

  private static boolean isOrdinary(int area) {
    try {
      PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
      var number = numbers.parse("+1" + area + "5550100", "US");
      // Asked first, as it looks at one region and the others at all 25 that share +1.
      return numbers.isValidNumberForRegion(number, "US")
          && numbers.getNumberType(number) == PhoneNumberType.FIXED_LINE_OR_MOBILE
          && "US".equals(numbers.getRegionCodeForNumber(number));
    } catch (NumberParseException e) {
      return false;
    }
  }
}
