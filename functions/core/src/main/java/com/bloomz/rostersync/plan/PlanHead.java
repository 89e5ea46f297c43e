package com.bloomz.rostersync.plan;

import java.util.List;

/**
 * A plan without its changes.
 *
 * @param digest what the changes are recognized by
 * @param issues what the issues and the held removals are recognized by
 * @param changes how many
 * @param classes those that change, or in which somebody's place does; by id
 */
public record PlanHead(
    PlanBasis basis, String digest, String issues, int changes, List<ClassLine> classes) {
  public PlanHead {
    classes = List.copyOf(classes);
  }

  @Override
  public String toString() {
    return "PlanHead " + changes;
  }
}
