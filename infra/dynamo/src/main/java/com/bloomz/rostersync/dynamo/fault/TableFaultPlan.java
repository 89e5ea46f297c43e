package com.bloomz.rostersync.dynamo.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The faults that are to come. Safe for several threads. */
public final class TableFaultPlan {
  private final List<Waiting> waiting = new ArrayList<>();
  private volatile boolean isEmpty = true;

  /** Plans a fault; its count of matching requests begins here. */
  public synchronized void add(TableFault fault) {
    waiting.add(new Waiting(fault));
    isEmpty = false;
  }

  public synchronized void clear() {
    waiting.clear();
    isEmpty = true;
  }

  /** The faults that still strike, in the order in which they were planned. */
  public synchronized List<TableFault> all() {
    return waiting.stream().map(one -> one.fault).toList();
  }

  /** Whether no fault waits, so that a request need not be looked at. */
  public boolean isEmpty() {
    return isEmpty;
  }

  /** Counts a request and tells what happens to it. */
  public synchronized List<TableFault> strike(String operation, Set<String> tables) {
    List<TableFault> struck = new ArrayList<>();
    for (Waiting one : waiting) {
      if (one.strikes(operation, tables)) {
        struck.add(one.fault);
      }
    }
    waiting.removeIf(Waiting::isOver);
    isEmpty = waiting.isEmpty();
    return struck;
  }

  private static final class Waiting {
    private final TableFault fault;
    private int matched;

    private Waiting(TableFault fault) {
      this.fault = fault;
    }

    private boolean strikes(String operation, Set<String> tables) {
      if ((fault.operation() != null && !fault.operation().equals(operation))
          || (fault.table() != null && !tables.contains(fault.table()))) {
        return false;
      }
      matched++;
      return matched >= fault.from();
    }

    private boolean isOver() {
      return matched - fault.from() + 1 >= fault.times();
    }
  }
}
