package com.bloomz.rostersync.testkit.vault;

import com.bloomz.rostersync.sync.TokenVault;

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
