package com.bloomz.rostersync.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A small JSON object. A message needs no more, and a mapper of objects would be a good part of
 * what a function loads until its first answer.
 *
 * @param fields by name: texts, whole numbers, {@link JsonObject}s and lists of them; anything else
 *     is left out, in a list it is null
 */
record JsonObject(Map<String, @Nullable Object> fields) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonObject NONE = new JsonObject(Map.of());

  /** What is written into an object. */
  @FunctionalInterface
  interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  /** The text of an object. */
  static String write(Writing fields) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.to(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a message could not be written to memory", e);
    }
    return text.toString();
  }

  /** Writes texts as an array. */
  static void writeTexts(JsonGenerator json, String field, Collection<String> texts)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /**
   * Reads a text that is one object; of a field that is there twice, the last.
   *
   * @return empty if it is JSON and no object
   * @throws IOException if it is not JSON, or something follows
   */
  static Optional<JsonObject> read(String text) throws IOException {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      Object value = value(json);
      if (json.nextToken() != null) {
        throw new JsonParseException(json, "something follows");
      }
      return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }
  }

  private static @Nullable Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT ->
          json.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? null : json.getLongValue();
      case null, default -> null;
    };
  }

  private static JsonObject object(JsonParser json) throws IOException {
    var fields = new HashMap<String, @Nullable Object>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      fields.put(name, value(json));
    }
    return new JsonObject(fields);
  }

  private static List<@Nullable Object> array(JsonParser json) throws IOException {
    var elements = new ArrayList<@Nullable Object>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(json));
    }
    return elements;
  }

  /** Null where the field is no text. */
  @Nullable String text(String field) {
    return fields.get(field) instanceof String text ? text : null;
  }

  /** Whether the field is that text. */
  boolean is(String field, String text) {
    return text.equals(fields.get(field));
  }

  /** Null where the field is no text, or has nothing but white space. */
  @Nullable String id(String field) {
    String text = text(field);
    return text == null || text.isBlank() ? null : text;
  }

  /** 0 where the field is no whole number, or not one of 64 bits. */
  long number(String field) {
    return fields.get(field) instanceof Long number ? number : 0;
  }

  /** Empty where the field is no object. */
  JsonObject object(String field) {
    return fields.get(field) instanceof JsonObject object ? object : NONE;
  }

  /** Null where the field is no array of texts each of which has more than white space. */
  @Nullable List<String> ids(String field) {
    if (!(fields.get(field) instanceof List<?> elements)) {
      return null;
    }
    var ids = new ArrayList<String>();
    for (Object element : elements) {
      if (!(element instanceof String id) || id.isBlank()) {
        return null;
      }
      ids.add(id);
    }
    return ids;
  }

  /** Other people's words may be in it. */
  @Override
  public String toString() {
    return "JsonObject";
  }
}
