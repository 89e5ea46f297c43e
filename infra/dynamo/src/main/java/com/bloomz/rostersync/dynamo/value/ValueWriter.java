package com.bloomz.rostersync.dynamo.value;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Map;

/** Writes attribute values to a stream of JSON. */
public final class ValueWriter {
  private ValueWriter() {}

  /** Writes attributes as an object with a field for each. */
  public static void write(JsonGenerator out, Map<String, AttributeValue> item) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, AttributeValue> entry : item.entrySet()) {
      out.writeFieldName(entry.getKey());
      write(out, entry.getValue());
    }
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, AttributeValue value) throws IOException {
    out.writeStartObject();
    out.writeFieldName(value.type().name());
    writeContent(out, value);
    out.writeEndObject();
  }

  private static void writeContent(JsonGenerator out, AttributeValue value) throws IOException {
    switch (value) {
      case AttributeValue.Text(String text) -> out.writeString(text);
      case AttributeValue.Numeric(BigDecimal number) -> write(out, number);
      case AttributeValue.Binary(ByteString bytes) -> write(out, bytes);
      case AttributeValue.Truth(boolean isTrue) -> out.writeBoolean(isTrue);
      case AttributeValue.Nothing _ -> out.writeBoolean(true);
      case AttributeValue.MapOf(var entries) -> write(out, entries);
      case AttributeValue.ListOf(var elements) -> {
        out.writeStartArray();
        for (AttributeValue element : elements) {
          write(out, element);
        }
        out.writeEndArray();
      }
      case AttributeValue.TextSet(var texts) -> {
        out.writeStartArray();
        for (String text : texts) {
          out.writeString(text);
        }
        out.writeEndArray();
      }
      case AttributeValue.NumericSet(var numbers) -> {
        out.writeStartArray();
        for (BigDecimal number : numbers) {
          write(out, number);
        }
        out.writeEndArray();
      }
      case AttributeValue.BinarySet(var binaries) -> {
        out.writeStartArray();
        for (ByteString bytes : binaries) {
          write(out, bytes);
        }
        out.writeEndArray();
      }
    }
  }

  private static void write(JsonGenerator out, BigDecimal number) throws IOException {
    out.writeString(AttributeNumbers.format(number));
  }

  private static void write(JsonGenerator out, ByteString bytes) throws IOException {
    out.writeString(Base64.getEncoder().encodeToString(bytes.array()));
  }
}
