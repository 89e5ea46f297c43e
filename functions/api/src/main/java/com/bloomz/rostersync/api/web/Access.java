package com.bloomz.rostersync.api.web;

/** Who may call a route (L 2). */
public enum Access {
  /** Everybody, without a token. */
  PUBLIC,
  /** Bloomz's service team. */
  SERVICE,
  /** A School Admin of the school. */
  SCHOOL_ADMIN,
  /** A School Admin of the school, or its office staff. */
  OFFICE,
  /** The same, or Bloomz's service team. */
  OFFICE_OR_SERVICE
}
