package com.bloomz.rostersync.api;

import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Makes texts that nobody guesses, where the random numbers are such. */
final class RandomIds {
  private final RandomGenerator random;

  RandomIds(RandomGenerator random) {
    this.random = random;
  }

  /** Tells apart imports that are asked for at the same instant. */
  String suffix() {
    return HexFormat.of().formatHex(bytes(3));
  }

  /** The id of what is made by hand. */
  String id() {
    return HexFormat.of().formatHex(bytes(9));
  }

  /** What an answer of Clever's login page has to bring back. */
  String state() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
