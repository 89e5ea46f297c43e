package com.bloomz.rostersync.conformance.offenders.queue;

import java.util.UUID;

public final class DrawsAnId {
  private DrawsAnId() {}

  static UUID draw() {
    return UUID.randomUUID();
  }
}
