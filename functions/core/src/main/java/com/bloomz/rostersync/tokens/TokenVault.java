package com.bloomz.rostersync.tokens;

import com.bloomz.rostersync.roster.SchoolId;

/**
 * Encrypts and decrypts District Auth Tokens; what one school sealed opens for that school only.
 */
public interface TokenVault {
  /** Encrypts a token for that school. */
  SealedToken seal(SchoolId school, AccessToken token);

  /**
   * Decrypts a token of that school.
   *
   * @throws VaultException if it was sealed for another school or with another key, or if the key
   *     cannot be reached
   */
  AccessToken open(SchoolId school, SealedToken sealed);

  /** A token could not be sealed or opened; says why without the token. */
  final class VaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VaultException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
