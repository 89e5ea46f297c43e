package com.bloomz.rostersync.simulator.generator;

import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.invention.CleverIds;
import com.bloomz.rostersync.simulator.invention.InventedNames;
import com.bloomz.rostersync.simulator.invention.PhoneBook;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** A district in the making: its objects while they can still be changed, and its sources. */
final class DistrictDraft {
  static final String TIME = "2026-08-03T06:00:00.000Z";

  final int size;
  final SplittableRandom random;
  final CleverIds ids;
  final InventedNames names;
  final PhoneBook phones = new PhoneBook();

  final String district;
  final String main;
  final String other;

  final List<ObjectNode> students = new ArrayList<>();
  final List<ObjectNode> studentsElsewhere = new ArrayList<>();
  final List<ObjectNode> teachers = new ArrayList<>();
  final List<ObjectNode> teachersElsewhere = new ArrayList<>();
  final List<ObjectNode> staff = new ArrayList<>();
  final List<ObjectNode> sections = new ArrayList<>();
  final List<Household> households = new ArrayList<>();
  final Set<String> withoutSection = new HashSet<>();

  private final Map<RosterCollection, List<ObjectNode>> objects =
      new EnumMap<>(RosterCollection.class);
  private final Map<Quirk, List<String>> quirks = new EnumMap<>(Quirk.class);

  DistrictDraft(long seed, int size) {
    this.size = size;
    this.random = new SplittableRandom(seed);
    this.ids = CleverIds.seeded(seed);
    this.names = new InventedNames(random.split());
    this.district = ids.next();
    ids.nextDay();
    this.main = ids.next();
    this.other = ids.next();
  }

  /** Children of one home, who share their contacts. */
  record Household(String lastName, List<ObjectNode> children) {
    Household {
      children = List.copyOf(children);
    }
  }

  /** Puts a new object into the district; it may still be changed. */
  ObjectNode add(RosterCollection collection, ObjectNode object) {
    objects.computeIfAbsent(collection, any -> new ArrayList<>()).add(object);
    return object;
  }

  void note(Quirk quirk, ObjectNode... having) {
    var ids = quirks.computeIfAbsent(quirk, any -> new ArrayList<>());
    Arrays.stream(having).map(DistrictDraft::id).forEach(ids::add);
  }

  /** Leaves a field without a value, in one of the three ways in which Clever may. */
  void blank(ObjectNode object, String field, int way) {
    switch (way % 3) {
      case 0 -> object.remove(field);
      case 1 -> object.put(field, "");
      default -> object.putNull(field);
    }
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  static String id(ObjectNode object) {
    return Json.text(object, "id");
  }

  GeneratedDistrict finished() {
    var district = District.empty();
    objects.forEach((collection, all) -> all.forEach(one -> district.put(collection, one)));
    return new GeneratedDistrict(district, main, quirks);
  }
}
