package com.bloomz.rostersync.simulator.view;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A user and where it belongs.
 *
 * @param schools by role
 * @param primary the primary school by role
 * @param children the ids of a contact's students
 */
record UserView(
    Entry entry,
    Set<CleverRole> roles,
    Map<CleverRole, Set<String>> schools,
    Map<CleverRole, String> primary,
    List<String> children) {

  static UserView of(Entry entry, ObjectNode user) {
    Set<CleverRole> roles = CleverRole.rolesOf(user);
    var schools = new EnumMap<CleverRole, Set<String>>(CleverRole.class);
    var primary = new EnumMap<CleverRole, String>(CleverRole.class);
    for (CleverRole role : roles) {
      JsonNode properties = role.of(user);
      var all = new TreeSet<>(Json.texts(properties, "schools"));
      String school = Json.text(properties, "school");
      if (!school.isEmpty()) {
        all.add(school);
        primary.put(role, school);
      }
      schools.put(role, Set.copyOf(all));
    }
    List<String> children =
        Json.objects(CleverRole.CONTACT.of(user), "student_relationships").stream()
            .map(relation -> Json.text(relation, "student"))
            .toList();
    return new UserView(entry, roles, schools, primary, children);
  }

  boolean belongs(
      String school, Optional<CleverRole> wanted, boolean onlyPrimary, AttachedPeople attached) {
    return roles.stream()
        .filter(role -> wanted.isEmpty() || wanted.orElseThrow() == role)
        .anyMatch(role -> belongs(school, role, onlyPrimary, attached));
  }

  private boolean belongs(
      String school, CleverRole role, boolean onlyPrimary, AttachedPeople attached) {
    boolean listed = schools.getOrDefault(role, Set.of()).contains(school);
    return switch (role) {
      case STUDENT, TEACHER ->
          onlyPrimary
              ? school.equals(primary.get(role))
              : listed || attached.as(role).contains(entry.id());
      case STAFF -> listed;
      case CONTACT, DISTRICT_ADMIN -> false;
    };
  }
}
