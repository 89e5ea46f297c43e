package com.bloomz.rostersync.imports;

/** Why a school may need work. It explains a message; it does not say what the work is. */
public enum Trigger {
  /** An admin pressed Import Now. */
  IMPORT_NOW,
  /** It is night and the school has scheduledImport on. */
  NIGHTLY,
  /** An import ran out of time and goes on. */
  GOES_ON,
  /** An admin ended an import, which is to be told. */
  CANCELLED,
  /** An admin waits for the values of the contacts (S 6). */
  CONTACT_VALUES
}
