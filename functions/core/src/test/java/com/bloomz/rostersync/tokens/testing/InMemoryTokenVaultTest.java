package com.bloomz.rostersync.tokens.testing;

import com.bloomz.rostersync.tokens.TokenVault;

class InMemoryTokenVaultTest implements TokenVaultContract {
  private final TokenVault vault = new InMemoryTokenVault();

  @Override
  public TokenVault vault() {
    return vault;
  }

  @Override
  public TokenVault vaultWithAnotherKey() {
    return new InMemoryTokenVault();
  }
}
