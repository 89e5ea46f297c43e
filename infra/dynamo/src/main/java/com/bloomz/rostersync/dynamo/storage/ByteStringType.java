package com.bloomz.rostersync.dynamo.storage;

import com.bloomz.rostersync.dynamo.value.ByteString;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Tells MVStore how bytes are ordered and written. */
final class ByteStringType extends BasicDataType<ByteString> {
  static final ByteStringType INSTANCE = new ByteStringType();

  private static final int OBJECT = 40;

  private ByteStringType() {}

  @Override
  public int compare(ByteString one, ByteString other) {
    return one.compareTo(other);
  }

  @Override
  public int getMemory(ByteString bytes) {
    return OBJECT + bytes.length();
  }

  @Override
  public void write(WriteBuffer buffer, ByteString bytes) {
    buffer.putVarInt(bytes.length());
    buffer.put(bytes.array());
  }

  @Override
  public ByteString read(ByteBuffer buffer) {
    byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
    buffer.get(bytes);
    return ByteString.of(bytes);
  }

  @Override
  public ByteString[] createStorage(int size) {
    return new ByteString[size];
  }
}
