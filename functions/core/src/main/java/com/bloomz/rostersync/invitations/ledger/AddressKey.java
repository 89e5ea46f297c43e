package com.bloomz.rostersync.invitations.ledger;

import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.text.AddressForm;
import com.bloomz.rostersync.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A digest of an address or number, equal for equal ones. It keeps addresses out of where they need
 * not stand; who knows an address can check whether a digest is its.
 *
 * @param value {@code e} or {@code t} for the channel, then SHA-256 in Base64 for URLs
 */
public record AddressKey(String value) implements Comparable<AddressKey> {
  /** Of an address, in whatever form it is written (P 12). */
  public static AddressKey of(Email email) {
    return new AddressKey("e" + digest(email.key()));
  }

  /**
   * Under which something may be kept of an address with an international domain: before addresses
   * had one form, its domain was as people write it. Null for all others.
   */
  static @Nullable AddressKey former(Email email) {
    String former = AddressForm.unicode(email.value());
    return former.equals(email.value())
        ? null
        : new AddressKey("e" + digest(former.toLowerCase(Locale.ROOT)));
  }

  public static AddressKey of(Phone phone) {
    return new AddressKey("t" + digest(phone.value()));
  }

  /** Whether it is a number's. */
  public boolean isNumber() {
    return value.startsWith("t");
  }

  @Override
  public int compareTo(AddressKey other) {
    return value.compareTo(other.value);
  }

  private static String digest(String text) {
    return Sha256.base64(Sha256.start().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return "AddressKey";
  }
}
