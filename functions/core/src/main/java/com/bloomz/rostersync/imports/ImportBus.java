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

  /** An import has ended; what it did stands in its report. */
  record ImportFinished(SchoolId school, ImportId id, RunKind kind, ImportState state) {
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
