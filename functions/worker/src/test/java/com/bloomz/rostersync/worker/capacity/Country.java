package com.bloomz.rostersync.worker.capacity;

import com.bloomz.rostersync.nights.ScheduledSchools;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Districts with their schools, all of which are imported every night. */
final class Country implements ScheduledSchools {
  /** NCES, Digest of Education Statistics 2022, table 214.20, 2021-22: districts by enrollment. */
  private static final List<SizeClass> CLASSES =
      List.of(
          new SizeClass(266, 25_000, 400_000),
          new SizeClass(610, 10_000, 24_999),
          new SizeClass(996, 5_000, 9_999),
          new SizeClass(1_854, 2_500, 4_999),
          new SizeClass(3_185, 1_000, 2_499),
          new SizeClass(1_810, 600, 999),
          new SizeClass(1_922, 300, 599),
          new SizeClass(2_558, 20, 299));

  /** With it the 266 largest have 62,000 students on average. */
  private static final double LARGEST = 1.66;

  private static final int A_SCHOOL = 500;

  private final Map<CleverId, District> districts = new LinkedHashMap<>();
  private final Map<SchoolId, District> districtOf = new HashMap<>();
  private final List<TreeMap<String, List<ScheduledSchool>>> shards = new ArrayList<>();

  Country() {
    for (int i = 0; i < SHARDS; i++) {
      shards.add(new TreeMap<>());
    }
  }

  private record SizeClass(int districts, int from, int to) {
    int students(SplittableRandom random) {
      double chance = random.nextDouble();
      double size =
          from == 25_000
              ? from / Math.pow(1 - chance, 1 / LARGEST)
              : from * Math.pow((double) to / from, chance);
      return (int) Math.min(size, to);
    }
  }

  /** A district. */
  record District(CleverId id, ZoneId zone, List<SchoolId> schools, int students) {
    int studentsOfASchool() {
      return students / schools.size();
    }
  }

  /**
   * A hundred thousand schools in districts as uneven as those of the USA; what its regular
   * districts lack to that number are districts of one school, as charter schools have.
   */
  static Country hundredThousand(List<ZoneId> zones, long seed) {
    var random = new SplittableRandom(seed);
    var country = new Country();
    for (SizeClass size : CLASSES) {
      for (int i = 0; i < size.districts(); i++) {
        int students = size.students(random);
        int schools = Math.max(1, Math.round((float) students / A_SCHOOL));
        int room = 100_000 - country.schools();
        country.add(zone(zones, random), Math.min(schools, room), students);
      }
    }
    while (country.schools() < 100_000) {
      country.add(zone(zones, random), 1, 200 + random.nextInt(500));
    }
    return country;
  }

  /** Zones as often as they are named. */
  private static ZoneId zone(List<ZoneId> zones, SplittableRandom random) {
    return zones.get(random.nextInt(zones.size()));
  }

  void add(ZoneId zone, int schools, int students) {
    var id = new CleverId("%024x".formatted(districts.size() * 0x9E3779B97F4A7C15L));
    List<SchoolId> ids = new ArrayList<>();
    for (int i = 0; i < schools; i++) {
      ids.add(new SchoolId("s-" + districts.size() + "-" + i));
    }
    var district = new District(id, zone, ids, students);
    districts.put(id, district);
    List<ScheduledSchool> shard =
        shards
            .get(Math.floorMod(id.value().hashCode(), SHARDS))
            .computeIfAbsent(zone.getId(), _ -> new ArrayList<>());
    for (SchoolId school : ids) {
      districtOf.put(school, district);
      shard.add(new ScheduledSchool(school, id));
    }
  }

  int schools() {
    return districtOf.size();
  }

  /** How many there are. */
  int districts() {
    return districts.size();
  }

  District district(CleverId id) {
    return Objects.requireNonNull(districts.get(id));
  }

  District of(SchoolId school) {
    return Objects.requireNonNull(districtOf.get(school));
  }

  @Override
  public Optional<ZoneId> nextZone(int shard, @Nullable ZoneId after) {
    TreeMap<String, List<ScheduledSchool>> zones = shards.get(shard);
    String next =
        after == null ? zones.isEmpty() ? null : zones.firstKey() : zones.higherKey(after.getId());
    return Optional.ofNullable(next).map(ZoneId::of);
  }

  @Override
  public Page page(int shard, ZoneId zone, @Nullable String cursor, int limit) {
    List<ScheduledSchool> all = shards.get(shard).getOrDefault(zone.getId(), List.of());
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    int to = Math.min(all.size(), from + limit);
    return new Page(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
  }

  @Override
  public List<SchoolId> schools(CleverId district, ZoneId zone) {
    District found = district(district);
    return found.zone().equals(zone) ? found.schools() : List.of();
  }
}
