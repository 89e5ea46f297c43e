package com.bloomz.rostersync.district;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * What was read of a district and is worth keeping, so that a later reading goes on with it ({@link
 * DistrictSource#readOn}). The bytes are personal data.
 */
public interface PartialReading {
  /** What DynamoDB surely takes of one partition key, in bytes. */
  long KEPT_A_SECOND = 1_000_000;

  /** How long it takes to keep that many bytes. */
  static Duration timeToKeep(long bytes) {
    return Duration.ofSeconds(bytes / KEPT_A_SECOND);
  }

  /** About how many bytes are not kept yet. */
  long size();

  /** Whether it takes the place of what was kept before, and does not add to it. */
  boolean replaces();

  /** Hands over what is not kept yet, in parts of about a megabyte, in order. */
  void parts(Consumer<byte[]> to);
}
