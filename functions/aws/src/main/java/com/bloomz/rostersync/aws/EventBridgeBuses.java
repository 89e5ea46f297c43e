package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.schools.ScheduleBus;
import com.bloomz.rostersync.start.Making;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClientBuilder;

/** Opens buses on EventBridge. */
public final class EventBridgeBuses {
  private EventBridgeBuses() {}

  /**
   * A bus.
   *
   * @param client to be closed by the caller, after its last use
   * @param name or ARN
   */
  public static ImportBus open(EventBridgeClient client, String name) {
    return new EventBridgeBus(() -> client, name);
  }

  /**
   * A bus with a client of its own, which lives as long as the process.
   *
   * @param making when the client is made
   * @param name or ARN
   */
  public static ImportBus open(Making making, String name) {
    return bus(making, name);
  }

  /**
   * A bus for ended schedules.
   *
   * @param client to be closed by the caller, after its last use
   * @param name or ARN
   */
  public static ScheduleBus schedules(EventBridgeClient client, String name) {
    return new EventBridgeBus(() -> client, name);
  }

  /**
   * A bus for ended schedules with a client of its own, which lives as long as the process.
   *
   * @param making when the client is made
   * @param name or ARN
   */
  public static ScheduleBus schedules(Making making, String name) {
    return bus(making, name);
  }

  private static EventBridgeBus bus(Making making, String name) {
    return new EventBridgeBus(making.of(() -> client().build()), name);
  }

  /**
   * A client on the JDK's own HTTP client. Region, credentials and endpoint ({@code
   * AWS_ENDPOINT_URL}) are those of the SDK's own configuration, unless the caller sets them.
   */
  public static EventBridgeClientBuilder client() {
    return EventBridgeClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
  }
}
