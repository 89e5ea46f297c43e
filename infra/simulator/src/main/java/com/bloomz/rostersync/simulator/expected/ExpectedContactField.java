package com.bloomz.rostersync.simulator.expected;

import java.util.Locale;

/** The field of a contact's relationship that says who becomes a parent (S, G 1). */
public enum ExpectedContactField {
  RELATIONSHIP,
  TYPE;

  /** As Clever calls it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
