package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import java.util.List;

class InMemoryImportBusTest implements ImportBusContract {
  private final InMemoryImportBus bus = new InMemoryImportBus();

  @Override
  public ImportBus bus() {
    return bus;
  }

  @Override
  public List<ImportFinished> heard() {
    return bus.heard();
  }

  @Override
  public void fail() {
    bus.breakDown(true);
  }
}
