package com.bloomz.rostersync.clever.packing;

/** The usual form of Clever's ids: 24 lower-case hex digits. */
final class HexId {
  static final int DIGITS = 24;
  static final int RADIX = 16;

  private HexId() {}

  static boolean is(String text) {
    if (text.length() != DIGITS) {
      return false;
    }
    for (int i = 0; i < DIGITS; i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }
}
