package com.bloomz.rostersync.storage;

/** It is not known whether a write happened. Reading again shows it. */
public final class UnknownOutcomeException extends StoreException {
  private static final long serialVersionUID = 1L;

  public UnknownOutcomeException(String message, Throwable cause) {
    super(message, cause);
  }
}
