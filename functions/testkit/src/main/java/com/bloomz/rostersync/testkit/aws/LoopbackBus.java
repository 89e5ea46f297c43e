package com.bloomz.rostersync.testkit.aws;

import com.bloomz.rostersync.testkit.aws.LoopbackService.RefusedException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * An EventBridge on loopback that speaks the wire protocol of the real one, as far as PutEvents
 * goes: one bus, whose only listener gets every event as EventBridge would deliver it. It does not
 * look at signatures.
 */
public final class LoopbackBus implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final InstantSource clock;
  private final Consumer<String> listener;
  private final AtomicLong events = new AtomicLong();
  private final LoopbackService service;

  private LoopbackBus(InstantSource clock, Consumer<String> listener) {
    this.clock = clock;
    this.listener = listener;
    this.service = LoopbackService.start("AWSEvents", this::perform);
  }

  /**
   * Starts on any free port.
   *
   * @param listener gets the JSON of every event before PutEvents is answered; what it throws fails
   *     that event
   */
  public static LoopbackBus start(InstantSource clock, Consumer<String> listener) {
    return new LoopbackBus(clock, listener);
  }

  /** Where it answers. */
  public URI url() {
    return service.url();
  }

  /** How many events were put on it. */
  public long events() {
    return events.get();
  }

  @Override
  public void close() {
    service.close();
  }

  private ObjectNode perform(String operation, JsonNode request) throws RefusedException {
    if (!operation.equals("PutEvents")) {
      throw new RefusedException("UnknownOperationException");
    }
    return put(request);
  }

  private ObjectNode put(JsonNode request) {
    ObjectNode reply = JSON.createObjectNode();
    var results = reply.putArray("Entries");
    int failed = 0;
    for (JsonNode entry : request.path("Entries")) {
      ObjectNode result = results.addObject();
      String id = "%08d-0000-4000-8000-000000000000".formatted(events.incrementAndGet());
      try {
        listener.accept(envelope(id, entry));
        result.put("EventId", id);
      } catch (IOException | RuntimeException e) {
        failed++;
        result.put("ErrorCode", "InternalFailure");
      }
    }
    return reply.put("FailedEntryCount", failed);
  }

  private String envelope(String id, JsonNode entry) throws IOException {
    ObjectNode event = JSON.createObjectNode().put("version", "0").put("id", id);
    event.set("detail-type", entry.path("DetailType"));
    event.set("source", entry.path("Source"));
    event.put("account", "000000000000").put("time", clock.instant().toString());
    event.put("region", "us-east-1").putArray("resources");
    event.set("detail", JSON.readTree(entry.path("Detail").asText()));
    return JSON.writeValueAsString(event);
  }
}
