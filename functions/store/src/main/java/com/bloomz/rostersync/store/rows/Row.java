package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.storage.StoreException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A stored item, to be read: what is missing, or of another type, reads as its default. */
public final class Row {
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private final Map<String, AttributeValue> attributes;

  public Row(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  public Map<String, AttributeValue> attributes() {
    return attributes;
  }

  /**
   * What a reader makes of this item.
   *
   * @throws StoreException where the item has what the reader cannot mean
   */
  public <T> T as(Function<Row, T> reader) {
    try {
      return reader.apply(this);
    } catch (IllegalArgumentException e) {
      throw new StoreException("a stored item could not be read", e);
    }
  }

  public boolean has(String name) {
    return attributes.containsKey(name);
  }

  /** A text; empty where there is none. */
  public String text(String name) {
    String found = optionalText(name);
    return found == null ? "" : found;
  }

  /** A text; null where there is none. */
  public @Nullable String optionalText(String name) {
    AttributeValue value = attributes.get(name);
    return value == null ? null : value.s();
  }

  /** An enum's constant; the default where there is none. */
  public <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
    String found = optionalText(name);
    return found == null ? otherwise : Enum.valueOf(type, found);
  }

  public boolean flag(String name) {
    AttributeValue value = attributes.get(name);
    return value != null && Boolean.TRUE.equals(value.bool());
  }

  /** A whole number; 0 where there is none. */
  public long number(String name) {
    BigDecimal found = decimal(name);
    return found == null ? 0 : found.longValueExact();
  }

  /** A point in time, stored as seconds since 1970; null where there is none. */
  public @Nullable Instant instant(String name) {
    BigDecimal found = decimal(name);
    return found == null ? null : instant(found);
  }

  /** A point in time, stored as seconds since 1970. */
  static Instant instant(AttributeValue value) {
    return instant(new BigDecimal(value.n()));
  }

  private static Instant instant(BigDecimal found) {
    long seconds = found.setScale(0, java.math.RoundingMode.FLOOR).longValueExact();
    BigDecimal rest = found.subtract(BigDecimal.valueOf(seconds)).multiply(BILLION);
    return Instant.ofEpochSecond(seconds, rest.longValue());
  }

  /** A point in time; 1970 where there is none. */
  public Instant instantOrEpoch(String name) {
    Instant found = instant(name);
    return found == null ? Instant.EPOCH : found;
  }

  public List<String> texts(String name) {
    return list(name).stream().map(AttributeValue::s).toList();
  }

  /** A set of texts; empty where there is none. */
  public SortedSet<String> textSet(String name) {
    AttributeValue value = attributes.get(name);
    return value == null ? new TreeSet<>() : new TreeSet<>(value.ss());
  }

  public List<AttributeValue> list(String name) {
    AttributeValue value = attributes.get(name);
    return value == null || !value.hasL() ? List.of() : value.l();
  }

  /** A part with attributes of its own; null where there is none. */
  public @Nullable Row part(String name) {
    AttributeValue value = attributes.get(name);
    return value == null || !value.hasM() ? null : new Row(value.m());
  }

  public byte[] bytes(String name) {
    AttributeValue value = attributes.get(name);
    return value == null || value.b() == null ? new byte[0] : value.b().asByteArray();
  }

  private @Nullable BigDecimal decimal(String name) {
    AttributeValue value = attributes.get(name);
    return value == null || value.n() == null ? null : new BigDecimal(value.n());
  }

  @Override
  public String toString() {
    return "Row";
  }
}
