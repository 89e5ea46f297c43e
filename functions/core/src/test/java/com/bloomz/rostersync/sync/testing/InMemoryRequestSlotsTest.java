package com.bloomz.rostersync.sync.testing;

import com.bloomz.rostersync.sync.RequestSlots;

final class InMemoryRequestSlotsTest extends RequestSlotsContract {
  private final RequestSlots slots = new InMemoryRequestSlots();

  @Override
  protected RequestSlots slots() {
    return slots;
  }
}
