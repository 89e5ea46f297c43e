package com.bloomz.rostersync.history;

import com.bloomz.rostersync.change.Change;

/**
 * What differs of one thing between two points of time.
 *
 * @param change with the first values before and the last ones after, by the last rule
 * @param byHand whether a person had a part in it
 */
public record Difference(Change change, boolean byHand) implements Comparable<Difference> {
  @Override
  public int compareTo(Difference other) {
    return change.compareTo(other.change);
  }
}
