package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The schools whose nightly import is on, as an index has them: in shards, by time zone, then by
 * district. A district's schools of one zone are in one shard, one after another. What was just
 * saved may be missing or stand as it was: whoever takes a school looks at its settings again.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface ScheduledSchools {
  /** How many shards there are; they are counted from 0. */
  int SHARDS = 16;

  /**
   * The first time zone after that one in which a shard has a school.
   *
   * @param after null for the first of all
   */
  Optional<ZoneId> nextZone(int shard, @Nullable ZoneId after);

  /**
   * A part of a shard's schools of a zone.
   *
   * @param cursor where the part before ended; null for the beginning
   */
  Page page(int shard, ZoneId zone, @Nullable String cursor, int limit);

  /** All scheduled schools of a district in a zone. */
  List<SchoolId> schools(CleverId district, ZoneId zone);

  /**
   * A part of a shard.
   *
   * @param cursor where the next part begins; null where this is the last
   */
  record Page(List<ScheduledSchool> schools, @Nullable String cursor) {
    public Page {
      schools = List.copyOf(schools);
    }

    /** That night of each of its districts. */
    List<DistrictNight> nights(Night night) {
      return schools.stream()
          .map(ScheduledSchool::district)
          .distinct()
          .map(id -> new DistrictNight(id, night))
          .toList();
    }
  }

  /** A school whose nightly import is on, and the district that it is linked with. */
  record ScheduledSchool(SchoolId school, CleverId district) {}
}
