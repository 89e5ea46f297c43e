package com.bloomz.rostersync.sync;

/** How far an import is. */
public enum Phase {
  WAITING,
  READING_CLEVER,
  COMPARING,
  WRITING,
  FINISHED
}
