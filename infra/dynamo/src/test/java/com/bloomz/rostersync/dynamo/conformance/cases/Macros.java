package com.bloomz.rostersync.dynamo.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Writes out what a file of cases says in short.
 *
 * <ul>
 *   <li>{@code $x} alone is the row's value of {@code x}; a field that has none goes away;
 *   <li>{@code ${x}} within a text is the text of that value;
 *   <li>{@code {repeat: x, times: 3}} is the text {@code xxx};
 *   <li>{@code {each: template, times: 3}} in a list is three elements, {@code ${i}} is 1 to 3.
 * </ul>
 */
final class Macros {
  private static final Pattern ALONE = Pattern.compile("\\$(\\w+)");
  private static final Pattern WITHIN = Pattern.compile("\\$\\{(\\w+)}");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, JsonNode> values;

  Macros(Map<String, JsonNode> values) {
    this.values = Map.copyOf(values);
  }

  JsonNode expand(JsonNode node) {
    return switch (node) {
      case TextNode text -> text(text);
      case ArrayNode list -> list(list);
      case ObjectNode object when object.has("repeat") -> repeated(object);
      case ObjectNode object -> object(object);
      default -> node;
    };
  }

  String text(String text) {
    return WITHIN.matcher(text).replaceAll(this::value);
  }

  private String value(MatchResult found) {
    JsonNode value = values.get(found.group(1));
    return value == null ? "\\" + found.group() : value.asText();
  }

  private JsonNode text(TextNode text) {
    var alone = ALONE.matcher(text.textValue());
    if (alone.matches()) {
      JsonNode value = values.get(alone.group(1));
      return value == null ? MissingNode.getInstance() : expand(value);
    }
    return TextNode.valueOf(text(text.textValue()));
  }

  private JsonNode repeated(ObjectNode object) {
    return TextNode.valueOf(
        expand(object.path("repeat")).asText().repeat(expand(object.path("times")).asInt()));
  }

  private JsonNode object(ObjectNode object) {
    ObjectNode expanded = NODES.objectNode();
    object
        .properties()
        .forEach(
            field -> {
              JsonNode value = expand(field.getValue());
              if (!value.isMissingNode()) {
                expanded.set(text(field.getKey()), value);
              }
            });
    return expanded;
  }

  private JsonNode list(ArrayNode list) {
    ArrayNode expanded = NODES.arrayNode();
    for (JsonNode element : list) {
      if (element.has("each")) {
        for (int i = 1; i <= expand(element.path("times")).asInt(); i++) {
          expanded.add(with("i", IntNode.valueOf(i)).expand(element.path("each")));
        }
      } else {
        JsonNode value = expand(element);
        if (!value.isMissingNode()) {
          expanded.add(value);
        }
      }
    }
    return expanded;
  }

  private Macros with(String name, JsonNode value) {
    var more = new HashMap<>(values);
    more.put(name, value);
    return new Macros(more);
  }
}
