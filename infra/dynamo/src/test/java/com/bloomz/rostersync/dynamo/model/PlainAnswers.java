package com.bloomz.rostersync.dynamo.model;

import com.bloomz.rostersync.dynamo.conformance.cases.CaseAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Brings answers into one form: sets in order, an error by its name and without its message, items
 * of an index or a batch in order, and nothing that says that all was done.
 */
final class PlainAnswers {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PlainAnswers() {}

  static JsonNode of(CaseAnswer answer, ModelRequest request) {
    if (answer.status() != 200) {
      return error(answer);
    }
    ObjectNode plain = (ObjectNode) plain(answer.body());
    plain.remove(List.of("UnprocessedItems", "UnprocessedKeys"));
    if (request instanceof ModelRequest.Several) {
      plain.set("Items", plain.path("Responses").elements().next());
      plain.remove("Responses");
    }
    return inOrder(plain, request);
  }

  static JsonNode of(ObjectNode expected, ModelRequest request) {
    return inOrder((ObjectNode) plain(expected), request);
  }

  private static JsonNode inOrder(ObjectNode plain, ModelRequest request) {
    if (request instanceof ModelRequest.Several || request instanceof ModelRequest.Index) {
      plain.set("Items", sorted(plain.path("Items")));
    }
    return plain;
  }

  private static JsonNode error(CaseAnswer answer) {
    ObjectNode error = NODES.objectNode().put("error", answer.error());
    JsonNode body = plain(answer.body());
    if (body.has("Item")) {
      error.set("Item", body.path("Item"));
    }
    if (body.has("CancellationReasons")) {
      ArrayNode reasons = error.putArray("reasons");
      for (JsonNode reason : body.path("CancellationReasons")) {
        ((ObjectNode) reason).remove("Message");
        reasons.add(reason);
      }
    }
    return error;
  }

  private static JsonNode plain(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode plain = NODES.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
          JsonNode value = plain(field.getValue());
          plain.set(field.getKey(), field.getKey().equals("SS") ? sorted(value) : value);
        }
        yield plain;
      }
      case ArrayNode list -> {
        ArrayNode plain = NODES.arrayNode();
        list.forEach(value -> plain.add(plain(value)));
        yield plain;
      }
      default -> node;
    };
  }

  /** The elements in the order of their texts; fields of objects count in the order of names. */
  private static ArrayNode sorted(JsonNode list) {
    ArrayNode sorted = NODES.arrayNode();
    StreamSupport.stream(list.spliterator(), false)
        .sorted(Comparator.comparing(PlainAnswers::rank))
        .forEach(sorted::add);
    return sorted;
  }

  private static String rank(JsonNode node) {
    return node.isObject()
        ? node.path(ModelKey.PARTITION) + " " + node.path(ModelKey.SORT)
        : node.asText();
  }
}
