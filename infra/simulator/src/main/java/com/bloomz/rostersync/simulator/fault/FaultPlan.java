package com.bloomz.rostersync.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** The faults that are switched on. Safe for use by several threads. */
public final class FaultPlan {
  private static final FaultAction UNAVAILABLE =
      new FaultAction.Answer(
          503, "text/plain; charset=utf-8", "", RateReset.TRUE, OptionalInt.empty());

  private final List<Active> active = new ArrayList<>();
  private SplittableRandom random = new SplittableRandom(0);
  private double randomRate;

  /** Switches a fault on; its count of matching requests begins here. */
  public synchronized void add(PlannedFault fault) {
    active.add(new Active(fault));
  }

  /**
   * Lets requests fail at random from now on: half of the faults are a status 503, half a body that
   * is cut. Equal seeds give equal faults.
   *
   * @param rate how many of the requests, from 0 to 1
   */
  public synchronized void failAtRandom(double rate, long seed) {
    random = new SplittableRandom(seed);
    randomRate = rate;
  }

  /** Switches all faults off. */
  public synchronized void clear() {
    active.clear();
    randomRate = 0;
  }

  /** The faults that are on, spent ones included, in the order in which they were added. */
  public synchronized List<PlannedFault> all() {
    return active.stream().map(one -> one.fault).toList();
  }

  /**
   * Counts a request and tells what happens to it.
   *
   * @param path without the version
   */
  public synchronized List<FaultAction> strike(String path, String query) {
    List<FaultAction> faults =
        new ArrayList<>(
            active.stream()
                .filter(one -> one.strikes(path, query))
                .map(one -> one.fault.action())
                .toList());
    if (randomRate > 0 && random.nextDouble() < randomRate) {
      faults.add(random.nextBoolean() ? UNAVAILABLE : new FaultAction.CutBody());
    }
    return faults;
  }

  private static final class Active {
    private final PlannedFault fault;
    private int matched;

    private Active(PlannedFault fault) {
      this.fault = fault;
    }

    private boolean strikes(String path, String query) {
      if (!fault.target().matches(path, query)) {
        return false;
      }
      matched++;
      return fault.strikes(matched);
    }
  }
}
