package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import java.util.ArrayList;
import java.util.List;

/** A bus that keeps what it is told. */
public final class InMemoryImportBus implements ImportBus {
  private final List<ImportFinished> heard = new ArrayList<>();
  private boolean broken;

  @Override
  public synchronized void announce(ImportFinished event) {
    if (broken) {
      throw new BusException("the bus is broken", new IllegalStateException());
    }
    heard.add(event);
  }

  /** What was told so far, in order. */
  public synchronized List<ImportFinished> heard() {
    return List.copyOf(heard);
  }

  /** Whether nothing is taken from now on. */
  public synchronized void breakDown(boolean nowBroken) {
    broken = nowBroken;
  }
}
