package com.bloomz.rostersync.delivery.sending;

import com.bloomz.rostersync.roster.Phone;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** What countries' numbering plans say about a number. */
final class NumberPlan {
  private NumberPlan() {}

  /** False where the number is surely none of a mobile, as a toll-free one is (N 6). */
  static boolean mayGetTexts(Phone phone) {
    var numbers = PhoneNumberUtil.getInstance();
    try {
      return switch (numbers.getNumberType(numbers.parse(phone.value(), null))) {
        case FIXED_LINE, TOLL_FREE, PREMIUM_RATE, SHARED_COST, UAN, VOICEMAIL, PAGER -> false;
        case FIXED_LINE_OR_MOBILE, MOBILE, PERSONAL_NUMBER, UNKNOWN, VOIP -> true;
      };
    } catch (NumberParseException noNumber) {
      return true;
    }
  }
}
