package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.tokens.SealedToken;
import com.bloomz.rostersync.tokens.TokenVault;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;

/** Seals and opens tokens by one key, each for its school only. */
final class KmsTokenVault implements TokenVault {
  private final Supplier<KmsClient> kms;
  private final String key;

  KmsTokenVault(Supplier<KmsClient> kms, String key) {
    this.kms = kms;
    this.key = key;
  }

  @Override
  public SealedToken seal(SchoolId school, AccessToken token) {
    try {
      SdkBytes sealed =
          kms.get()
              .encrypt(
                  request ->
                      request
                          .keyId(key)
                          .encryptionContext(context(school))
                          .plaintext(SdkBytes.fromUtf8String(token.value())))
              .ciphertextBlob();
      return new SealedToken(Base64.getEncoder().encodeToString(sealed.asByteArray()));
    } catch (SdkException e) {
      throw new VaultException("the token of school " + school + " could not be sealed", e);
    }
  }

  @Override
  public AccessToken open(SchoolId school, SealedToken sealed) {
    try {
      byte[] blob = Base64.getDecoder().decode(sealed.ciphertext());
      return new AccessToken(
          kms.get()
              .decrypt(
                  request ->
                      request
                          .keyId(key)
                          .encryptionContext(context(school))
                          .ciphertextBlob(SdkBytes.fromByteArray(blob)))
              .plaintext()
              .asUtf8String());
    } catch (SdkException | IllegalArgumentException e) {
      throw new VaultException("the token of school " + school + " could not be opened", e);
    }
  }

  private static Map<String, String> context(SchoolId school) {
    return Map.of("school", school.value());
  }
}
