package com.bloomz.rostersync.roster;

import java.util.Locale;

/**
 * A usable e-mail address: syntax checked, lower-cased in the domain (P 5).
 *
 * @param value {@code local@domain}
 */
public record Email(String value) {
  /** The address as addresses are compared: case ignored in both parts. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "Email";
  }
}
