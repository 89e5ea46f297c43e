package com.bloomz.rostersync.lambda.log;

import com.bloomz.rostersync.trail.Trail;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * Writes lines: a JSON object each, or text for people. An exception is told by class and place
 * only, as its text may hold anything.
 */
final class LogOutput {
  private static final JsonFactory JSON = new JsonFactory();

  private final InstantSource clock;
  private final Supplier<LogFormat> format;
  private final String process;
  private final Consumer<String> out;

  /**
   * @param process the function that this process is, for lines outside of an invocation
   * @param out takes whole lines
   */
  LogOutput(InstantSource clock, Supplier<LogFormat> format, String process, Consumer<String> out) {
    this.clock = clock;
    this.format = format;
    this.process = process;
    this.out = out;
  }

  /** Part of a JSON object. */
  @FunctionalInterface
  interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  void line(Level level, String logger, String message, @Nullable Throwable thrown) {
    String name = logger.substring(logger.lastIndexOf('.') + 1);
    switch (format.get()) {
      case OFF -> {}
      case TEXT ->
          out.accept(
              level
                  + " "
                  + name
                  + " - "
                  + message
                  + (thrown == null ? "" : ": " + ExceptionSummary.of(thrown)));
      case JSON ->
          object(
              json -> {
                json.writeStringField(
                    "timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
                json.writeStringField("level", level.name());
                json.writeStringField("logger", name);
                json.writeStringField("message", message);
                if (thrown != null) {
                  json.writeStringField("exception", ExceptionSummary.of(thrown).toString());
                }
              });
    }
  }

  /** Tells figures, where CloudWatch may listen. */
  void metrics(MetricLine line) {
    if (format.get() == LogFormat.JSON) {
      object(json -> line.write(json, clock.instant().toEpochMilli()));
    }
  }

  private void object(Members members) {
    var line = new StringWriter();
    try (var json = JSON.createGenerator(line)) {
      json.writeStartObject();
      members.write(json);
      write(Trail.current(), json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a line could not be written to memory", e);
    }
    out.accept(line.toString());
  }

  private void write(Trail trail, JsonGenerator json) throws IOException {
    json.writeStringField("function", trail.function().isEmpty() ? process : trail.function());
    writeIfKnown(json, "requestId", trail.request());
    writeIfKnown(json, "traceId", trail.traceId());
    writeIfKnown(json, "correlationId", trail.correlation());
    writeIfKnown(json, "school", trail.school());
    writeIfKnown(json, "import", trail.importId());
  }

  private static void writeIfKnown(JsonGenerator json, String name, String value)
      throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }
}
