package com.bloomz.rostersync.cleverevents;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last walk of each district, some weeks long.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface LastWalks {
  /** What the last walk found; empty where none is kept. */
  Optional<LastWalk> find(Walked of);

  /**
   * Notes where a night's walk starts, unless that is noted already: a walk may take more attempts
   * than one, and its first pages are as old as the first.
   *
   * @return what is noted for that night
   */
  WalkStart start(Walked of, LocalDate night, WalkStart now);

  /** Keeps a walk in the place of the one before. */
  void keep(Walked of, LastWalk walk);

  /**
   * Moves the position of a walk on, unless another walk was kept since.
   *
   * @param walk as it was found
   */
  void moveOn(Walked of, LastWalk walk, CleverId position);

  /**
   * Where a walk starts.
   *
   * @param position the event up to which it will leave nothing to be told; null where there is
   *     none, so that it is not kept
   */
  record WalkStart(@Nullable CleverId position, Instant at) {}

  /**
   * What is walked at once: the schools of a district that have nights of one zone and one token. A
   * new token may show other records.
   */
  record Walked(CleverId district, ZoneId zone, AccessToken token) {}
}
