package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.imports.Usage;

/** What a table in memory was used for, by all stores on it; a read costs one unit. */
public final class UsageMeter {
  private Usage usage = Usage.NONE;

  public void read() {
    add(new Usage(1, 1, 0));
  }

  public void wrote(long units) {
    add(new Usage(1, 0, units));
  }

  public synchronized void add(Usage more) {
    usage = usage.plus(more);
  }

  public synchronized Usage usage() {
    return usage;
  }
}
