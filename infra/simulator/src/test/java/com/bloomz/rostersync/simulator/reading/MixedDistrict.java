package com.bloomz.rostersync.simulator.reading;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Six generated schools in one district, with their quirks and with people in common: students and
 * staff of two schools, sections that name people of others, contacts with children at several
 * schools and contacts that do not tell their children.
 */
final class MixedDistrict {
  private static final int GENERATED = 3;
  private static final int STUDENTS = 50;
  private static final int MIXED = 12;

  private final Random random;
  private final District district = District.empty();
  private final List<String> schools;
  private final List<String> sections;
  private final Map<CleverRole, List<String>> users = new EnumMap<>(CleverRole.class);

  private MixedDistrict(long seed) {
    this.random = new Random(seed);
    for (int i = 0; i < GENERATED; i++) {
      District part =
          DistrictGenerator.seeded(GENERATED * seed + i).students(STUDENTS).generate().district();
      for (RosterCollection collection : RosterCollection.values()) {
        if (i == 0 || collection != RosterCollection.DISTRICTS) {
          part.all(collection).forEach(each -> district.put(collection, each));
        }
      }
    }
    this.schools = district.ids(RosterCollection.SCHOOLS);
    this.sections = district.ids(RosterCollection.SECTIONS);
    for (CleverRole role : CleverRole.values()) {
      users.put(role, district.users(role).map(MixedDistrict::id).toList());
    }
  }

  static District seeded(long seed) {
    MixedDistrict mixed = new MixedDistrict(seed);
    for (int i = 0; i < MIXED; i++) {
      mixed.mix();
    }
    return mixed.district;
  }

  private void mix() {
    moreSchools(user(CleverRole.STUDENT), CleverRole.STUDENT);
    moreSchools(user(CleverRole.TEACHER), CleverRole.TEACHER);
    moreSchools(user(CleverRole.STAFF), CleverRole.STAFF);
    section();
    contact();
  }

  private void moreSchools(ObjectNode user, CleverRole role) {
    if (role.of(user) instanceof ObjectNode properties) {
      properties.withArray("schools").add(any(schools));
      district.put(RosterCollection.USERS, user);
    }
  }

  private void section() {
    ObjectNode section = object(RosterCollection.SECTIONS, any(sections));
    switch (random.nextInt(5)) {
      case 0 -> section.withArray("students").removeAll();
      case 1 -> section.remove("term_id");
      case 2 -> section.put("teacher", id(user(CleverRole.TEACHER)));
      default -> {
        section.withArray("students").add(id(user(CleverRole.STUDENT)));
        section.withArray("teachers").add(id(user(CleverRole.TEACHER)));
      }
    }
    district.put(RosterCollection.SECTIONS, section);
  }

  private void contact() {
    ObjectNode contact = user(CleverRole.CONTACT);
    if (CleverRole.CONTACT.of(contact) instanceof ObjectNode role) {
      ArrayNode relationships = role.withArray("student_relationships");
      switch (random.nextInt(6)) {
        case 0 -> role.remove("student_relationships");
        case 1 -> relationships.addObject().put("type", "Family");
        case 2 -> relationships.removeAll();
        default ->
            relationships
                .addObject()
                .put("student", id(user(CleverRole.STUDENT)))
                .put("relationship", "Grandparent");
      }
      district.put(RosterCollection.USERS, contact);
    }
  }

  private ObjectNode user(CleverRole role) {
    return object(RosterCollection.USERS, any(users.getOrDefault(role, List.of())));
  }

  private ObjectNode object(RosterCollection collection, String id) {
    return district.find(collection, id).orElseThrow();
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static String id(ObjectNode object) {
    return Json.text(object, "id");
  }
}
