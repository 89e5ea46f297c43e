package com.bloomz.rostersync.dynamo.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value of an attribute. Values are immutable; whoever makes one gives its collection away.
 *
 * <p>Data types: Amazon DynamoDB Developer Guide, HowItWorks.NamingRulesDataTypes.
 */
public sealed interface AttributeValue {
  AttributeType type();

  /** A string. */
  record Text(String text) implements AttributeValue {
    @Override
    public AttributeType type() {
      return AttributeType.S;
    }
  }

  /** A number, without trailing zeros. */
  record Numeric(BigDecimal number) implements AttributeValue {
    @Override
    public AttributeType type() {
      return AttributeType.N;
    }
  }

  /** Bytes. */
  record Binary(ByteString bytes) implements AttributeValue {
    @Override
    public AttributeType type() {
      return AttributeType.B;
    }
  }

  /** True or false. */
  record Truth(boolean isTrue) implements AttributeValue {
    @Override
    public AttributeType type() {
      return AttributeType.BOOL;
    }
  }

  /** The null value. */
  record Nothing() implements AttributeValue {
    @Override
    public AttributeType type() {
      return AttributeType.NULL;
    }
  }

  /** A map. */
  record MapOf(Map<String, AttributeValue> entries) implements AttributeValue {
    @Override
    public AttributeType type() {
      return AttributeType.M;
    }
  }

  /** A list. */
  record ListOf(List<AttributeValue> elements) implements AttributeValue {
    @Override
    public AttributeType type() {
      return AttributeType.L;
    }
  }

  /** A set of strings, in the order in which they were given; never empty. */
  record TextSet(Set<String> texts) implements AttributeValue {
    @Override
    public AttributeType type() {
      return AttributeType.SS;
    }
  }

  /** A set of numbers, in the order in which they were given; never empty. */
  record NumericSet(Set<BigDecimal> numbers) implements AttributeValue {
    @Override
    public AttributeType type() {
      return AttributeType.NS;
    }
  }

  /** A set of bytes, in the order in which they were given; never empty. */
  record BinarySet(Set<ByteString> binaries) implements AttributeValue {
    @Override
    public AttributeType type() {
      return AttributeType.BS;
    }
  }

  /** Whether it is a string, bytes or a set without any content. */
  default boolean isEmptyKey() {
    return switch (this) {
      case Text(String text) -> text.isEmpty();
      case Binary(ByteString bytes) -> bytes.length() == 0;
      case Numeric _, Truth _, Nothing _, MapOf _, ListOf _, TextSet _, NumericSet _, BinarySet _ ->
          false;
    };
  }
}
