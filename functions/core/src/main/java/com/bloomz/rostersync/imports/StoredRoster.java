package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.roster.BloomzRoster;
import java.util.Map;

/**
 * A roster as it was loaded.
 *
 * @param revisions as they stood before the items were read
 * @param versions of each stored item; keys and numbers are the store's own
 */
public record StoredRoster(BloomzRoster roster, Revisions revisions, Map<String, Long> versions) {
  public StoredRoster {
    versions = Map.copyOf(versions);
  }
}
