package com.bloomz.rostersync.dynamo.conformance.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What came over the wire.
 *
 * @param headers by their names in small letters
 */
public record CaseAnswer(int status, Map<String, String> headers, String text) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public CaseAnswer {
    headers = Map.copyOf(headers);
  }

  /** The body; a text node where it is not JSON. */
  public JsonNode body() {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.getNodeFactory().textNode(text);
    }
  }

  /** The error's name; empty where there is none. */
  public String error() {
    String type = body().path("__type").asText();
    return type.substring(type.indexOf('#') + 1);
  }

  public String message() {
    JsonNode body = body();
    return body.path("message").asText(body.path("Message").asText());
  }

  /** How this differs from what a step expects, in sentences; none where it does not. */
  public List<String> differences(JsonNode then) {
    var differences = new ArrayList<String>();
    int wanted = then.path("status").asInt(then.has("error") ? 400 : 200);
    if (status != wanted) {
      String begin = text.substring(0, Math.min(400, text.length()));
      differences.add("status is " + status + " and not " + wanted + ": " + begin);
      return differences;
    }
    if (then.has("error") && !says(then.path("error").asText(), error())) {
      differences.add("error is " + error() + " and not " + then.path("error") + ": " + message());
    }
    if (then.has("message") && !says(then.path("message").asText(), message())) {
      differences.add("message is \"" + message() + "\" and not " + then.path("message"));
    }
    boolean ordered = !then.path("unordered").asBoolean();
    if (then.has("sorts") && !sorts().equals(then.path("sorts"))) {
      differences.add("sort keys are " + sorts() + " and not " + then.path("sorts"));
    }
    if (then.has("answer")) {
      differences.addAll(AnswerMatch.differences(then.path("answer"), body(), ordered));
    }
    then.path("headers")
        .properties()
        .forEach(
            header -> {
              String value = headers.getOrDefault(header.getKey(), "");
              if (!Pattern.matches(header.getValue().asText(), value)) {
                differences.add("header " + header.getKey() + " is \"" + value + "\"");
              }
            });
    return differences;
  }

  /** The texts of the sort keys of the items. */
  private JsonNode sorts() {
    ArrayNode sorts = JSON.createArrayNode();
    body().path("Items").forEach(item -> sorts.add(item.at("/sk/S").asText()));
    return sorts;
  }

  /** Whether a text is that one; with slashes around, a pattern that is found in it. */
  private static boolean says(String expected, String text) {
    if (!expected.startsWith("/")) {
      return expected.equals(text);
    }
    return Pattern.compile(expected.substring(1, expected.length() - 1)).matcher(text).find();
  }
}
