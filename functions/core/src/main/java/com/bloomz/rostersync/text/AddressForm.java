package com.bloomz.rostersync.text;

import java.net.IDN;
import java.util.Locale;

/** The one form of an email address: compared, sent to and told by feedback (P 12). */
public final class AddressForm {
  private static final String INTERNATIONAL = "xn--";

  private AddressForm() {}

  /**
   * The address without characters that nobody sees, its domain in lower case and as DNS has it
   * (ASCII, a dot between labels). A text that is no address comes back as far as it can be read.
   *
   * @param address {@code local@domain}
   */
  public static String of(String address) {
    if (isPlain(address)) {
      return address;
    }
    String seen = HiddenCharacters.drop(address);
    int domain = seen.lastIndexOf('@') + 1;
    return seen.substring(0, domain) + ascii(seen.substring(domain));
  }

  /** The address with its domain as people write it; the same where that is ASCII. */
  public static String unicode(String address) {
    int domain = address.lastIndexOf('@') + 1;
    return address.indexOf(INTERNATIONAL, domain) < 0
        ? address
        : address.substring(0, domain) + IDN.toUnicode(address.substring(domain));
  }

  /** Whether the address is ASCII and no letter of its domain is upper case, as nearly all are. */
  private static boolean isPlain(String address) {
    int domain = address.lastIndexOf('@') + 1;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c > '~' || (i >= domain && c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notADomain) {
      return domain.toLowerCase(Locale.ROOT);
    }
  }
}
