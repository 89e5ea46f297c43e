package com.bloomz.rostersync.dynamo.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares an answer's JSON with what is expected: a field that is not expected may be there, but
 * not within items and keys. {@code ANY} is any value, {@code ABSENT} none. Sets have no order, nor
 * has anything where a case says so.
 */
final class AnswerMatch {
  private static final Set<String> WHOLE =
      Set.of(
          "Item",
          "Items",
          "Attributes",
          "LastEvaluatedKey",
          "Responses",
          "UnprocessedItems",
          "UnprocessedKeys");

  private static final Set<String> SETS = Set.of("SS", "NS", "BS");

  private final boolean ordered;
  private final List<String> differences = new ArrayList<>();

  private AnswerMatch(boolean ordered) {
    this.ordered = ordered;
  }

  /** How they differ, in sentences; none where they do not. */
  static List<String> differences(JsonNode expected, JsonNode actual, boolean ordered) {
    var match = new AnswerMatch(ordered);
    match.compare(new Spot("", "", false), expected, actual);
    return match.differences;
  }

  /** Where in the answer. */
  private record Spot(String path, String field, boolean whole) {
    Spot at(String name) {
      return new Spot(path + "/" + name, name, whole || WHOLE.contains(name));
    }

    Spot at(int index) {
      return new Spot(path + "/" + index, field, whole);
    }
  }

  private void compare(Spot spot, JsonNode expected, JsonNode actual) {
    switch (expected) {
      case ObjectNode object when actual.isObject() -> object(spot, object, (ObjectNode) actual);
      case ArrayNode list when actual.isArray() -> list(spot, list, (ArrayNode) actual);
      default -> {
        if (!same(expected, actual)) {
          differ(spot, expected, actual);
        }
      }
    }
  }

  private static boolean same(JsonNode expected, JsonNode actual) {
    return switch (expected.asText()) {
      case "ABSENT" -> actual.isMissingNode();
      case "ANY" -> !actual.isMissingNode() && !actual.isNull();
      default -> expected.equals(actual) || sameNumber(expected, actual);
    };
  }

  private static boolean sameNumber(JsonNode expected, JsonNode actual) {
    return expected.isNumber()
        && actual.isNumber()
        && expected.decimalValue().compareTo(actual.decimalValue()) == 0;
  }

  private void object(Spot spot, ObjectNode expected, ObjectNode actual) {
    for (Map.Entry<String, JsonNode> field : expected.properties()) {
      compare(spot.at(field.getKey()), field.getValue(), actual.path(field.getKey()));
    }
    if (spot.whole()) {
      for (Map.Entry<String, JsonNode> field : actual.properties()) {
        if (!expected.has(field.getKey())) {
          differences.add(spot.at(field.getKey()).path() + " is there, " + field.getValue());
        }
      }
    }
  }

  private void list(Spot spot, ArrayNode expected, ArrayNode actual) {
    if (expected.size() != actual.size()) {
      differ(spot, expected, actual);
    } else if (!ordered || (spot.whole() && SETS.contains(spot.field()))) {
      unordered(spot, expected, actual);
    } else {
      for (int i = 0; i < expected.size(); i++) {
        compare(spot.at(i), expected.path(i), actual.path(i));
      }
    }
  }

  private void unordered(Spot spot, ArrayNode expected, ArrayNode actual) {
    var left = new ArrayList<JsonNode>();
    actual.forEach(left::add);
    for (JsonNode one : expected) {
      if (!left.remove(like(spot, one, left))) {
        differ(spot, expected, actual);
        return;
      }
    }
  }

  private JsonNode like(Spot spot, JsonNode expected, List<JsonNode> among) {
    for (JsonNode one : among) {
      var match = new AnswerMatch(ordered);
      match.compare(spot.at(0), expected, one);
      if (match.differences.isEmpty()) {
        return one;
      }
    }
    return expected;
  }

  private void differ(Spot spot, JsonNode expected, JsonNode actual) {
    differences.add("%s is %s and not %s".formatted(spot.path(), brief(actual), brief(expected)));
  }

  private static String brief(JsonNode node) {
    String text = node.isMissingNode() ? "absent" : node.toString();
    return text.length() <= 300 ? text : text.substring(0, 300) + "...";
  }
}
