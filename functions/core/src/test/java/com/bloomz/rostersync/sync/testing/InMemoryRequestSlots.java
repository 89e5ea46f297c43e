package com.bloomz.rostersync.sync.testing;

import com.bloomz.rostersync.sync.RequestSlots;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Moments that are given out in this process alone. */
public final class InMemoryRequestSlots implements RequestSlots {
  private final Map<AccessToken, Instant> following = new HashMap<>();

  @Override
  public synchronized Instant next(AccessToken token, Instant now) {
    Instant rested = now.minus(SPACING.multipliedBy(BURST - 1L));
    Instant slot = following.getOrDefault(token, rested);
    if (slot.isBefore(rested)) {
      slot = rested;
    }
    following.put(token, slot.plus(SPACING));
    return Duration.between(now, slot).isNegative() ? now : slot;
  }
}
