package com.bloomz.rostersync.nights.testing;

import com.bloomz.rostersync.nights.ScheduledSchools;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds scheduled schools by looking through a store in memory. */
public final class InMemoryScheduledSchools implements ScheduledSchools {
  private final InMemorySchoolStore store;

  public InMemoryScheduledSchools(InMemorySchoolStore store) {
    this.store = store;
  }

  @Override
  public Optional<ZoneId> nextZone(int shard, @Nullable ZoneId after) {
    @Nullable ZoneId next = null;
    for (School school : store.all()) {
      CleverId district = school.scheduledDistrict();
      ZoneId zone = school.settings().timeZone();
      if (district != null
          && shardOf(district) == shard
          && (after == null || isBefore(after, zone))
          && (next == null || isBefore(zone, next))) {
        next = zone;
      }
    }
    return Optional.ofNullable(next);
  }

  private static boolean isBefore(ZoneId one, ZoneId other) {
    return one.getId().compareTo(other.getId()) < 0;
  }

  @Override
  public Page page(int shard, ZoneId zone, @Nullable String cursor, int limit) {
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    List<Entry> all =
        entries()
            .filter(each -> shardOf(each.district()) == shard && each.zone().equals(zone))
            .sorted(
                Comparator.comparing((Entry each) -> each.district().value())
                    .thenComparing(each -> each.school().value()))
            .toList();
    List<ScheduledSchool> part =
        all.stream()
            .skip(from)
            .limit(limit)
            .map(each -> new ScheduledSchool(each.school(), each.district()))
            .toList();
    int next = from + part.size();
    return new Page(part, next < all.size() ? Integer.toString(next) : null);
  }

  @Override
  public List<SchoolId> schools(CleverId district, ZoneId zone) {
    return entries()
        .filter(each -> each.district().equals(district) && each.zone().equals(zone))
        .map(Entry::school)
        .sorted(Comparator.comparing(SchoolId::value))
        .toList();
  }

  private record Entry(ZoneId zone, CleverId district, SchoolId school) {}

  private Stream<Entry> entries() {
    return store.all().stream()
        .flatMap(
            school -> {
              CleverId district = school.scheduledDistrict();
              return district == null
                  ? Stream.empty()
                  : Stream.of(new Entry(school.settings().timeZone(), district, school.id()));
            });
  }

  private static int shardOf(CleverId district) {
    return Math.floorMod(district.value().hashCode(), SHARDS);
  }
}
