package com.bloomz.rostersync.testkit.vault;

import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.AccessToken;
import com.bloomz.rostersync.sync.SealedToken;
import com.bloomz.rostersync.sync.TokenVault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** A vault whose key goes with its process. */
public final class InMemoryTokenVault implements TokenVault {
  private final Sealing sealing = new Sealing(Sealing.newKey());

  @Override
  public SealedToken seal(SchoolId school, AccessToken token) {
    try {
      byte[] plain = token.value().getBytes(StandardCharsets.UTF_8);
      return new SealedToken(
          Base64.getEncoder().encodeToString(sealing.seal(plain, school.value())));
    } catch (GeneralSecurityException e) {
      throw new VaultException("the token of school " + school + " could not be sealed", e);
    }
  }

  @Override
  public AccessToken open(SchoolId school, SealedToken sealed) {
    try {
      byte[] blob = Base64.getDecoder().decode(sealed.ciphertext());
      return new AccessToken(
          new String(sealing.open(blob, school.value()), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new VaultException("the token of school " + school + " could not be opened", e);
    }
  }
}
