package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.packing.KeptWalk;
import com.bloomz.rostersync.district.PartialReading;
import java.util.function.Consumer;

/** A district's walk as those who keep it know it. */
record PartialWalk(KeptWalk walk) implements PartialReading {
  @Override
  public long size() {
    return walk.size();
  }

  @Override
  public boolean replaces() {
    return walk.replaces();
  }

  @Override
  public void parts(Consumer<byte[]> to) {
    walk.parts(to);
  }
}
