package com.bloomz.rostersync.conformance.offenders.worker;

public final class Locks {
  private int count;

  synchronized int next() {
    return count++;
  }
}
