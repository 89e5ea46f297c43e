package com.bloomz.rostersync.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256, without a search for its provider at every use. */
public final class Sha256 {
  private static final Base64.Encoder URLS = Base64.getUrlEncoder().withoutPadding();
  private static final MessageDigest UNUSED = find();

  private Sha256() {}

  /** A digest of nothing yet. */
  public static MessageDigest start() {
    try {
      return (MessageDigest) UNUSED.clone();
    } catch (CloneNotSupportedException e) {
      return find();
    }
  }

  /** Those bytes in Base64 for URLs, without padding. */
  public static String base64(byte[] hash) {
    return URLS.encodeToString(hash);
  }

  private static MessageDigest find() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
