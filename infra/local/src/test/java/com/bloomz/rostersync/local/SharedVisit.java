package com.bloomz.rostersync.local;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One visit to the console for all tests of a class; each begins at the first page. */
final class SharedVisit implements AutoCloseable {
  private @Nullable ConsoleVisit visit;

  ConsoleVisit atTheFirstPage() throws IOException {
    ConsoleVisit shared = visit;
    if (shared == null) {
      shared = new ConsoleVisit();
      visit = shared;
    } else {
      shared.open();
      shared.awaitText("Last Import Status");
    }
    return shared;
  }

  @Override
  public void close() {
    if (visit != null) {
      visit.close();
    }
  }
}
