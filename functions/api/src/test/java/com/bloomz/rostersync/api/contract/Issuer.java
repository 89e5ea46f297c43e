package com.bloomz.rostersync.api.contract;

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
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Issues tokens as the Bloomz sign-in does. */
public final class Issuer {
  public static final String NAME = "https://sign-in.bloomz.example";
  public static final String AUDIENCE = "rostersync";

  private final ECKey key;

  private Issuer(ECKey key) {
    this.key = key;
  }

  public static Issuer withKey(String id) {
    try {
      return new Issuer(new ECKeyGenerator(Curve.P_256).keyID(id).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public keys as a JSON Web Key Set. */
  public String keys() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  /** A token of a user with those roles at a school. */
  public String token(Instant now, String school, String... roles) {
    return token(now, claims -> claims.claim("schools", Map.of(school, List.of(roles))));
  }

  /** A token of Bloomz's service team. */
  public String service(Instant now) {
    return token(now, claims -> claims.claim("service", true));
  }

  /** A token that is sound but for what is changed. */
  public String token(Instant now, UnaryOperator<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(NAME)
            .audience(AUDIENCE)
            .subject("user-1")
            .claim("email", "ada@school.example")
            .claim("email_verified", true)
            .notBeforeTime(Date.from(now.minusSeconds(60)))
            .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, change.apply(claims).build());
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}
