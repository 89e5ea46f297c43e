package com.bloomz.rostersync.simulator.fault;

/**
 * Something that goes wrong with some requests.
 *
 * @param name to tell faults apart by
 * @param from the first matching request that it strikes, counted from 1
 * @param times how many matching requests it strikes from there on
 */
public record Fault(String name, Target target, int from, int times, FaultAction action) {
  /** For {@link #times}: until the fault is cleared. */
  public static final int FOREVER = Integer.MAX_VALUE;

  public Fault {
    if (from < 1 || times < 1) {
      throw new IllegalArgumentException("A fault strikes from a first request on, at least once.");
    }
  }

  /** A fault that strikes every matching request until it is cleared. */
  public static Fault always(String name, Target target, FaultAction action) {
    return new Fault(name, target, 1, FOREVER, action);
  }

  /** The same from the n-th matching request on, counted from 1. */
  public Fault from(int first) {
    return new Fault(name, target, first, times, action);
  }

  /** The same for so many requests only. */
  public Fault times(int count) {
    return new Fault(name, target, from, count, action);
  }

  boolean strikes(int nth) {
    return nth >= from && nth - from < times;
  }
}
