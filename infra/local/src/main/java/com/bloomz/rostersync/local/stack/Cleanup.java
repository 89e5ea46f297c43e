package com.bloomz.rostersync.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What has to be closed when the demo ends, the newest first; once. */
final class Cleanup implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Consumer<AutoCloseable> last;

  Cleanup() {
    this(resource -> {});
  }

  /**
   * @param last sees each resource once more before it is closed
   */
  Cleanup(Consumer<AutoCloseable> last) {
    this.last = last;
  }

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

  private void close(AutoCloseable resource) {
    try (resource) {
      last.accept(resource);
    } catch (Exception e) {
      // It ends with the process at the latest.
    }
  }
}
