package com.bloomz.rostersync.dynamo.storage;

import com.bloomz.rostersync.dynamo.value.ByteString;
import java.util.Iterator;
import java.util.Map;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A map of bytes in the order of its keys. */
public final class SortedBytes {
  private final MVMap<ByteString, ByteString> map;

  SortedBytes(MVMap<ByteString, ByteString> map) {
    this.map = map;
  }

  public @Nullable ByteString get(ByteString key) {
    return map.get(key);
  }

  public void put(ByteString key, ByteString value) {
    map.put(key, value);
  }

  public void remove(ByteString key) {
    map.remove(key);
  }

  public void clear() {
    map.clear();
  }

  public long size() {
    return map.sizeAsLong();
  }

  /**
   * The entries from one key to another, both included where they are there.
   *
   * @param from null for the first in that order
   * @param to null for the last in that order
   * @param isForward else from greater keys to lesser ones
   */
  public Iterable<Map.Entry<ByteString, ByteString>> entries(
      @Nullable ByteString from, @Nullable ByteString to, boolean isForward) {
    return () -> new Entries(map.cursor(from, to, !isForward));
  }

  MVMap<ByteString, ByteString> map() {
    return map;
  }

  private record Entries(Cursor<ByteString, ByteString> cursor)
      implements Iterator<Map.Entry<ByteString, ByteString>> {
    @Override
    public boolean hasNext() {
      return cursor.hasNext();
    }

    @Override
    public Map.Entry<ByteString, ByteString> next() {
      ByteString key = cursor.next();
      return Map.entry(key, cursor.getValue());
    }
  }
}
