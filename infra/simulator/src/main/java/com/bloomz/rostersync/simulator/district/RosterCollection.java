package com.bloomz.rostersync.simulator.district;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The top-level collections of Clever's API v3 that the simulator serves (docs/clever.md 4). */
public enum RosterCollection {
  DISTRICTS,
  SCHOOLS,
  TERMS,
  COURSES,
  SECTIONS,
  USERS,
  EVENTS;

  private final String path = name().toLowerCase(Locale.ROOT);

  /** As it stands in paths and in file names, such as {@code users}. */
  public String path() {
    return path;
  }

  /** The collection of that path segment; empty for an unknown one. */
  public static Optional<RosterCollection> named(String path) {
    return Arrays.stream(values()).filter(collection -> collection.path.equals(path)).findFirst();
  }
}
