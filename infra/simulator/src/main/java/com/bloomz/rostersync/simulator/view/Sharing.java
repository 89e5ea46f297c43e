package com.bloomz.rostersync.simulator.view;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.district.SharedKind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** What is left of an object where kinds are not shared (docs/clever.md 12). */
final class Sharing {
  private Sharing() {}

  /** Takes the unshared roles out of a user; whether the object is shared at all. */
  static boolean keeps(RosterCollection collection, ObjectNode object, Set<SharedKind> unshared) {
    return switch (collection) {
      case USERS -> keepsUser(object, unshared);
      case SECTIONS -> !unshared.contains(SharedKind.SECTIONS);
      case TERMS -> !unshared.contains(SharedKind.TERMS);
      case DISTRICTS, SCHOOLS, COURSES, EVENTS -> true;
    };
  }

  private static boolean keepsUser(ObjectNode user, Set<SharedKind> unshared) {
    if (!(user.path("roles") instanceof ObjectNode roles)) {
      return true;
    }
    int before = roles.size();
    unshared.forEach(kind -> roles.remove(role(kind)));
    return before == roles.size() || !roles.isEmpty();
  }

  private static String role(SharedKind kind) {
    return switch (kind) {
      case STUDENTS -> CleverRole.STUDENT.key();
      case TEACHERS -> CleverRole.TEACHER.key();
      case STAFF -> CleverRole.STAFF.key();
      case CONTACTS -> CleverRole.CONTACT.key();
      case SECTIONS, TERMS -> "";
    };
  }
}
