package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.roster.BloomzRoster;
import java.util.Map;

/**
 * A roster as it was loaded.
 *
 * @param versions of each stored item; keys and numbers are the store's own
 */
public record StoredRoster(BloomzRoster roster, Map<String, Long> versions) {
  public StoredRoster {
    versions = Map.copyOf(versions);
  }
}
