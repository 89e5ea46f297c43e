package com.bloomz.rostersync.input;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.validator.routines.EmailValidator;

/**
 * Which addresses our sender can send to: ASCII before the @, and a domain that DNS can have. No
 * regular expression: a district has an address for nearly everybody. Safe for several threads.
 */
final class SendableAddress {
  private static final String MARKS = "!#$%&'*+/=?^_`{|}~-";
  private static final int LONGEST_LOCAL = 64;
  private static final int MOST_DOMAINS = 1_000;

  /** What the library says of a domain; the people of a district share a few. */
  private static final Map<String, Boolean> DOMAINS = new ConcurrentHashMap<>();

  private SendableAddress() {}

  /** Whether older and newer standards make different domains of a letter in it. */
  static boolean isAmbiguous(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u00df' || c == '\u1e9e' || c == '\u03c2') {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it can be sent to.
   *
   * @param address in the form that addresses are compared in
   */
  static boolean is(String address) {
    int at = address.indexOf('@');
    if (at < 1 || at > LONGEST_LOCAL || !isParted(address, 0, at, false)) {
      return false;
    }
    int end = address.length();
    int dot = address.indexOf('.', at);
    return dot > 0 && isParted(address, at + 1, end, true) && isDomain(address.substring(at + 1));
  }

  /** Whether a range is parts with single dots between them. */
  private static boolean isParted(String text, int from, int to, boolean ofDomain) {
    boolean afterDot = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.' ? afterDot : !isOfPart(c, ofDomain)) {
        return false;
      }
      afterDot = c == '.';
    }
    return !afterDot;
  }

  private static boolean isOfPart(char c, boolean ofDomain) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      return true;
    }
    return ofDomain ? c == '-' : (c >= 'A' && c <= 'Z') || MARKS.indexOf(c) >= 0;
  }

  private static boolean isDomain(String domain) {
    Boolean known = DOMAINS.get(domain);
    if (known == null) {
      if (DOMAINS.size() >= MOST_DOMAINS) {
        DOMAINS.clear();
      }
      known = EmailValidator.getInstance().isValid("a@" + domain);
      DOMAINS.put(domain, known);
    }
    return known;
  }
}
