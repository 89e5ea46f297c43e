package com.bloomz.rostersync.dynamo.request;

import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.value.ValueReader;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads arguments from JSON in one pass. */
public final class ArgumentsReader {
  private static final JsonFactory JSON = new JsonFactory();

  private ArgumentsReader() {}

  public static Arguments read(byte[] body) {
    try (JsonParser in = JSON.createParser(body)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw RequestException.serialization("the body is no JSON object");
      }
      return readObject(in, false);
    } catch (JsonProcessingException e) {
      throw RequestException.serialization("the body is no JSON");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads an object; in one that is by table its fields' names are those of tables. */
  private static Arguments readObject(JsonParser in, boolean isByTable) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      JsonToken token = in.nextToken();
      if (token != JsonToken.VALUE_NULL) {
        fields.put(name, isByTable ? readPlain(in) : readField(in, name));
      }
    }
    return new Arguments(fields);
  }

  private static Object readField(JsonParser in, String name) throws IOException {
    return switch (name) {
      case "Item", "Key", "ExclusiveStartKey", "ExpressionAttributeValues" -> attributes(in);
      case "Keys" -> {
        expect(in, JsonToken.START_ARRAY);
        List<Object> keys = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          keys.add(attributes(in));
        }
        yield keys;
      }
      case "RequestItems" -> {
        expect(in, JsonToken.START_OBJECT);
        yield readObject(in, true);
      }
      default -> readPlain(in);
    };
  }

  private static Object readPlain(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> readObject(in, false);
      case START_ARRAY -> {
        List<Object> elements = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          elements.add(readPlain(in));
        }
        yield elements;
      }
      case VALUE_STRING -> in.getText();
      case VALUE_NUMBER_INT -> in.getLongValue();
      case VALUE_NUMBER_FLOAT -> (long) in.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, VALUE_NULL ->
          throw RequestException.serialization("unexpected " + in.currentToken());
    };
  }

  private static Arguments.Attributes attributes(JsonParser in) throws IOException {
    return new Arguments.Attributes(ValueReader.readMap(in));
  }

  private static void expect(JsonParser in, JsonToken token) {
    if (in.currentToken() != token) {
      throw RequestException.serialization(
          token + " was expected, and " + in.currentToken() + " found");
    }
  }
}
