package com.bloomz.rostersync.simulator.fault;

import java.util.ArrayList;
import java.util.List;

/** The faults that are switched on. Safe for use by several threads. */
public final class FaultPlan {
  private final List<Active> active = new ArrayList<>();

  /** Switches a fault on; its count of matching requests begins here. */
  public synchronized void add(PlannedFault fault) {
    active.add(new Active(fault));
  }

  /** Switches all faults off. */
  public synchronized void clear() {
    active.clear();
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
    return active.stream()
        .filter(one -> one.strikes(path, query))
        .map(one -> one.fault.action())
        .toList();
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
