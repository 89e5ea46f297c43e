package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.roster.SchoolId;

/** Tells whoever listens that an import has ended. It may be told twice. */
public interface ImportBus {
  /**
   * Tells it.
   *
   * @throws BusException if it is not known to have been told
   */
  void announce(ImportFinished event);

  /**
   * An import has ended; what it did stands in its report.
   *
   * @param reminder after how many days this reminds of what it holds (X 2); 0 where it tells of
   *     the end itself
   */
  record ImportFinished(
      SchoolId school, ImportId id, RunKind kind, ImportState state, int reminder) {
    /** The end itself. */
    public ImportFinished(SchoolId school, ImportId id, RunKind kind, ImportState state) {
      this(school, id, kind, state, 0);
    }

    /** The same, as a reminder after so many days. */
    public ImportFinished asReminder(int days) {
      return new ImportFinished(school, id, kind, state, days);
    }

    public static ImportFinished of(ImportReport report) {
      return new ImportFinished(report.school(), report.id(), report.kind(), report.state());
    }
  }

  /** It may not have been told. */
  final class BusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BusException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
