package com.bloomz.rostersync.api.web;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * An issuer's keys at their address. Nimbus asks for them twice in half a minute at most, and says
 * the same of the third time whether the issuer cannot be reached or does not have the key: whether
 * the last time failed tells them apart.
 */
final class IssuerKeys extends URLBasedJWKSetSource<SecurityContext> {
  private volatile boolean away;

  IssuerKeys(URL address) {
    super(
        address,
        new DefaultResourceRetriever(
            JWKSourceBuilder.DEFAULT_HTTP_CONNECT_TIMEOUT,
            JWKSourceBuilder.DEFAULT_HTTP_READ_TIMEOUT,
            JWKSourceBuilder.DEFAULT_HTTP_SIZE_LIMIT));
  }

  /** Whether they could not be had when they were last asked for. */
  boolean areAway() {
    return away;
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
      throws KeySourceException {
    try {
      JWKSet keys = super.getJWKSet(evaluator, now, context);
      away = false;
      return keys;
    } catch (KeySourceException e) {
      away = true;
      throw e;
    }
  }
}
