package com.bloomz.rostersync.dynamo.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/** The key of an item: a text and a number. */
record ModelKey(String partition, long sort) implements Comparable<ModelKey> {
  static final String PARTITION = "pk";
  static final String SORT = "sk";

  private static final Comparator<ModelKey> ORDER =
      Comparator.comparing(ModelKey::partition).thenComparing(ModelKey::sort);

  @Override
  public int compareTo(ModelKey other) {
    return ORDER.compare(this, other);
  }

  SortedMap<String, ModelValue> attributes() {
    var attributes = new TreeMap<String, ModelValue>();
    attributes.put(PARTITION, new ModelValue.Text(partition));
    attributes.put(SORT, new ModelValue.Whole(sort));
    return attributes;
  }

  ObjectNode json() {
    return ModelValue.json(attributes());
  }
}
