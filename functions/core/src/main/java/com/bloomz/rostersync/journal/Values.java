package com.bloomz.rostersync.journal;

import com.bloomz.rostersync.roster.CleverId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A thing's fields by their names in the journal; one without value is not in it. */
public final class Values {
  private final SortedMap<String, String> all = new TreeMap<>();

  /** With a field; null is no value. */
  public Values with(String field, @Nullable Object value) {
    if (value != null) {
      all.put(field, value.toString());
    }
    return this;
  }

  public SortedMap<String, String> map() {
    return all;
  }

  /** The fields that differ. */
  public static SortedSet<String> differing(Map<String, String> some, Map<String, String> others) {
    SortedSet<String> fields = new TreeSet<>(some.keySet());
    fields.addAll(others.keySet());
    fields.removeIf(field -> Objects.equals(some.get(field), others.get(field)));
    return fields;
  }

  public static @Nullable CleverId cleverId(@Nullable String value) {
    return value == null ? null : new CleverId(value);
  }

  public static String text(Map<String, String> values, String field) {
    return values.getOrDefault(field, "");
  }

  public static boolean hasAny(Set<String> fields, Map<String, String> values) {
    return fields.stream().anyMatch(values::containsKey);
  }
}
