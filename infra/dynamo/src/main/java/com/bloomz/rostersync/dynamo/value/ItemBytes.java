package com.bloomz.rostersync.dynamo.value;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Items as bytes: a compact form for the storage, without any order. */
public final class ItemBytes {
  private ItemBytes() {}

  public static ByteString encode(Map<String, AttributeValue> item) {
    var bytes = new ByteArrayOutputStream(256);
    try (var out = new DataOutputStream(bytes)) {
      write(out, item);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteString.of(bytes.toByteArray());
  }

  public static Map<String, AttributeValue> decode(ByteString encoded) {
    try (var in = new DataInputStream(new ByteArrayInputStream(encoded.array()))) {
      return readMap(in);
    } catch (IOException e) {
      throw new UncheckedIOException("a stored item cannot be read", e);
    }
  }

  private static void write(DataOutputStream out, Map<String, AttributeValue> map)
      throws IOException {
    writeSize(out, map.size());
    for (Map.Entry<String, AttributeValue> entry : map.entrySet()) {
      write(out, entry.getKey());
      write(out, entry.getValue());
    }
  }

  private static void write(DataOutputStream out, AttributeValue value) throws IOException {
    out.writeByte(value.type().code());
    switch (value) {
      case AttributeValue.Text(String text) -> write(out, text);
      case AttributeValue.Numeric(BigDecimal number) -> write(out, number);
      case AttributeValue.Binary(ByteString bytes) -> write(out, bytes.array());
      case AttributeValue.Truth(boolean isTrue) -> out.writeBoolean(isTrue);
      case AttributeValue.Nothing _ -> {}
      case AttributeValue.MapOf(var entries) -> write(out, entries);
      case AttributeValue.ListOf(var elements) -> {
        writeSize(out, elements.size());
        for (AttributeValue element : elements) {
          write(out, element);
        }
      }
      case AttributeValue.TextSet(var texts) -> {
        writeSize(out, texts.size());
        for (String text : texts) {
          write(out, text);
        }
      }
      case AttributeValue.NumericSet(var numbers) -> {
        writeSize(out, numbers.size());
        for (BigDecimal number : numbers) {
          write(out, number);
        }
      }
      case AttributeValue.BinarySet(var binaries) -> {
        writeSize(out, binaries.size());
        for (ByteString bytes : binaries) {
          write(out, bytes.array());
        }
      }
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    write(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(DataOutputStream out, BigDecimal number) throws IOException {
    out.writeShort(number.scale());
    write(out, number.unscaledValue().toByteArray());
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    writeSize(out, bytes.length);
    out.write(bytes);
  }

  private static void writeSize(DataOutputStream out, int size) throws IOException {
    int left = size;
    while (left >= 0x80) {
      out.writeByte(left | 0x80);
      left >>>= 7;
    }
    out.writeByte(left);
  }

  private static Map<String, AttributeValue> readMap(DataInputStream in) throws IOException {
    int size = readSize(in);
    Map<String, AttributeValue> map = LinkedHashMap.newLinkedHashMap(size);
    for (int i = 0; i < size; i++) {
      String name = readText(in);
      map.put(name, readValue(in));
    }
    return map;
  }

  private static AttributeValue readValue(DataInputStream in) throws IOException {
    return switch (AttributeType.ofCode(in.readByte())) {
      case S -> new AttributeValue.Text(readText(in));
      case N -> new AttributeValue.Numeric(readNumber(in));
      case B -> new AttributeValue.Binary(ByteString.of(readBytes(in)));
      case BOOL -> new AttributeValue.Truth(in.readBoolean());
      case NULL -> new AttributeValue.Nothing();
      case M -> new AttributeValue.MapOf(readMap(in));
      case L -> new AttributeValue.ListOf(readList(in));
      case SS -> {
        int size = readSize(in);
        Set<String> texts = LinkedHashSet.newLinkedHashSet(size);
        for (int i = 0; i < size; i++) {
          texts.add(readText(in));
        }
        yield new AttributeValue.TextSet(texts);
      }
      case NS -> {
        int size = readSize(in);
        Set<BigDecimal> numbers = LinkedHashSet.newLinkedHashSet(size);
        for (int i = 0; i < size; i++) {
          numbers.add(readNumber(in));
        }
        yield new AttributeValue.NumericSet(numbers);
      }
      case BS -> {
        int size = readSize(in);
        Set<ByteString> binaries = LinkedHashSet.newLinkedHashSet(size);
        for (int i = 0; i < size; i++) {
          binaries.add(ByteString.of(readBytes(in)));
        }
        yield new AttributeValue.BinarySet(binaries);
      }
    };
  }

  private static List<AttributeValue> readList(DataInputStream in) throws IOException {
    int size = readSize(in);
    List<AttributeValue> elements = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      elements.add(readValue(in));
    }
    return elements;
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  private static BigDecimal readNumber(DataInputStream in) throws IOException {
    int scale = in.readShort();
    return new BigDecimal(new BigInteger(readBytes(in)), scale);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[readSize(in)];
    in.readFully(bytes);
    return bytes;
  }

  private static int readSize(DataInputStream in) throws IOException {
    int size = 0;
    for (int shift = 0; ; shift += 7) {
      int part = in.readByte();
      size |= (part & 0x7F) << shift;
      if (part >= 0) {
        return size;
      }
    }
  }
}
