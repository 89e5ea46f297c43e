package com.bloomz.rostersync.roster;

import com.bloomz.rostersync.text.AddressForm;
import com.bloomz.rostersync.text.Placeholders;
import java.util.Locale;

/**
 * An email address in the one form that addresses are compared in and sent to (P 5, P 12), whatever
 * it is made from: without characters that nobody sees, its domain in lower case and ASCII.
 *
 * @param value {@code local@domain}
 */
public record Email(String value) {
  public Email {
    value = AddressForm.of(value);
  }

  /** The address as addresses are compared: case ignored in both parts. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  /** Whether it fills a field and is nobody's: matched by nobody, never written to (P 9). */
  public boolean isPlaceholder() {
    return Placeholders.isEmail(value);
  }

  @Override
  public String toString() {
    return "Email";
  }
}
