package com.bloomz.rostersync.conformance.offenders.queue;

public final class Prints {
  private Prints() {}

  static void print() {
    System.out.println("offence");
  }
}
