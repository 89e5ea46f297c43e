package com.bloomz.rostersync.contacts.testing;

import com.bloomz.rostersync.contacts.ContactReadings;

final class InMemoryContactReadingsTest extends ContactReadingsContract {
  private final ContactReadings readings = new InMemoryContactReadings();

  @Override
  protected ContactReadings readings() {
    return readings;
  }
}
