package com.bloomz.rostersync.local.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** A sign-in that believes everybody. Its key lives as long as the process and is nowhere else. */
public final class DevIssuer {
  /** Who issues its tokens. */
  public static final String NAME = "https://sign-in.local.example";

  /** For whom they are issued. */
  public static final String AUDIENCE = "rostersync-local";

  private static final Duration LIFE = Duration.ofHours(8);

  private final ECKey key;
  private final InstantSource clock;

  private DevIssuer(ECKey key, InstantSource clock) {
    this.key = key;
    this.clock = clock;
  }

  public static DevIssuer create(InstantSource clock) {
    try {
      return new DevIssuer(new ECKeyGenerator(Curve.P_256).keyID("local").generate(), clock);
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform has P-256", e);
    }
  }

  /** The public key, as a JSON Web Key Set. */
  public String keys() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  /** Another address is another user. */
  private static String subject(String school, String role, String email) {
    String number = email.isEmpty() ? "" : "-" + Integer.toHexString(email.hashCode());
    return role + "-of-" + school + number;
  }

  /**
   * A token.
   *
   * @param role {@code bloomz_service}, or a role at the school
   * @param email of the user, held to be verified
   * @param name of the user; empty where the sign-in does not know it
   */
  public String token(String school, String role, String email, String name) {
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(NAME)
            .audience(AUDIENCE)
            .subject(subject(school, role, email))
            .notBeforeTime(Date.from(now.minusSeconds(1)))
            .expirationTime(Date.from(now.plus(LIFE)));
    if (role.equals("bloomz_service")) {
      claims.claim("service", true);
    } else {
      claims.claim("schools", Map.of(school, List.of(role)));
    }
    if (!email.isEmpty()) {
      claims.claim("email", email).claim("email_verified", true);
    }
    if (!name.isEmpty()) {
      claims.claim("name", name);
    }
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims.build());
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("a token could not be signed", e);
    }
    return token.serialize();
  }
}
