package com.bloomz.rostersync.imports;

/** Tells whoever listens that an import has ended. It may be told twice. */
public interface ImportBus {
  /**
   * Tells it.
   *
   * @throws BusException if it is not known to have been told
   */
  void announce(ImportFinished event);

  /** It may not have been told. */
  final class BusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BusException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
