package com.bloomz.rostersync.local.night;

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
    Duration wall,
    SortedMap<String, Integer> endedBy) {
  /** Whether every school was imported or is known to be unchanged. */
  public boolean isWhole() {
    return endedBy.getOrDefault("failed", 0) == 0 && endedBy.getOrDefault("none", 0) == 0;
  }
}
