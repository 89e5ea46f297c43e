package com.bloomz.rostersync.dynamo.value;

import java.util.Arrays;
import java.util.Optional;

/** The data type descriptors of the wire protocol; constants are named as on the wire. */
public enum AttributeType {
  S("STRING", 1),
  N("NUMBER", 2),
  B("BINARY", 3),
  BOOL("BOOLEAN", 4),
  NULL("NULL", 5),
  M("MAP", 6),
  L("LIST", 7),
  SS("STRING_SET", 8),
  NS("NUMBER_SET", 9),
  BS("BINARY_SET", 10);

  private static final AttributeType[] BY_CODE = byCode();

  private final String longName;
  private final int code;

  AttributeType(String longName, int code) {
    this.longName = longName;
    this.code = code;
  }

  /** The name that some error messages use. */
  public String longName() {
    return longName;
  }

  /** What stands for it in stored items; never changes. */
  int code() {
    return code;
  }

  static AttributeType ofCode(int code) {
    return BY_CODE[code - 1];
  }

  private static AttributeType[] byCode() {
    var types = new AttributeType[values().length];
    for (AttributeType type : values()) {
      types[type.code - 1] = type;
    }
    return types;
  }

  /** Whether a key may be of this type. */
  public boolean isKeyType() {
    return this == S || this == N || this == B;
  }

  /** Whether values of this type have an order. */
  public boolean isOrdered() {
    return isKeyType();
  }

  /** The type of that descriptor. */
  public static Optional<AttributeType> of(String descriptor) {
    return Arrays.stream(values()).filter(type -> type.name().equals(descriptor)).findFirst();
  }
}
