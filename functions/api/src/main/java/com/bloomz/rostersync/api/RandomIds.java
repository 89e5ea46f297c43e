package com.bloomz.rostersync.api;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes texts that nobody guesses. */
final class RandomIds {
  static final SecureRandom RANDOM = new SecureRandom();

  private RandomIds() {}

  /** Tells apart imports that are asked for at the same instant. */
  static String suffix() {
    return HexFormat.of().formatHex(bytes(3));
  }

  /** The id of what is made by hand. */
  static String id() {
    return HexFormat.of().formatHex(bytes(9));
  }

  /** What an answer of Clever's login page has to bring back. */
  static String state() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
