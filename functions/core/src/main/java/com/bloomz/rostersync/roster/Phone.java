package com.bloomz.rostersync.roster;

/**
 * A usable phone number.
 *
 * @param value E.164, such as {@code +12125550123} (P 5)
 */
public record Phone(String value) {
  @Override
  public String toString() {
    return "Phone";
  }
}
