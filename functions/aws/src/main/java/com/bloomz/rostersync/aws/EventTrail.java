package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.trail.Trail;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Objects;

/** The trail of the work in an event's detail: {@code "correlation"} and {@code "trace"}. */
public final class EventTrail {
  private static final String TRACE_NAME = "trace";

  private EventTrail() {}

  /** The work of this thread is what an event of the bus goes back to, if it says so. */
  public static void follow(String envelope) {
    try {
      JsonObject.read(envelope)
          .map(event -> event.object("detail"))
          .ifPresent(
              detail ->
                  Trail.received(text(detail, Trail.CORRELATION_NAME), text(detail, TRACE_NAME)));
    } catch (IOException e) {
      return;
    }
  }

  /** Puts the trail into an event's detail. */
  static void write(Trail trail, JsonGenerator detail) throws IOException {
    if (!trail.correlation().isEmpty()) {
      detail.writeStringField(Trail.CORRELATION_NAME, trail.correlation());
    }
    if (!trail.trace().isEmpty()) {
      detail.writeStringField(TRACE_NAME, trail.trace());
    }
  }

  private static String text(JsonObject detail, String field) {
    return Objects.requireNonNullElse(detail.text(field), "");
  }
}
