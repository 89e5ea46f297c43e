package com.bloomz.rostersync.cleverevents;

import com.bloomz.rostersync.roster.CleverId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of a district. Of the object that it tells of nothing is kept but whose rosters it may
 * change.
 *
 * @param id ascending in the order of the feed
 * @param created in whole seconds; null where it is missing or no time
 */
public record CleverEvent(CleverId id, @Nullable Instant created, Concern concern)
    implements Comparable<CleverEvent> {

  /** Whose rosters an event may change. */
  public sealed interface Concern {
    /** Nobody's: a sync of the district that changed nothing but its {@code last_sync}. */
    record NoRoster() implements Concern {}

    /** That of one school. */
    record OneSchool(CleverId school) implements Concern {}

    /** That of any school of the district. */
    record AnySchool() implements Concern {}
  }

  /** Whether it may change a roster. */
  public boolean concernsRosters() {
    return !(concern instanceof Concern.NoRoster);
  }

  @Override
  public int compareTo(CleverEvent other) {
    return id.compareTo(other.id);
  }
}
