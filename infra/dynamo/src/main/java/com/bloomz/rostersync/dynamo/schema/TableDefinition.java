package com.bloomz.rostersync.dynamo.schema;

import com.bloomz.rostersync.dynamo.value.AttributeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param types of the key attributes of the table and its indexes
 * @param throughput null where it is paid by request
 * @param createdMillis since 1970
 * @param ttlAttribute whose number says when an item expires; null where none does
 * @param source the request that created it
 */
public record TableDefinition(
    String name,
    String id,
    KeySchema key,
    Map<String, AttributeType> types,
    List<IndexDefinition> indexes,
    @Nullable Throughput throughput,
    long createdMillis,
    @Nullable String ttlAttribute,
    String source) {
  /** Provisioned units a second. */
  public record Throughput(long readUnits, long writeUnits) {}

  public Optional<IndexDefinition> index(String indexName) {
    return indexes.stream().filter(index -> index.name().equals(indexName)).findFirst();
  }

  public String arn() {
    return "arn:aws:dynamodb:us-east-1:000000000000:table/" + name;
  }

  /** The same with another attribute that says when an item expires; null for none. */
  public TableDefinition withTtl(@Nullable String attribute) {
    return new TableDefinition(
        name, id, key, types, indexes, throughput, createdMillis, attribute, source);
  }
}
