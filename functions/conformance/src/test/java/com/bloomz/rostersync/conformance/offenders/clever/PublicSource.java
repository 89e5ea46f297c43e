package com.bloomz.rostersync.conformance.offenders.clever;

import com.bloomz.rostersync.conformance.offenders.sync.Source;

public final class PublicSource implements Source {
  @Override
  public String fetch() {
    return "page";
  }
}
