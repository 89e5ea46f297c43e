package com.bloomz.rostersync.imports;

/**
 * How often was changed what a decision depends on beside the items that it writes. Each number
 * only grows.
 *
 * @param school changes of the school: activation, link, settings (I 7)
 */
public record Revisions(long school) {
  /** Where nothing was ever changed. */
  public static final Revisions NONE = new Revisions(0);
}
