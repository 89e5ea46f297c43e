package com.bloomz.rostersync.local.stack;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/**
 * What has to be closed in the end, the newest first; once. Several threads may add to it, also
 * while it closes.
 */
public final class Cleanup implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ConcurrentLinkedDeque<>();
  private final Consumer<AutoCloseable> last;

  public Cleanup() {
    this(resource -> {});
  }

  /**
   * @param last sees each resource once more before it is closed
   */
  public Cleanup(Consumer<AutoCloseable> last) {
    this.last = last;
  }

  public <T extends AutoCloseable> T later(T resource) {
    open.push(resource);
    return resource;
  }

  @Override
  public synchronized void close() {
    for (AutoCloseable newest = open.poll(); newest != null; newest = open.poll()) {
      close(newest);
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
