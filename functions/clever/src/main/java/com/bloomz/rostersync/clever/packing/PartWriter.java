package com.bloomz.rostersync.clever.packing;

import java.util.function.Consumer;

/** Gathers entries until they are a part. */
final class PartWriter {
  private static final int PART = 1 << 20;

  private final Consumer<byte[]> to;
  private final RecordWriter entries = new RecordWriter();

  PartWriter(Consumer<byte[]> to) {
    this.to = to;
  }

  void entry(Consumer<RecordWriter> writer) {
    writer.accept(entries);
    if (entries.size() >= PART) {
      end();
    }
  }

  /** Hands over what is left. */
  void end() {
    if (entries.size() > 0) {
      to.accept(CheckedBytes.of(entries));
      entries.clear();
    }
  }
}
