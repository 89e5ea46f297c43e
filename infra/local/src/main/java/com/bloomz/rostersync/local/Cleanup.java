package com.bloomz.rostersync.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be closed when the demo ends, the newest first; once. */
final class Cleanup implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T later(T resource) {
    open.push(resource);
    return resource;
  }

  @Override
  public synchronized void close() {
    while (!open.isEmpty()) {
      close(open.pop());
    }
  }

  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      // It ends with the process at the latest.
    }
  }
}
