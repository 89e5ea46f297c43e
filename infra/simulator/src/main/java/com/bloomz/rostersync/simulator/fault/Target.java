package com.bloomz.rostersync.simulator.fault;

import com.bloomz.rostersync.simulator.district.RosterCollection;

/**
 * Which requests a fault may strike. Paths are meant without the version.
 *
 * @param prefix how the path begins, such as {@code /schools/}
 * @param suffix how it ends, such as {@code /users}
 * @param query what its query contains, such as {@code role=contact}; blank for any query
 */
public record Target(String prefix, String suffix, String query) {
  /** Every request. */
  public static Target everything() {
    return path("/");
  }

  /** Every request whose path begins so. */
  public static Target path(String prefix) {
    return new Target(prefix, "", "");
  }

  /** Every list of such objects, that of the district and that of a school alike. */
  public static Target list(RosterCollection collection) {
    return new Target("/", "/" + collection.path(), "");
  }

  boolean matches(String path, String sentQuery) {
    return path.startsWith(prefix) && path.endsWith(suffix) && sentQuery.contains(query);
  }
}
