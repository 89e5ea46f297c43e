package com.bloomz.rostersync.sync;

/** Another worker has taken the import over; this one must stop at once. */
public final class LostClaimException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LostClaimException() {
    super("another worker has taken the import over");
  }
}
