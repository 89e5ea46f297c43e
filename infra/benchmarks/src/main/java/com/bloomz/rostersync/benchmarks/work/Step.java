package com.bloomz.rostersync.benchmarks.work;

/** A step of an import with its floor, what nobody can do without: the names of two benchmarks. */
enum Step {
  READ("read", "tokens"),
  DECIDE_FIRST("decideFirst", "ids"),
  DECIDE_UNCHANGED("decideUnchanged", "idsOfBoth"),
  FINGERPRINT("fingerprint", "digest"),
  ENCODE("encode", "items");

  private final String title;
  private final String floor;

  Step(String title, String floor) {
    this.title = title;
    this.floor = floor;
  }

  String title() {
    return title;
  }

  String floor() {
    return floor;
  }
}
