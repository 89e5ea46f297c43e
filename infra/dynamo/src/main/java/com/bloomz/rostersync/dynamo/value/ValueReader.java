package com.bloomz.rostersync.dynamo.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads attribute values from a stream of JSON. A parser stands on the first token of what is read,
 * and then on its last.
 *
 * <p>Nested levels: Developer Guide, Constraints; Sets: API Reference, AttributeValue.
 */
public final class ValueReader {
  private static final int DEEPEST = 32;

  private ValueReader() {}

  /** Reads attributes by their names. */
  public static Map<String, AttributeValue> readMap(JsonParser in) throws IOException {
    return readMap(in, 0);
  }

  private static Map<String, AttributeValue> readMap(JsonParser in, int depth) throws IOException {
    expect(in, JsonToken.START_OBJECT);
    Map<String, AttributeValue> map = new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      map.put(name, readValue(in, depth));
    }
    return map;
  }

  private static AttributeValue readValue(JsonParser in, int depth) throws IOException {
    expect(in, JsonToken.START_OBJECT);
    if (depth > DEEPEST) {
      throw InvalidValueException.invalid("Nesting Levels have exceeded supported limits");
    }
    AttributeValue value = null;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String descriptor = in.currentName();
      in.nextToken();
      if (in.currentToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      if (value != null) {
        throw InvalidValueException.invalid(
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                + " the supported datatypes");
      }
      value = readTyped(in, descriptor, depth);
    }
    if (value == null) {
      throw InvalidValueException.invalid(
          "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
    }
    return value;
  }

  private static AttributeValue readTyped(JsonParser in, String descriptor, int depth)
      throws IOException {
    return switch (AttributeType.of(descriptor).orElse(null)) {
      case null ->
          throw InvalidValueException.invalid(
              "Supplied AttributeValue is empty, must contain exactly one of the supported"
                  + " datatypes");
      case S -> new AttributeValue.Text(text(in));
      case N -> new AttributeValue.Numeric(AttributeNumbers.parse(text(in)));
      case B -> new AttributeValue.Binary(binary(in));
      case BOOL -> new AttributeValue.Truth(truth(in));
      case NULL -> {
        if (!truth(in)) {
          throw InvalidValueException.invalid(
              "One or more parameter values were invalid: Null attribute value types must have the"
                  + " value of true");
        }
        yield new AttributeValue.Nothing();
      }
      case M -> new AttributeValue.MapOf(readMap(in, depth + 1));
      case L -> new AttributeValue.ListOf(readList(in, depth + 1));
      case SS -> new AttributeValue.TextSet(set(in, "string", ValueReader::text));
      case NS -> new AttributeValue.NumericSet(set(in, "number", one -> numeric(text(one))));
      case BS -> new AttributeValue.BinarySet(set(in, "binary", ValueReader::binary));
    };
  }

  private static List<AttributeValue> readList(JsonParser in, int depth) throws IOException {
    expect(in, JsonToken.START_ARRAY);
    List<AttributeValue> elements = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      elements.add(readValue(in, depth));
    }
    return elements;
  }

  /** Reads one element of a set. */
  private interface ElementReader<T> {
    T read(JsonParser in) throws IOException;
  }

  private static <T> Set<T> set(JsonParser in, String kind, ElementReader<T> reader)
      throws IOException {
    expect(in, JsonToken.START_ARRAY);
    Set<T> set = new LinkedHashSet<>();
    List<T> all = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      T element = reader.read(in);
      all.add(element);
      set.add(element);
    }
    if (set.isEmpty()) {
      throw InvalidValueException.invalid(
          "One or more parameter values were invalid: An " + kind + " set  may not be empty");
    }
    if (set.size() < all.size()) {
      throw InvalidValueException.invalid(
          kind.equals("number")
              ? "Input collection contains duplicates"
              : "One or more parameter values were invalid: Input collection "
                  + all
                  + " contains duplicates.");
    }
    return set;
  }

  private static BigDecimal numeric(String text) {
    return AttributeNumbers.parse(text);
  }

  private static String text(JsonParser in) throws IOException {
    expect(in, JsonToken.VALUE_STRING);
    return in.getText();
  }

  private static ByteString binary(JsonParser in) throws IOException {
    try {
      return ByteString.of(Base64.getDecoder().decode(text(in)));
    } catch (IllegalArgumentException e) {
      throw InvalidValueException.malformed("a binary value is not in Base64");
    }
  }

  private static boolean truth(JsonParser in) throws IOException {
    JsonToken token = in.currentToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw InvalidValueException.malformed("a Boolean was expected, and " + token + " found");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  private static void expect(JsonParser in, JsonToken token) throws IOException {
    if (in.currentToken() != token) {
      throw InvalidValueException.malformed(
          token + " was expected, and " + in.currentToken() + " found");
    }
  }
}
