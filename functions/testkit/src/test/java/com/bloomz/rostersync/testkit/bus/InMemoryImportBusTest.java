package com.bloomz.rostersync.testkit.bus;

import com.bloomz.rostersync.sync.ImportBus;
import com.bloomz.rostersync.sync.ImportFinished;
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
