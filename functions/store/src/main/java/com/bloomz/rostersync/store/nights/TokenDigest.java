package com.bloomz.rostersync.store.nights;

import com.bloomz.rostersync.tokens.AccessToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What an item that belongs to a token is found by: it does not reveal the token. */
final class TokenDigest {
  private TokenDigest() {}

  static String of(AccessToken token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(token.value().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
