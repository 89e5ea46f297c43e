package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A school's nightly imports, each at most once a night (A 1).
 *
 * <p>Every method may throw {@link com.bloomz.rostersync.storage.StoreException}; where that is an
 * {@link com.bloomz.rostersync.storage.UnknownOutcomeException}, asking again is safe.
 */
public interface NightlyImports {
  /** What stands of a school's imports, strongly consistent. */
  Standing standing(SchoolId school);

  /**
   * What stands.
   *
   * @param previous what the last completed import found, if the roster is still as it left it
   * @param revision counts the changes made by hand
   * @param waiting the import that waits or runs; null where there is none
   * @param announced whether every import that has ended is known to be announced
   * @param night the last night in which an import was asked for or found nothing to do
   */
  record Standing(
      @Nullable PreviousImport previous,
      long revision,
      @Nullable ImportRequest waiting,
      boolean announced,
      @Nullable LocalDate night) {
    /** Whether that night's import waits or runs. */
    public boolean waits(LocalDate wanted) {
      return waiting != null && waiting.kind() == RunKind.NIGHTLY && wanted.equals(night);
    }

    /** Whether nothing is left to ask for in that night. */
    public boolean isDone(LocalDate wanted) {
      return waiting == null && night != null && !night.isBefore(wanted);
    }
  }

  /**
   * Asks for the import of a night.
   *
   * @return whether it waits now or waited already; false where another import is in the way, or
   *     the night's has ended
   */
  boolean ask(SchoolId school, ImportRequest request, LocalDate night);

  /**
   * Records that the import of a night found nothing to do: the report is stored, and the next
   * import may begin. Where the import was to invite, its end is to be announced.
   *
   * @param from what stood when that was found
   * @return false where something moved meanwhile: nothing is stored
   */
  boolean recordUnchanged(ImportReport report, Standing from, LocalDate night);
}
