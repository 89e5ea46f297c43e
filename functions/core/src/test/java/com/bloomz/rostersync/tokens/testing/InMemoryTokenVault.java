package com.bloomz.rostersync.tokens.testing;

import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.tokens.SealedToken;
import com.bloomz.rostersync.tokens.TokenVault;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A vault that keeps the tokens itself and hands out tickets for them. */
public final class InMemoryTokenVault implements TokenVault {
  private final Map<Ticket, AccessToken> tokens = new ConcurrentHashMap<>();

  private record Ticket(SchoolId school, SealedToken sealed) {}

  @Override
  public SealedToken seal(SchoolId school, AccessToken token) {
    byte[] ticket = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    var sealed = new SealedToken(Base64.getEncoder().encodeToString(ticket));
    tokens.put(new Ticket(school, sealed), token);
    return sealed;
  }

  @Override
  public AccessToken open(SchoolId school, SealedToken sealed) {
    AccessToken token = tokens.get(new Ticket(school, sealed));
    if (token == null) {
      throw new VaultException(
          "the token of school " + school + " could not be opened", new NoSuchElementException());
    }
    return token;
  }
}
