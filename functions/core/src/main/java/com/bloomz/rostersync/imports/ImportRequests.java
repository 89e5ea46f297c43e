package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks for imports and cancels them, on an admin's behalf. Every write is conditional and may be
 * repeated.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}; where that is an
 * {@link com.bloomz.rostersync.storage.UnknownOutcomeException}, reading again shows it.
 */
public interface ImportRequests {
  /**
   * Binds a key to a request, for a day at least.
   *
   * @return the request that the key is bound to: an earlier one if there is one
   */
  ImportRequest bind(SchoolId school, String key, ImportRequest request, Instant now);

  /** Frees a key, if it is bound to that import. */
  void unbind(SchoolId school, String key, ImportId id);

  /**
   * Asks for an import. One at a time for a school (I 2): it takes the place of a nightly one that
   * no worker has ever claimed, of which nothing is left; any other is in the way.
   */
  Requested request(SchoolId school, ImportRequest request);

  /** Whether an import was taken on. */
  sealed interface Requested {
    /**
     * It waits for a worker. Asking again with the same id gives this again, also after its end,
     * and starts nothing.
     */
    record Accepted() implements Requested {}

    /**
     * Another import is not finished.
     *
     * @param unclaimedSince when it was asked for, or where a worker has or had it, when that claim
     *     expires; before that it is not known to be forgotten
     */
    record Running(ImportId id, Instant unclaimedSince) implements Requested {}
  }

  /** Keeps what an admin answers to what the brake holds, in the place of an earlier answer. */
  void answer(SchoolId school, RemovalAnswer answer);

  /**
   * Takes a waiting or running import from whoever works on it: nothing more is applied by others
   * (I 3).
   *
   * @param until when the claim expires by itself
   * @return empty where that import does not wait or run
   */
  Optional<Claim> seize(SchoolId school, ImportId id, Instant now, Instant until);

  /**
   * Ends an import that was seized, without issues; the next import may begin. As {@link
   * ImportRuns#finish}, the first report that the claim ends with stands.
   *
   * @return the report as stored, its usage completed; empty where the claim no longer held
   */
  Optional<ImportReport> cancel(Claim seized, ImportReport report);
}
