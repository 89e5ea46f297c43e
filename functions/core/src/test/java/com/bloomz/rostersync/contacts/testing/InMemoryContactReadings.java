package com.bloomz.rostersync.contacts.testing;

import com.bloomz.rostersync.contacts.ContactReadings;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ContactReading;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Readings of contacts that are forgotten with their process. */
public final class InMemoryContactReadings implements ContactReadings {
  private final Map<SchoolId, Kept> kept = new HashMap<>();
  private final Map<SchoolId, Instant> asked = new HashMap<>();
  private final Map<SchoolId, Instant> claimed = new HashMap<>();

  @Override
  public synchronized Kept find(SchoolId school) {
    return kept.getOrDefault(school, Kept.NOTHING);
  }

  @Override
  public synchronized boolean ask(SchoolId school, Instant now, Instant lostBefore) {
    Instant before = asked.get(school);
    if (isClaimed(school, now) || (before != null && !before.isBefore(lostBefore))) {
      return false;
    }
    asked.put(school, now);
    return true;
  }

  @Override
  public synchronized void withdraw(SchoolId school) {
    asked.remove(school);
    claimed.remove(school);
  }

  @Override
  public synchronized boolean claim(SchoolId school, Instant now, Instant until) {
    if (!asked.containsKey(school) || isClaimed(school, now)) {
      return false;
    }
    claimed.put(school, until);
    return true;
  }

  @Override
  public synchronized void made(SchoolId school, ContactReading reading) {
    withdraw(school);
    kept.put(school, new Kept(reading, null));
  }

  @Override
  public synchronized void failed(SchoolId school, Failed why) {
    withdraw(school);
    kept.put(school, new Kept(find(school).reading(), why));
  }

  private boolean isClaimed(SchoolId school, Instant now) {
    Instant until = claimed.get(school);
    return until != null && until.isAfter(now);
  }
}
