package com.bloomz.rostersync.brake;

/**
 * How many of a kind would leave.
 *
 * @param removed how many would leave
 * @param of how many there are
 */
public record KindLoss(long removed, long of) {
  /** Whether that is more than so many percent, and more than five (X 2). */
  boolean isOver(int percent) {
    return removed > 5 && removed * 100 > percent * of;
  }
}
