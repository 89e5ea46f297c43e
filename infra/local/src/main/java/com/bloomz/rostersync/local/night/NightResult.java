package com.bloomz.rostersync.local.night;

import com.bloomz.rostersync.costs.Bill;
import com.bloomz.rostersync.costs.Effort;
import com.bloomz.rostersync.imports.Usage;
import java.time.Duration;
import java.util.SortedMap;

/**
 * What a night took and came to.
 *
 * @param cleverRequests that the simulator answered, repeats included
 * @param cleverBytes of the bodies that it sent
 * @param tableRequests to DynamoDB
 * @param readUnits as AWS bills them, as the write units
 * @param cpu of the functions, in the threads that invoked them
 * @param effort of the functions by this machine's clock, the dispatcher's start and the notifier
 *     excepted
 * @param wall from the rule to the last message
 * @param endedBy how many schools ended in which way
 */
public record NightResult(
    String name,
    int schools,
    long cleverRequests,
    long cleverBytes,
    long tableRequests,
    double readUnits,
    double writeUnits,
    Duration cpu,
    Effort effort,
    Duration wall,
    SortedMap<String, Integer> endedBy) {
  /** What AWS bills for it. */
  public Bill bill() {
    return new Usage(tableRequests, readUnits, writeUnits, effort).bill();
  }

  /** Whether every school was imported or is known to be unchanged. */
  public boolean isWhole() {
    return endedBy.getOrDefault("failed", 0) == 0 && endedBy.getOrDefault("none", 0) == 0;
  }
}
