package com.bloomz.rostersync.dynamo.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of the key attributes.
 *
 * @param sort null where there is no sort key
 */
public record KeySchema(String partition, @Nullable String sort) {
  /** The names, that of the partition key first. */
  public List<String> names() {
    return sort == null ? List.of(partition) : List.of(partition, sort);
  }

  public boolean contains(String name) {
    return name.equals(partition) || name.equals(sort);
  }
}
