package com.bloomz.rostersync.store.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows kept as files, in DynamoDB's own JSON. */
public final class StoredRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredRows() {}

  public static Map<String, AttributeValue> attributes(String name) {
    String file = "/rows/" + name + ".json";
    try (InputStream in = Objects.requireNonNull(StoredRows.class.getResourceAsStream(file))) {
      return map(JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The row, with attributes that today's readers do not know. */
  public static Row row(String name) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>(attributes(name));
    attributes.put("of-a-later-version", AttributeValue.fromS("x"));
    attributes.put("zz", AttributeValue.fromM(Map.of("c", AttributeValue.fromN("1"))));
    return new Row(attributes);
  }

  private static Map<String, AttributeValue> map(JsonNode node) {
    var map = new LinkedHashMap<String, AttributeValue>();
    node.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
    return map;
  }

  private static AttributeValue value(JsonNode node) {
    Map.Entry<String, JsonNode> only = node.properties().iterator().next();
    JsonNode content = only.getValue();
    return switch (only.getKey()) {
      case "S" -> AttributeValue.fromS(content.textValue());
      case "N" -> AttributeValue.fromN(content.textValue());
      case "BOOL" -> AttributeValue.fromBool(content.booleanValue());
      case "B" -> AttributeValue.fromB(bytes(content));
      case "M" -> AttributeValue.fromM(map(content));
      case "L" -> AttributeValue.fromL(content.valueStream().map(StoredRows::value).toList());
      default -> throw new IllegalArgumentException(only.getKey());
    };
  }

  private static SdkBytes bytes(JsonNode content) {
    try {
      return SdkBytes.fromByteArray(content.binaryValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
