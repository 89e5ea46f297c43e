package com.bloomz.rostersync.roster;

import com.bloomz.rostersync.text.Placeholders;

/**
 * A usable phone number.
 *
 * @param value E.164, such as {@code +12125550123} (P 5)
 */
public record Phone(String value) {
  /** Whether it fills a field and is nobody's: matched by nobody, never written to (P 9). */
  public boolean isPlaceholder() {
    return Placeholders.isPhone(value);
  }

  @Override
  public String toString() {
    return "Phone";
  }
}
