package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.start.Making;
import com.bloomz.rostersync.tokens.TokenVault;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.KmsClientBuilder;

/** Opens vaults on KMS. */
public final class KmsVaults {
  private KmsVaults() {}

  /**
   * A vault on the KMS of the SDK's own configuration.
   *
   * @param making when the client is made, which lives as long as the process
   * @param key id, ARN or alias of the key
   */
  public static TokenVault open(Making making, String key) {
    return new KmsTokenVault(making.of(() -> client().build()), key);
  }

  /** A vault on that client. */
  public static TokenVault open(KmsClient kms, String key) {
    return new KmsTokenVault(() -> kms, key);
  }

  /** A client with the small HTTP client; endpoint, region and credentials are the SDK's own. */
  public static KmsClientBuilder client() {
    return KmsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
  }
}
