package com.bloomz.rostersync.imports;

/** How far an import is. */
public enum Phase {
  WAITING,
  READING_CLEVER,
  COMPARING,
  WRITING,
  FINISHED
}
