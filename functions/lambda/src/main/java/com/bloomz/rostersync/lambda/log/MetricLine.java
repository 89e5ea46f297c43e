package com.bloomz.rostersync.lambda.log;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line in CloudWatch's embedded metric format: figures of one event, by function. What happened
 * is counted by what it was, too. Schools are no dimension: they are many, and each would be a
 * metric of its own; the line names the school beside the figures.
 */
public final class MetricLine {
  /** The namespace of all figures in CloudWatch. */
  public static final String NAMESPACE = "RosterSync";

  private static final String FUNCTION = "function";

  private final String event;
  private final SortedMap<String, String> dimensions = new TreeMap<>();
  private final SortedMap<String, Figure> figures = new TreeMap<>();

  private MetricLine(String event) {
    this.event = event;
  }

  /**
   * @param since null where the value is one; else it is the milliseconds since then
   */
  private record Figure(String unit, double value, @Nullable Instant since) {
    Figure(String unit, double value) {
      this(unit, value, null);
    }

    double value(long now) {
      return since == null ? value : Math.max(0, now - since.toEpochMilli());
    }
  }

  /** Counts one event of that name. */
  public static MetricLine of(String event) {
    return new MetricLine(event).count(event, 1);
  }

  /** The event is counted by this too. */
  public MetricLine by(String dimension, String value) {
    dimensions.put(dimension, value);
    return this;
  }

  /** With so many. */
  public MetricLine count(String name, long number) {
    return amount(name, (double) number);
  }

  /** With so much of what has parts, such as capacity units. */
  public MetricLine amount(String name, double number) {
    return with(name, new Figure("Count", number));
  }

  /** With so long a time. */
  public MetricLine time(String name, Duration time) {
    return with(name, new Figure("Milliseconds", time.toMillis()));
  }

  /** With the time since then. */
  public MetricLine since(String name, Instant then) {
    return with(name, new Figure("Milliseconds", 0, then));
  }

  /** With so many seconds. */
  public MetricLine seconds(String name, long seconds) {
    return with(name, new Figure("Seconds", seconds));
  }

  /** With so many bytes. */
  public MetricLine bytes(String name, long bytes) {
    return with(name, new Figure("Bytes", bytes));
  }

  private MetricLine with(String name, Figure figure) {
    figures.put(name, figure);
    return this;
  }

  /** Writes the line, where the log is in JSON. */
  public void write() {
    LogWiring.OUTPUT.metrics(this);
  }

  /** All members but the trail's, whose function is a dimension. */
  void write(JsonGenerator json, long millis) throws IOException {
    json.writeObjectFieldStart("_aws");
    json.writeNumberField("Timestamp", millis);
    json.writeArrayFieldStart("CloudWatchMetrics");
    directive(json, List.of(FUNCTION), figures);
    if (!dimensions.isEmpty()) {
      directive(
          json,
          Stream.concat(Stream.of(FUNCTION), dimensions.keySet().stream()).toList(),
          figures.tailMap(event).headMap(event + "\0"));
    }
    json.writeEndArray();
    json.writeEndObject();
    for (var each : dimensions.entrySet()) {
      json.writeStringField(each.getKey(), each.getValue());
    }
    for (var each : figures.entrySet()) {
      json.writeNumberField(each.getKey(), each.getValue().value(millis));
    }
  }

  private static void directive(
      JsonGenerator json, List<String> dimensions, SortedMap<String, Figure> figures)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("Namespace", NAMESPACE);
    json.writeArrayFieldStart("Dimensions");
    json.writeStartArray();
    for (String each : dimensions) {
      json.writeString(each);
    }
    json.writeEndArray();
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    for (var each : figures.entrySet()) {
      json.writeStartObject();
      json.writeStringField("Name", each.getKey());
      json.writeStringField("Unit", each.getValue().unit());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
