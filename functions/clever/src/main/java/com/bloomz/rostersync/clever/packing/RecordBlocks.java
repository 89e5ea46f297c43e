package com.bloomz.rostersync.clever.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Records one after another, compressed whenever enough have come. */
public final class RecordBlocks {
  private static final int BLOCK = 16 * 1024;

  private final List<byte[]> blocks = new ArrayList<>();
  private RecordWriter pending = new RecordWriter();
  private int kept;

  /** Adds the record that the writer has. */
  public void add(RecordWriter record) {
    pending.append(record);
    if (pending.size() >= BLOCK) {
      compress();
      pending.clear();
    }
  }

  /** Compresses the last records too and frees their memory. */
  public void seal() {
    if (pending.size() > 0) {
      compress();
    }
    pending = new RecordWriter();
  }

  /** Takes in a block that was kept. */
  void restore(byte[] block) {
    blocks.add(block);
    kept = blocks.size();
  }

  /**
   * Takes in records that were kept and are no block yet, in the place of those before.
   *
   * @throws DataFormatException where the bytes are not what {@link #pending} gave
   */
  void restorePending(byte[] compressed) throws DataFormatException {
    pending = new RecordWriter();
    pending.block(expand(compressed));
  }

  /** Forgets that records were kept which are no block yet. */
  void clearPending() {
    pending.clear();
  }

  /** Forgets which blocks were kept. */
  void keepAnew() {
    kept = 0;
  }

  /** The blocks that are not kept yet. */
  List<byte[]> unkept() {
    return blocks.subList(kept, blocks.size());
  }

  /** Whether there are records that are no block yet. */
  boolean hasPending() {
    return pending.size() > 0;
  }

  /** The records that are no block yet. */
  byte[] pending() {
    return compressed(pending.bytes());
  }

  /** Reads every record, those included that are no block yet. */
  void each(Consumer<RecordReader> record) throws DataFormatException {
    for (byte[] block : blocks) {
      read(block, record);
    }
    RecordReader rest = new RecordReader(pending.bytes());
    while (rest.hasMore()) {
      record.accept(rest);
    }
  }

  /** The blocks so far. */
  public List<byte[]> blocks() {
    return blocks;
  }

  /**
   * Reads all records of a block.
   *
   * @param record called at the begin of each; reads it to its end
   * @throws DataFormatException where the bytes are no block
   */
  public static void read(byte[] block, Consumer<RecordReader> record) throws DataFormatException {
    RecordReader reader = new RecordReader(expand(block));
    while (reader.hasMore()) {
      record.accept(reader);
    }
  }

  private void compress() {
    blocks.add(compressed(pending.bytes()));
  }

  private static byte[] compressed(byte[] plain) {
    RecordWriter block = new RecordWriter();
    block.number(plain.length);
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(plain);
      deflater.finish();
      byte[] part = new byte[BLOCK];
      while (!deflater.finished()) {
        int length = deflater.deflate(part);
        block.block(Arrays.copyOf(part, length));
      }
    } finally {
      deflater.end();
    }
    return block.bytes();
  }

  private static byte[] expand(byte[] block) throws DataFormatException {
    RecordReader reader = new RecordReader(block);
    byte[] plain = new byte[reader.number()];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(reader.rest());
      int length = inflater.inflate(plain);
      int beyond = inflater.inflate(new byte[1]);
      if (length < plain.length || beyond > 0 || !inflater.finished()) {
        throw new DataFormatException("a block ends too early");
      }
    } finally {
      inflater.end();
    }
    return plain;
  }
}
