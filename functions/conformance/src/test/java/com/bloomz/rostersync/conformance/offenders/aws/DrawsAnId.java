package com.bloomz.rostersync.conformance.offenders.aws;

import java.util.UUID;

public final class DrawsAnId {
  private DrawsAnId() {}

  static UUID draw() {
    return UUID.randomUUID();
  }
}
