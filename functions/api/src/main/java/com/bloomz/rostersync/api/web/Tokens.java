package com.bloomz.rostersync.api.web;

import com.bloomz.rostersync.input.Cleaning;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks bearer tokens: signature, issuer, audience, expiry, not-before. The claims are {@code
 * sub}, {@code email} with {@code email_verified}, {@code given_name} and {@code family_name} or
 * {@code name}, {@code schools} (role names by school) and {@code service}.
 */
public final class Tokens {
  private static final int SKEW_SECONDS = 30;

  /** In characters; a longer name counts as none. */
  private static final int LONGEST_NAME = 500;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  /** Null where the keys are given and not fetched. */
  private final @Nullable IssuerKeys issuerKeys;

  /**
   * Checks against these keys.
   *
   * @param keys the issuer's JSON Web Key Set: its address, or the set itself
   * @throws IllegalArgumentException if the keys are neither
   */
  public Tokens(String issuer, String audience, String keys, InstantSource clock) {
    try {
      issuerKeys = keys.startsWith("{") ? null : new IssuerKeys(URI.create(keys).toURL());
      JWKSource<SecurityContext> source =
          issuerKeys == null
              ? new ImmutableJWKSet<>(JWKSet.parse(keys))
              : JWKSourceBuilder.create(issuerKeys).retrying(true).build();
      processor.setJWSKeySelector(
          new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), source));
    } catch (ParseException | MalformedURLException e) {
      throw new IllegalArgumentException("the token keys are neither an address nor a key set", e);
    }
    processor.setJWTClaimsSetVerifier(new Claims(issuer, audience, clock));
  }

  /**
   * The caller whose token it is; empty where the token is not to be trusted.
   *
   * @throws ProblemException where the issuer's keys cannot be had
   */
  Optional<Caller> caller(String token) {
    try {
      return Optional.of(caller(processor.process(token, null)));
    } catch (KeySourceException e) {
      if (e instanceof RateLimitReachedException && !areKeysAway()) {
        // Too many tokens of keys that the issuer does not have.
        return Optional.empty();
      }
      throw GeneralProblem.SIGN_IN_UNAVAILABLE
          .of("Bloomz cannot check your sign-in right now.", "Try again in a minute.")
          .asException();
    } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean areKeysAway() {
    return issuerKeys != null && issuerKeys.areAway();
  }

  private static Caller caller(JWTClaimsSet claims) throws ParseException {
    String email = claims.getStringClaim("email");
    boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
    Map<SchoolId, Set<Role>> roles = new HashMap<>();
    Map<String, Object> schools = claims.getJSONObjectClaim("schools");
    if (schools != null) {
      schools.forEach((school, names) -> roles.put(new SchoolId(school), roles(names)));
    }
    return new Caller(
        claims.getSubject(),
        email != null && verified ? new Email(email) : null,
        name(claims),
        roles,
        Boolean.TRUE.equals(claims.getBooleanClaim("service")));
  }

  /** The name by its parts, else the whole one; blank where there is neither. */
  private static PersonName name(JWTClaimsSet claims) {
    var parts = new PersonName(text(claims, "given_name"), text(claims, "family_name"));
    return parts.isBlank() ? new PersonName("", text(claims, "name")).split() : parts;
  }

  private static String text(JWTClaimsSet claims, String name) {
    String text = claims.getClaim(name) instanceof String sent ? Cleaning.text(sent) : "";
    return text.length() > LONGEST_NAME ? "" : text;
  }

  /** Roles that this product does not know give no right. */
  private static Set<Role> roles(Object names) {
    if (!(names instanceof List<?> list)) {
      throw new IllegalArgumentException("roles are a list");
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (list.contains(role.name())) {
        roles.add(role);
      }
    }
    return roles;
  }

  private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
    private final InstantSource clock;

    Claims(String issuer, String audience, InstantSource clock) {
      super(audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp"));
      this.clock = clock;
      setMaxClockSkew(SKEW_SECONDS);
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
