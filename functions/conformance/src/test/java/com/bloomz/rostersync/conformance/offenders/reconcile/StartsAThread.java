package com.bloomz.rostersync.conformance.offenders.reconcile;

public final class StartsAThread {
  private StartsAThread() {}

  static void start(Runnable work) {
    Thread.ofVirtual().start(work);
  }
}
