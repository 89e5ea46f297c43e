package com.bloomz.rostersync.tokens.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.tokens.SealedToken;
import com.bloomz.rostersync.tokens.TokenVault;
import com.bloomz.rostersync.tokens.TokenVault.VaultException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What a token vault must do (L 3). */
public interface TokenVaultContract {
  SchoolId SCHOOL = new SchoolId("school-1");
  AccessToken TOKEN = new AccessToken("0123456789abcdef0123456789abcdef01234567");

  /** The vault under test. */
  TokenVault vault();

  /** The same store of keys with a key that is not the vault's. */
  TokenVault vaultWithAnotherKey();

  @Test
  default void whatASchoolSealedItOpens() {
    SealedToken sealed = vault().seal(SCHOOL, TOKEN);

    assertThat(vault().open(SCHOOL, sealed)).isEqualTo(TOKEN);
    assertThat(vault().open(SCHOOL, sealed)).isEqualTo(TOKEN);
  }

  @Test
  default void whatIsStoredDoesNotShowTheToken() {
    String stored = vault().seal(SCHOOL, TOKEN).ciphertext();

    assertThat(stored).doesNotContain(TOKEN.value());
    assertThat(new String(Base64.getDecoder().decode(stored), StandardCharsets.ISO_8859_1))
        .doesNotContain(TOKEN.value());
    assertThat(vault().seal(SCHOOL, TOKEN).ciphertext()).isNotEqualTo(stored);
  }

  @Test
  default void anotherSchoolCannotOpenIt() {
    SealedToken sealed = vault().seal(SCHOOL, TOKEN);

    assertThatThrownBy(() -> vault().open(new SchoolId("school-2"), sealed))
        .isInstanceOf(VaultException.class)
        .hasMessageContaining("school-2");
  }

  @Test
  default void anotherKeyCannotOpenIt() {
    SealedToken sealed = vaultWithAnotherKey().seal(SCHOOL, TOKEN);

    assertThatThrownBy(() -> vault().open(SCHOOL, sealed))
        .isInstanceOf(VaultException.class)
        .hasMessageContaining("could not be opened");
  }

  @Test
  default void whatWasTamperedWithIsRefusedAndNotRepeated() {
    byte[] blob = Base64.getDecoder().decode(vault().seal(SCHOOL, TOKEN).ciphertext());
    blob[blob.length - 1] ^= 1;
    SealedToken tampered = new SealedToken(Base64.getEncoder().encodeToString(blob));

    assertThatThrownBy(() -> vault().open(SCHOOL, tampered))
        .isInstanceOf(VaultException.class)
        .hasMessageContaining("could not be opened")
        .satisfies(
            thrown ->
                assertThat(trace(thrown))
                    .doesNotContain(tampered.ciphertext())
                    .doesNotContain(TOKEN.value()));
    assertThatThrownBy(() -> vault().open(SCHOOL, new SealedToken("not base64!")))
        .isInstanceOf(VaultException.class)
        .hasMessageContaining("could not be opened");
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
