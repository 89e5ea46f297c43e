package com.bloomz.rostersync.store.rows;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Builds a stored item. What {@link Row} reads as the default anyway is left out. */
public final class RowWriter {
  private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();

  /** A text; left out where it is null. */
  public RowWriter optionalText(String name, @Nullable String value) {
    if (value != null) {
      attributes.put(name, text(value));
    }
    return this;
  }

  /** A text; left out where it is empty. */
  public RowWriter text(String name, String value) {
    return optionalText(name, value.isEmpty() ? null : value);
  }

  /** An enum's constant; left out where it is the default. */
  public <E extends Enum<E>> RowWriter constant(String name, E value, E otherwise) {
    return optionalText(name, value == otherwise ? null : value.name());
  }

  public RowWriter flag(String name, boolean value) {
    if (value) {
      attributes.put(name, AttributeValue.fromBool(true));
    }
    return this;
  }

  public RowWriter number(String name, long value) {
    if (value != 0) {
      attributes.put(name, number(value));
    }
    return this;
  }

  public RowWriter instant(String name, Instant value) {
    attributes.put(name, instant(value));
    return this;
  }

  public RowWriter texts(String name, Collection<String> values) {
    return list(name, values.stream().map(RowWriter::text).toList());
  }

  public RowWriter list(String name, List<AttributeValue> values) {
    if (!values.isEmpty()) {
      attributes.put(name, AttributeValue.fromL(values));
    }
    return this;
  }

  public RowWriter part(String name, RowWriter part) {
    attributes.put(name, AttributeValue.fromM(part.attributes()));
    return this;
  }

  public RowWriter bytes(String name, byte[] value) {
    attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
    return this;
  }

  public Map<String, AttributeValue> attributes() {
    return attributes;
  }

  public static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  /** A list of texts, in order. */
  public static AttributeValue textList(Collection<String> values) {
    return AttributeValue.fromL(values.stream().map(RowWriter::text).toList());
  }

  public static AttributeValue textSet(String... values) {
    return AttributeValue.fromSs(List.of(values));
  }

  public static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  /** Seconds since 1970 with up to nine decimals, so that DynamoDB can compare them. */
  public static AttributeValue instant(Instant value) {
    BigDecimal seconds =
        BigDecimal.valueOf(value.getEpochSecond()).add(BigDecimal.valueOf(value.getNano(), 9));
    return AttributeValue.fromN(seconds.stripTrailingZeros().toPlainString());
  }
}
