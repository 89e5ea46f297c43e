package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The imports that wait or run, and those that have ended and are not known to be announced, as an
 * index has them, in as many shards as {@link ScheduledSchools#SHARDS}, by when they were
 * requested.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface WaitingImports {
  /**
   * A part of a shard's schools whose import was requested before a moment. What was just stored
   * may be missing, and what has just ended may still be there.
   *
   * @param before looked at by the minute
   * @param cursor where the part before ended; null for the beginning
   */
  Page page(int shard, Instant before, @Nullable String cursor, int limit);

  /**
   * A part of a shard.
   *
   * @param cursor where the next part begins; null where this is the last
   */
  record Page(List<SchoolId> schools, @Nullable String cursor) {
    public Page {
      schools = List.copyOf(schools);
    }
  }

  /**
   * Takes up the import of a school that nobody works on: the claim of its worker has expired,
   * nobody has had it for very long, or its end is not known to be announced.
   */
  LookedAt takeUp(SchoolId school, Instant now, Patience patience);

  /**
   * How long an import may stand still.
   *
   * @param withDead after its claim has expired, and between two times of taking it up then
   * @param withUnclaimed after its request, or after the time until which it was put off, where
   *     nobody has it, as it may wait in a long queue; and between two times of taking it up then
   */
  record Patience(Duration withDead, Duration withUnclaimed) {}

  /** What came of looking at a school's import. */
  sealed interface LookedAt {}

  /**
   * An import that was taken up.
   *
   * @param deaths how many workers' claims of it were found expired, each counted once however
   *     often it was taken up from that worker; 0 where nobody has it
   * @param since when it was first found to stand still, with no claim of it since
   */
  record TakenUp(ImportRequest request, int deaths, Instant since) implements LookedAt {}

  /** An import that is left alone: it does not stand still for long enough. */
  record LeftAlone(ImportRequest request) implements LookedAt {}

  /** No import waits, and one or more that have ended are not known to be announced. */
  record Unannounced() implements LookedAt {}

  /** Nothing to do. */
  record NothingThere() implements LookedAt {}
}
