package com.bloomz.rostersync.text;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {
  /** The example of FIPS 180-2, B.1. */
  private static final byte[] OF_ABC =
      HexFormat.of().parseHex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  @Test
  void startsAnewEachTime() {
    Sha256.start().update("before".getBytes(US_ASCII));
    assertThat(Sha256.start().digest("abc".getBytes(US_ASCII))).isEqualTo(OF_ABC);
    assertThat(Sha256.start().digest("abc".getBytes(US_ASCII))).isEqualTo(OF_ABC);
  }

  @Test
  void writesForUrlsWithoutPadding() {
    String text = Sha256.base64(OF_ABC);
    assertThat(text).hasSize(43).matches("[A-Za-z0-9_-]+");
    assertThat(Base64.getUrlDecoder().decode(text)).isEqualTo(OF_ABC);
  }
}
