package com.bloomz.rostersync.change;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Values by the names of fields, ascending; unmodifiable. One array, not a tree: a first import
 * makes a hundred thousand of them, of two fields each.
 */
// A change's fields are a SortedMap, as nobody asks for the neighbors of one.
@SuppressWarnings("JdkObsolete")
final class FieldValues extends AbstractMap<String, String> implements SortedMap<String, String> {
  private static final FieldValues NONE = new FieldValues(new String[0]);

  /** Name, value, name, value. */
  private final String[] texts;

  private FieldValues(String[] texts) {
    this.texts = texts;
  }

  /**
   * @param fields in the order of their names' texts
   */
  static FieldValues copyOf(SortedMap<String, String> fields) {
    if (fields instanceof FieldValues values) {
      return values;
    }
    if (fields.isEmpty()) {
      return NONE;
    }
    String[] texts = new String[2 * fields.size()];
    int at = 0;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      texts[at++] = field.getKey();
      texts[at++] = field.getValue();
    }
    return new FieldValues(texts);
  }

  @Override
  public int size() {
    return texts.length / 2;
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    for (int at = 0; at < texts.length; at += 2) {
      if (texts[at].equals(name)) {
        return texts[at + 1];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super String> action) {
    for (int at = 0; at < texts.length; at += 2) {
      action.accept(texts[at], texts[at + 1]);
    }
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return FieldValues.this.size();
      }

      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<String, String>> {
    private int at;

    @Override
    public boolean hasNext() {
      return at < texts.length;
    }

    @Override
    public Map.Entry<String, String> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      at += 2;
      return Map.entry(texts[at - 2], texts[at - 1]);
    }
  }

  /** That of the texts themselves. */
  @Override
  public @Nullable Comparator<? super String> comparator() {
    return null;
  }

  @Override
  public SortedMap<String, String> subMap(String from, String to) {
    return copyOf(new TreeMap<>(this).subMap(from, to));
  }

  @Override
  public SortedMap<String, String> headMap(String to) {
    return copyOf(new TreeMap<>(this).headMap(to));
  }

  @Override
  public SortedMap<String, String> tailMap(String from) {
    return copyOf(new TreeMap<>(this).tailMap(from));
  }

  @Override
  public String firstKey() {
    return entrySet().iterator().next().getKey();
  }

  @Override
  public String lastKey() {
    if (texts.length == 0) {
      throw new NoSuchElementException();
    }
    return texts[texts.length - 2];
  }
}
