package com.bloomz.rostersync.costs;

import java.time.Duration;

/**
 * What work took beside the table.
 *
 * @param time of the worker's function, starts of its process excepted
 * @param queueRequests to SQS
 * @param keyRequests to KMS
 * @param events put on the bus
 */
public record Effort(Duration time, long queueRequests, long keyRequests, long events) {
  /** Nothing yet. */
  public static final Effort NONE = new Effort(Duration.ZERO, 0, 0, 0);

  /** A message is sent, received and deleted. */
  public static final int REQUESTS_A_MESSAGE = 3;

  /** The memory of the worker's function; {@code template.yaml} says the same. */
  public static final int WORKER_MEGABYTES = 1_769;

  private static final double MEGABYTES = 1_024;
  private static final double NANOS = 1e9;

  public Effort plus(Effort other) {
    return new Effort(
        time.plus(other.time),
        queueRequests + other.queueRequests,
        keyRequests + other.keyRequests,
        events + other.events);
  }

  public Effort minus(Effort other) {
    return new Effort(
        time.minus(other.time),
        queueRequests - other.queueRequests,
        keyRequests - other.keyRequests,
        events - other.events);
  }

  /** What AWS bills for it; each message is a call of the function. */
  public Bill bill() {
    long calls = queueRequests / REQUESTS_A_MESSAGE;
    return Bill.NONE
        .with(Billed.FUNCTION_TIME, gigabyteSeconds(time, WORKER_MEGABYTES))
        .with(Billed.FUNCTION_CALLS, calls)
        .with(Billed.QUEUE_REQUESTS, queueRequests)
        .with(Billed.KEY_REQUESTS, keyRequests)
        .with(Billed.BUS_EVENTS, events);
  }

  /** A function's time as Lambda bills it. */
  public static double gigabyteSeconds(Duration time, int megabytes) {
    return megabytes / MEGABYTES * (time.toNanos() / NANOS);
  }

  /** The worker's time of which Lambda bills that much. */
  public static Duration workerTime(double gigabyteSeconds) {
    return Duration.ofNanos(Math.round(gigabyteSeconds * NANOS * MEGABYTES / WORKER_MEGABYTES));
  }
}
