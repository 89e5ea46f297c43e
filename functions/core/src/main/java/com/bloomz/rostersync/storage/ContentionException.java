package com.bloomz.rostersync.storage;

/** A write was given up because others wrote first at every try. The store itself is well. */
public final class ContentionException extends StoreException {
  private static final long serialVersionUID = 1L;

  public ContentionException(String message) {
    super(message);
  }

  public ContentionException(String message, Throwable cause) {
    super(message, cause);
  }
}
