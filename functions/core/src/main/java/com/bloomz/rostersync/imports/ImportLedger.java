package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an admin's view of imports needs beside {@link com.bloomz.rostersync.imports.ImportStore}.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.imports.ImportStore.StoreException}.
 */
public interface ImportLedger {
  /**
   * The reports of imports that have ended, newest first.
   *
   * @param before only those with a lesser id than this; null for all
   */
  List<ImportReport> ended(SchoolId school, @Nullable ImportId before, int limit);

  /**
   * A part of an import's journal, in the order in which it was written; it grows at its end while
   * the import runs.
   *
   * @param cursor where the part before ended; null for the beginning
   * @throws IllegalArgumentException if the cursor is none
   */
  JournalPage journal(SchoolId school, ImportId id, @Nullable String cursor, int limit);

  /**
   * A part of a journal.
   *
   * @param cursor where the next part begins; null where nothing more is written yet
   */
  record JournalPage(List<Change> changes, @Nullable String cursor) {
    public JournalPage {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Binds a key to a request, for a day at least.
   *
   * @return the request that the key is bound to: an earlier one if there is one
   */
  ImportRequest bind(SchoolId school, String key, ImportRequest request, Instant now);

  /** Frees a key, if it is bound to that import. */
  void unbind(SchoolId school, String key, ImportId id);

  /**
   * Takes a waiting or running import from whoever works on it: nothing more is applied by others
   * (I 3).
   *
   * @param until when the claim expires by itself
   * @return empty where that import does not wait or run
   */
  Optional<Claim> seize(SchoolId school, ImportId id, Instant now, Instant until);
}
