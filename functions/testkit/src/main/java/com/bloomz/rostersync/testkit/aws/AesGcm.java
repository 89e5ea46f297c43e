package com.bloomz.rostersync.testkit.aws;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-GCM with a context that must be the same on opening. */
final class AesGcm {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  AesGcm(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /** A new 256-bit key. */
  static byte[] newKey() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return key;
  }

  byte[] seal(byte[] plain, String context) throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
    byte[] blob = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, blob, NONCE, sealed.length);
    return blob;
  }

  byte[] open(byte[] blob, String context) throws GeneralSecurityException {
    if (blob.length < NONCE) {
      throw new GeneralSecurityException("the blob is too short");
    }
    return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(blob, NONCE), context)
        .doFinal(blob, NONCE, blob.length - NONCE);
  }

  private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
