package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a worker stores of the import it runs. Every write is conditional and may be repeated.
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}; where that is an
 * {@link com.bloomz.rostersync.storage.UnknownOutcomeException}, reading again tells.
 */
public interface ImportRuns {
  /**
   * Claims the import that a school waits for, or whose worker's claim has expired.
   *
   * @param until when the claim expires by itself
   */
  Claiming claim(SchoolId school, Instant now, Instant until);

  /** What came of claiming. */
  sealed interface Claiming {
    /** The import is the caller's. */
    record Claimed(Claim claim) implements Claiming {}

    /** Another worker has it. */
    record Busy(ImportId id, Instant until) implements Claiming {}

    /**
     * No import waits: it was done already, or none was asked for.
     *
     * @param unannounced those that have ended and are not known to have been told
     */
    record NothingToDo(SortedSet<ImportId> unannounced) implements Claiming {
      public NothingToDo {
        unannounced = Collections.unmodifiableSortedSet(new TreeSet<>(unannounced));
      }
    }
  }

  /** The whole roster, strongly consistent. */
  StoredRoster load(SchoolId school);

  /**
   * Stores writes, each together with its journal, in their order, and the progress with them. May
   * stop half-way: then a leading part of the writes is stored, each whole. With the first stored
   * write the school's {@link PreviousImport} no longer stands and is forgotten.
   *
   * @param from the roster on which the writes were decided
   * @param base the progress before the first of these writes; each stored write adds its changes
   */
  Applied apply(Claim claim, StoredRoster from, List<Write> writes, Progress base);

  /** What came of storing writes. */
  sealed interface Applied {
    /** All are stored. */
    record Done(Progress progress) implements Applied {}

    /**
     * Somebody changed one of the items since it was loaded, or the school (I 7): load and decide
     * again.
     */
    record Moved(Progress progress) implements Applied {}

    /** The claim is no longer the newest; nothing more may be written. */
    record LostClaim() implements Applied {}
  }

  /**
   * Shows how far the import is. The claim expires when it did before.
   *
   * @param progress what it says was applied is not taken over: that changes with the writes alone
   * @return whether the claim still holds
   */
  boolean progress(Claim claim, Progress progress);

  /**
   * Gives the claim back without ending the import: another attempt goes on with it.
   *
   * @param progress what it says was applied is not taken over: that changes with the writes alone
   * @param used what this import used of the store so far, this call not included
   * @param resumes until when it was put off; null where it goes on at once, or when its message
   *     comes again
   * @return whether the claim still held
   */
  boolean release(Claim claim, Progress progress, Usage used, @Nullable Instant resumes);

  /** Gives the claim of an import back that was not put off. */
  default boolean release(Claim claim, Progress progress, Usage used) {
    return release(claim, progress, used, null);
  }

  /**
   * Ends the import: stores its findings and report, and the next import may begin. The first
   * report that a claim ends with stands: ending again gives that one.
   *
   * @param findings null where those of an earlier import stand unchanged
   * @param last what to recognise an unchanged school by; null leaves the former, if it still
   *     stands
   * @return the report as stored, its usage completed; empty where the claim no longer held
   */
  Optional<ImportReport> finish(
      Claim claim, ImportReport report, @Nullable Findings findings, @Nullable PreviousImport last);

  /**
   * Notes that the end of that import was told; until then every claim says that it was not,
   * whatever imports ended since.
   */
  void markAnnounced(SchoolId school, ImportId id);

  /** What the table under this store was used for since it was opened, by other stores too. */
  Usage usage();
}
