package com.bloomz.rostersync.simulator.district;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * JSON trees and how their values are read: missing, null and blank are alike (docs/clever.md 5).
 */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** A new empty object. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** A new array of those texts. */
  public static ArrayNode array(List<String> texts) {
    ArrayNode array = MAPPER.createArrayNode();
    texts.forEach(array::add);
    return array;
  }

  /** The tree of a JSON text; empty where it is none. */
  public static Optional<JsonNode> parse(byte[] json) {
    try {
      return Optional.ofNullable(MAPPER.readTree(json)).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tree of an object that this class has written. */
  public static ObjectNode written(byte[] json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tree as UTF-8. */
  public static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a field; blank where it is missing, null or no text. */
  public static String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isTextual() ? value.textValue() : "";
  }

  /** The texts of a field that holds an array; none where it holds anything else. */
  public static List<String> texts(JsonNode object, String field) {
    return objects(object, field).stream()
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .toList();
  }

  /** The elements of a field that holds an array; none where it holds anything else. */
  public static List<JsonNode> objects(JsonNode object, String field) {
    return StreamSupport.stream(object.path(field).spliterator(), false).toList();
  }

  /** Takes every occurrence of a text out of an array field; whether there was one. */
  public static boolean removeText(ObjectNode object, String field, String text) {
    List<String> kept =
        texts(object, field).stream().filter(present -> !present.equals(text)).toList();
    boolean found = texts(object, field).contains(text);
    if (found) {
      object.set(field, array(kept));
    }
    return found;
  }
}
