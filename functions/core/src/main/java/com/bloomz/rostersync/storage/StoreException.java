package com.bloomz.rostersync.storage;

/**
 * A store could not do what it was asked for: it could not be reached, or what it holds cannot be
 * read.
 */
public sealed class StoreException extends RuntimeException
    permits UnknownOutcomeException, ContentionException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  StoreException(String message) {
    super(message);
  }
}
