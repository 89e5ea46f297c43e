package com.bloomz.rostersync.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.testkit.aws.LoopbackKms;
import com.bloomz.rostersync.tokens.SealedToken;
import com.bloomz.rostersync.tokens.TokenVault;
import com.bloomz.rostersync.tokens.testing.TokenVaultContract;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

class KmsTokenVaultIT implements TokenVaultContract {
  private final LoopbackKms server = LoopbackKms.start(Optional.empty());
  private final KmsClient kms = client(server.url());
  private final TokenVault vault = KmsVaults.open(kms, newKey(kms));

  @AfterEach
  void stop() {
    kms.close();
    server.close();
  }

  @Override
  public TokenVault vault() {
    return vault;
  }

  @Override
  public TokenVault vaultWithAnotherKey() {
    return KmsVaults.open(kms, newKey(kms));
  }

  @Test
  void aKeyThatIsNotThereIsAVaultsFailure() {
    assertThatThrownBy(() -> KmsVaults.open(kms, "alias/none").seal(SCHOOL, TOKEN))
        .isInstanceOf(TokenVault.VaultException.class)
        .hasMessageContaining("could not be sealed");
  }

  @Test
  void aKmsOutOfReachIsAVaultsFailure() {
    SealedToken sealed = vault.seal(SCHOOL, TOKEN);
    server.close();

    assertThatThrownBy(() -> vault.open(SCHOOL, sealed))
        .isInstanceOf(TokenVault.VaultException.class)
        .hasMessageContaining("could not be opened");
  }

  @Test
  void keysInAFileOutliveTheServer(@TempDir Path folder) {
    Optional<Path> file = Optional.of(folder.resolve("keys"));
    SealedToken sealed;
    try (LoopbackKms first = LoopbackKms.start(file);
        KmsClient client = client(first.url())) {
      String id = newKey(client);
      client.createAlias(alias -> alias.aliasName("alias/tokens").targetKeyId(id));
      sealed = KmsVaults.open(client, "alias/tokens").seal(SCHOOL, TOKEN);
    }

    try (LoopbackKms second = LoopbackKms.start(file);
        KmsClient client = client(second.url())) {
      assertThat(KmsVaults.open(client, "alias/tokens").open(SCHOOL, sealed)).isEqualTo(TOKEN);
    }
  }

  private static String newKey(KmsClient kms) {
    return kms.createKey().keyMetadata().keyId();
  }

  private static KmsClient client(URI url) {
    return KmsVaults.client()
        .endpointOverride(url)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }
}
