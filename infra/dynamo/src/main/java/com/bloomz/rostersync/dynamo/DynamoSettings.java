package com.bloomz.rostersync.dynamo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a server is to be.
 *
 * @param port on loopback; 0 for any free one
 * @param folder where tables are kept; empty for memory only
 * @param clock the time of expiry, tokens and indexes that lag
 * @param expiryDelay how long after its time an item is deleted by itself
 * @param pause how a delay is waited for
 */
public record DynamoSettings(
    int port,
    Optional<Path> folder,
    InstantSource clock,
    Duration expiryDelay,
    Consumer<Duration> pause) {
  /** Any port, memory only, items deleted two days after their time, delays that take theirs. */
  public static DynamoSettings defaults(InstantSource clock) {
    return new DynamoSettings(
        0, Optional.empty(), clock, Duration.ofDays(2), DynamoSettings::sleep);
  }

  /** The same on that port. */
  public DynamoSettings port(int other) {
    return new DynamoSettings(other, folder, clock, expiryDelay, pause);
  }

  /** The same in that folder; in memory for an empty one. */
  public DynamoSettings folder(Optional<Path> other) {
    return new DynamoSettings(port, other, clock, expiryDelay, pause);
  }

  /** The same with another way to wait. */
  public DynamoSettings pause(Consumer<Duration> other) {
    return new DynamoSettings(port, folder, clock, expiryDelay, other);
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
