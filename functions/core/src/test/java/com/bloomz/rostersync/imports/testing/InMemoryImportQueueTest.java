package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.imports.ImportQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class InMemoryImportQueueTest implements ImportQueueContract {
  private Instant now = Instant.parse("2026-11-23T20:00:00Z");
  private final InMemoryImportQueue queue = new InMemoryImportQueue(() -> now);

  @Override
  public ImportQueue queue() {
    return queue;
  }

  @Override
  public List<Arrived> arrivedAfter(Duration passed, int expected) {
    now = now.plus(passed);
    return queue.visible().stream()
        .map(message -> new Arrived(message.school(), message.because()))
        .toList();
  }
}
