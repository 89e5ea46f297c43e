package com.bloomz.rostersync.conformance.offenders.queue;

public final class ReadsTheEnvironment {
  private ReadsTheEnvironment() {}

  static int read() {
    return System.getenv().size();
  }
}
