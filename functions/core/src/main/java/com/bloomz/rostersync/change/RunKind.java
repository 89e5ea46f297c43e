package com.bloomz.rostersync.change;

/** What kind of run an import is; it decides what may be removed (I 4). */
public enum RunKind {
  /** Import Now: adds and updates. */
  IMPORT_NOW,
  /** Import Now with Full data: who is no longer in Clever leaves. */
  FULL_DATA,
  /** Import Now with Full data and Archive: classes whose section is gone are archived too. */
  FULL_DATA_AND_ARCHIVE,
  /** The nightly sync: people leave, classes whose section is gone stay untouched. */
  NIGHTLY;

  /**
   * Whether Clever is asked for contacts: at night only where some become parents, as they are
   * listed for whole districts.
   */
  public boolean readsContacts(boolean importsParents) {
    return importsParents || this != NIGHTLY;
  }

  /** Whether people who are no longer in Clever leave synced classes. */
  public boolean removes() {
    return this != IMPORT_NOW;
  }
}
