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

  /**
   * How often was changed what imports and edits by hand decide from, beside the items that they
   * write (I 7, I 8). Each number only grows. Imports check what was changed by hand, edits by hand
   * what imports and other edits changed.
   *
   * @param school changes of the school: activation, link, settings
   * @param namesByHand edits that gave an active class its name
   * @param namesByImports portions of imports that changed which names active classes have
   * @param placesByHand edits that let somebody leave, or that made a class with members active
   * @param placesByImports portions of imports that gave places or children, or let somebody leave
   */
  public record Revisions(
      long school, long namesByHand, long namesByImports, long placesByHand, long placesByImports) {
    /** Where nothing was ever changed. */
    public static final Revisions NONE = new Revisions(0, 0, 0, 0, 0);
  }
}
