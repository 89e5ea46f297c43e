package com.bloomz.rostersync.conformance.offenders.aws;

public final class Prints {
  private Prints() {}

  static void print() {
    System.out.println("offence");
  }
}
