package com.bloomz.rostersync.tokens;

/**
 * A District Auth Token as it is stored: encrypted for one school.
 *
 * @param ciphertext base64; useless without the key and the school
 */
public record SealedToken(String ciphertext) {
  @Override
  public String toString() {
    return "SealedToken";
  }
}
