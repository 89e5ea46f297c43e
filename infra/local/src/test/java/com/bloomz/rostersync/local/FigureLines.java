package com.bloomz.rostersync.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** CloudWatch's rules of the embedded metric format, by its specification. */
final class FigureLines {
  private static final int MOST_METRICS = 100;
  private static final int MOST_DIMENSIONS = 30;
  private static final Set<String> UNITS = Set.of("Count", "Milliseconds", "Seconds", "Bytes");

  private FigureLines() {}

  static boolean isFigure(JsonNode line) {
    return line.has("_aws");
  }

  /** A line for every breach. */
  static List<String> breaches(JsonNode line) {
    var breaches = new ArrayList<String>();
    JsonNode metadata = line.path("_aws");
    if (!metadata.path("Timestamp").isIntegralNumber()) {
      breaches.add("it has no time");
    }
    JsonNode directives = metadata.path("CloudWatchMetrics");
    if (!directives.isArray() || directives.isEmpty()) {
      breaches.add("it declares nothing");
    }
    for (JsonNode directive : directives) {
      if (directive.path("Namespace").asText().isEmpty()) {
        breaches.add("a namespace is missing");
      }
      if (directive.path("Metrics").isEmpty() || directive.path("Metrics").size() > MOST_METRICS) {
        breaches.add("it has no figure or too many");
      }
      if (directive.path("Dimensions").isEmpty()) {
        breaches.add("it has no set of dimensions");
      }
      directive.path("Dimensions").forEach(set -> breaches.addAll(ofDimensions(set, line)));
      directive.path("Metrics").forEach(metric -> breaches.addAll(ofMetric(metric, line)));
    }
    return breaches;
  }

  private static List<String> ofDimensions(JsonNode set, JsonNode line) {
    var breaches = new ArrayList<String>();
    if (set.size() > MOST_DIMENSIONS) {
      breaches.add("it has too many dimensions");
    }
    for (JsonNode name : set) {
      JsonNode value = line.path(name.asText());
      if (!value.isTextual() || value.asText().isEmpty() || value.asText().length() > 1024) {
        breaches.add("the dimension " + name + " has no value");
      }
      if (Set.of("school", "import", "correlationId").contains(name.asText())) {
        breaches.add(name + " has more values than a dimension may");
      }
    }
    return breaches;
  }

  private static List<String> ofMetric(JsonNode metric, JsonNode line) {
    var breaches = new ArrayList<String>();
    String name = metric.path("Name").asText();
    if (!line.path(name).isNumber()) {
      breaches.add("the figure " + name + " has no value");
    }
    if (!UNITS.contains(metric.path("Unit").asText())) {
      breaches.add("the figure " + name + " has no unit");
    }
    return breaches;
  }
}
