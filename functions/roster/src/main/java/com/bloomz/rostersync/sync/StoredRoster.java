package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.roster.BloomzRoster;
import java.util.Map;

/**
 * A roster as it was loaded.
 *
 * @param versions of each stored item, by the id of the class or member; the store's own numbers
 */
public record StoredRoster(BloomzRoster roster, Map<String, Long> versions) {
  public StoredRoster {
    versions = Map.copyOf(versions);
  }
}
