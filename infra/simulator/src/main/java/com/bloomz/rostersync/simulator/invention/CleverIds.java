package com.bloomz.rostersync.simulator.invention;

import java.time.Instant;
import java.util.HexFormat;
import java.util.SplittableRandom;

/**
 * Ids as Clever makes them: 24 hex digits, ascending in the order of creation, the first eight a
 * time in Unix seconds, the next ten a mark of the district (docs/clever.md 7).
 */
public final class CleverIds {
  private static final HexFormat HEX = HexFormat.of();
  private static final long FIRST_SECOND = Instant.parse("2026-08-03T06:00:00Z").getEpochSecond();
  private static final long SECONDS_A_DAY = 86_400;

  private final String mark;
  private long second;
  private int counter;

  private CleverIds(String mark, long second) {
    this.mark = mark;
    this.second = second;
  }

  /** The ids of a district; equal seeds give equal ids. */
  public static CleverIds seeded(long seed) {
    String mark = HEX.toHexDigits(new SplittableRandom(seed).nextLong(), 10);
    return new CleverIds(mark, FIRST_SECOND);
  }

  /** Ids that all come after the given one. */
  public static CleverIds after(String id) {
    long second = HexFormat.fromHexDigitsToLong(id, 0, 8);
    return new CleverIds(id.substring(8, 18), second + 1);
  }

  /** The next id. */
  public String next() {
    counter++;
    return HEX.toHexDigits(second, 8) + mark + HEX.toHexDigits(counter, 6);
  }

  /** Lets a day pass: the ids that follow begin with a later time. */
  public void nextDay() {
    second += SECONDS_A_DAY;
  }
}
