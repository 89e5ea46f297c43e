package com.bloomz.rostersync.simulation;

/**
 * The process of a function is gone, in the middle of whatever it did. Only the runtime sees it.
 */
final class ProcessKilled extends Error {
  private static final long serialVersionUID = 1L;

  ProcessKilled() {
    super("the process is gone", null, false, false);
  }
}
