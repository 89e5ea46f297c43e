package com.bloomz.rostersync.clever.packing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers by id, in 16 bytes a place for ids of 24 lower-case hex digits, as Clever's are
 * (docs/clever.md 7). Other ids may be any text.
 */
public final class IdMap {
  private static final int LEAST_PLACES = 64;
  private static final int HIGH_DIGITS = 16;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final int none;
  private final Map<String, Integer> odd = new HashMap<>();
  private long[] high = new long[LEAST_PLACES];
  private int[] low = new int[LEAST_PLACES];
  private int[] values;
  private int size;

  /**
   * @param none the number of ids that are not here; no other id may have it
   */
  public IdMap(int none) {
    this.none = none;
    this.values = empty(LEAST_PLACES);
  }

  /** The number of an id. */
  public int get(String id) {
    return HexId.is(id) ? values[place(highOf(id), lowOf(id))] : odd.getOrDefault(id, none);
  }

  /** Gives the id another number, and tells its former one. */
  public int put(String id, int value) {
    if (!HexId.is(id)) {
      Integer former = odd.put(id, value);
      return former == null ? none : former;
    }
    long first = highOf(id);
    int last = lowOf(id);
    int place = place(first, last);
    int former = values[place];
    high[place] = first;
    low[place] = last;
    values[place] = value;
    if (former == none) {
      size++;
      if (3L * size > 2L * values.length) {
        grow();
      }
    }
    return former;
  }

  /** How many ids there are. */
  public int size() {
    return size + odd.size();
  }

  private static long highOf(String id) {
    return Long.parseUnsignedLong(id, 0, HIGH_DIGITS, HexId.RADIX);
  }

  private static int lowOf(String id) {
    return Integer.parseUnsignedInt(id, HIGH_DIGITS, HexId.DIGITS, HexId.RADIX);
  }

  /** Where the id is, or else the free place where it is to be. */
  private int place(long first, int last) {
    int mask = values.length - 1;
    long mixed = (first ^ ((long) last << 13)) * SPREAD;
    int at = (int) (mixed ^ (mixed >>> 32)) & mask;
    while (values[at] != none && (high[at] != first || low[at] != last)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] formerHigh = high;
    int[] formerLow = low;
    int[] formerValues = values;
    int places = 2 * values.length;
    high = new long[places];
    low = new int[places];
    values = empty(places);
    for (int i = 0; i < formerValues.length; i++) {
      if (formerValues[i] != none) {
        int place = place(formerHigh[i], formerLow[i]);
        high[place] = formerHigh[i];
        low[place] = formerLow[i];
        values[place] = formerValues[i];
      }
    }
  }

  private int[] empty(int places) {
    int[] all = new int[places];
    Arrays.fill(all, none);
    return all;
  }
}
