package com.bloomz.rostersync.simulator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * How a simulator is to be.
 *
 * @param port on loopback; 0 for any free one
 * @param token the district's token; never printed
 * @param clientId of the app, for OAuth
 * @param clientSecret of the app, for OAuth; never printed
 * @param requestsAMinute the rate limit of each bearer
 * @param seed what edits choose by
 * @param clock the time of rate limits and codes
 * @param pause how a delay is waited for
 */
public record SimulatorOptions(
    int port,
    String token,
    String clientId,
    String clientSecret,
    int requestsAMinute,
    long seed,
    InstantSource clock,
    Consumer<Duration> pause) {
  /** The district token where none is chosen. */
  public static final String DEFAULT_TOKEN = "TEST_TOKEN";

  /** Any port, {@link #DEFAULT_TOKEN}, Clever's rate limit, delays that really take their time. */
  public static SimulatorOptions defaults(InstantSource clock) {
    return new SimulatorOptions(
        0,
        DEFAULT_TOKEN,
        "simulated-client",
        "simulated-secret",
        1_200,
        1,
        clock,
        SimulatorOptions::sleep);
  }

  /** The same on that port. */
  public SimulatorOptions port(int other) {
    return new SimulatorOptions(
        other, token, clientId, clientSecret, requestsAMinute, seed, clock, pause);
  }

  /** The same with that district token. */
  public SimulatorOptions token(String other) {
    return new SimulatorOptions(
        port, other, clientId, clientSecret, requestsAMinute, seed, clock, pause);
  }

  /** The same with that rate limit. */
  public SimulatorOptions requestsAMinute(int other) {
    return new SimulatorOptions(port, token, clientId, clientSecret, other, seed, clock, pause);
  }

  /** The same with that seed. */
  public SimulatorOptions seed(long other) {
    return new SimulatorOptions(
        port, token, clientId, clientSecret, requestsAMinute, other, clock, pause);
  }

  /** The same with another way to wait. */
  public SimulatorOptions pause(Consumer<Duration> other) {
    return new SimulatorOptions(
        port, token, clientId, clientSecret, requestsAMinute, seed, clock, other);
  }

  @Override
  public String toString() {
    return "SimulatorOptions[port=" + port + "]";
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
