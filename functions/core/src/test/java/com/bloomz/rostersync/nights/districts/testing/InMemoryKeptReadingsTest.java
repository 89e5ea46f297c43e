package com.bloomz.rostersync.nights.districts.testing;

import com.bloomz.rostersync.nights.districts.KeptReadings;

final class InMemoryKeptReadingsTest extends KeptReadingsContract {
  private final KeptReadings kept = new InMemoryKeptReadings();

  @Override
  protected KeptReadings kept() {
    return kept;
  }
}
