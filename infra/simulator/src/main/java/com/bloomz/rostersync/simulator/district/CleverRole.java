package com.bloomz.rostersync.simulator.district;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The roles of a Clever user: the known keys of the object {@code roles} (docs/clever.md 3). */
public enum CleverRole {
  STUDENT,
  TEACHER,
  STAFF,
  DISTRICT_ADMIN,
  CONTACT;

  private final String key = name().toLowerCase(Locale.ROOT);

  /** As it stands in {@code roles} and in the query parameter {@code role}. */
  public String key() {
    return key;
  }

  /** What the user is in this role; a missing node where the user does not have it. */
  public JsonNode of(JsonNode user) {
    JsonNode role = user.path("roles").path(key);
    return role.isObject() ? role : user.path("roles").path("");
  }

  /** Whether the user has this role. */
  public boolean isIn(JsonNode user) {
    return of(user).isObject();
  }

  /** The known roles of a user. */
  public static Set<CleverRole> rolesOf(JsonNode user) {
    var roles = EnumSet.noneOf(CleverRole.class);
    Arrays.stream(values()).filter(role -> role.isIn(user)).forEach(roles::add);
    return roles;
  }

  /** The role of that key; empty for an unknown one. */
  public static Optional<CleverRole> named(String key) {
    return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
  }
}
