package com.bloomz.rostersync.local.roles;

import java.util.Comparator;

/**
 * A right of a role.
 *
 * @param action such as {@code dynamodb:GetItem}
 * @param resource by its name in the template, such as {@code RosterTable}, or {@code
 *     RosterTable/index}; {@code *} where a policy can name none
 */
record Right(String action, String resource) implements Comparable<Right> {
  private static final Comparator<Right> ORDER =
      Comparator.comparing(Right::action).thenComparing(Right::resource);

  @Override
  public int compareTo(Right other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return action + " on " + resource;
  }
}
