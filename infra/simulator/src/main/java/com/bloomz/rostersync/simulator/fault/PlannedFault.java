package com.bloomz.rostersync.simulator.fault;

/**
 * Something that goes wrong with some requests.
 *
 * @param name to tell faults apart by
 * @param from the first matching request that it strikes, counted from 1
 * @param times how many matching requests it strikes from there on
 */
public record PlannedFault(String name, Target target, int from, int times, FaultAction action) {
  /** For {@link #times}: until the fault is cleared. */
  public static final int FOREVER = Integer.MAX_VALUE;

  public PlannedFault {
    if (from < 1 || times < 1) {
      throw new IllegalArgumentException("from and times must be at least 1.");
    }
  }

  /** A fault that strikes every matching request until it is cleared. */
  public static PlannedFault always(String name, Target target, FaultAction action) {
    return new PlannedFault(name, target, 1, FOREVER, action);
  }

  /** The same from the n-th matching request on, counted from 1. */
  public PlannedFault from(int first) {
    return new PlannedFault(name, target, first, times, action);
  }

  /** The same for so many requests only. */
  public PlannedFault times(int count) {
    return new PlannedFault(name, target, from, count, action);
  }

  boolean strikes(int nth) {
    return nth >= from && nth - from < times;
  }
}
