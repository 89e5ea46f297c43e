package com.bloomz.rostersync.dynamo.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The value of an attribute. */
sealed interface ModelValue {
  JsonNodeFactory NODES = JsonNodeFactory.instance;

  record Text(String value) implements ModelValue {}

  record Whole(long value) implements ModelValue {}

  record Truth(boolean value) implements ModelValue {}

  record Words(SortedSet<String> values) implements ModelValue {
    public Words {
      values = new TreeSet<>(values);
    }
  }

  record Sequence(List<ModelValue> values) implements ModelValue {
    public Sequence {
      values = List.copyOf(values);
    }
  }

  record Document(SortedMap<String, ModelValue> values) implements ModelValue {
    public Document {
      values = new TreeMap<>(values);
    }
  }

  /** What {@code attribute_type} calls it. */
  default String type() {
    return switch (this) {
      case Text text -> "S";
      case Whole whole -> "N";
      case Truth truth -> "BOOL";
      case Words words -> "SS";
      case Sequence sequence -> "L";
      case Document document -> "M";
    };
  }

  default JsonNode json() {
    return NODES.objectNode().set(type(), content());
  }

  private JsonNode content() {
    return switch (this) {
      case Text(String value) -> NODES.textNode(value);
      case Whole(long value) -> NODES.textNode(String.valueOf(value));
      case Truth(boolean value) -> NODES.booleanNode(value);
      case Words(SortedSet<String> values) -> {
        ArrayNode list = NODES.arrayNode();
        values.forEach(list::add);
        yield list;
      }
      case Sequence(List<ModelValue> values) -> {
        ArrayNode list = NODES.arrayNode();
        values.forEach(value -> list.add(value.json()));
        yield list;
      }
      case Document(SortedMap<String, ModelValue> values) -> json(values);
    };
  }

  static ObjectNode json(SortedMap<String, ModelValue> item) {
    ObjectNode object = NODES.objectNode();
    item.forEach((name, value) -> object.set(name, value.json()));
    return object;
  }
}
