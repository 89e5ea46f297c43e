package com.bloomz.rostersync.cleverevents;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Keeps the last walk of each district, some weeks long.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface LastWalks {
  /** What the last walk found; empty where none is kept. */
  Optional<LastWalk> find(Walked of);

  /** Keeps a walk in the place of the one before. */
  void keep(Walked of, LastWalk walk);

  /**
   * Moves the position of a walk on, unless another walk was kept since.
   *
   * @param walk as it was found
   */
  void moveOn(Walked of, LastWalk walk, CleverId position);

  /**
   * What is walked at once: the schools of a district that have nights of one zone and one token. A
   * new token may show other records.
   */
  record Walked(CleverId district, ZoneId zone, AccessToken token) {}
}
