package com.bloomz.rostersync.dynamo.schema;

import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.request.Arguments;
import com.bloomz.rostersync.dynamo.request.ArgumentsReader;
import com.bloomz.rostersync.dynamo.schema.IndexDefinition.ProjectionType;
import com.bloomz.rostersync.dynamo.schema.TableDefinition.Throughput;
import com.bloomz.rostersync.dynamo.value.AttributeType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads definitions from requests (API Reference, CreateTable; Developer Guide, ServiceQuotas: 20
 * global and 5 local secondary indexes, which include 100 attributes together; API Reference,
 * Projection: 20 of them at most).
 */
public final class DefinitionReader {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");
  private static final int GLOBAL_INDEXES = 20;
  private static final int LOCAL_INDEXES = 5;
  private static final int INCLUDED_BY_ONE = 20;
  private static final int INCLUDED_BY_ALL = 100;

  private DefinitionReader() {}

  /**
   * Reads a definition.
   *
   * @param source the body of the request
   * @param id of the table that is made
   */
  public static TableDefinition read(byte[] source, String id, long createdMillis) {
    Arguments in = ArgumentsReader.read(source);
    String name = checkedName(in.text("TableName"));
    Map<String, AttributeType> types = types(in);
    KeySchema key = key(in);
    checkNotEmpty(in, "LocalSecondaryIndexes");
    checkNotEmpty(in, "GlobalSecondaryIndexes");
    List<IndexDefinition> indexes = new ArrayList<>();
    in.list("LocalSecondaryIndexes").forEach(index -> indexes.add(index(index, false)));
    in.list("GlobalSecondaryIndexes").forEach(index -> indexes.add(index(index, true)));
    checkIndexes(key, indexes);
    checkTypes(types, key, indexes);
    return new TableDefinition(
        name,
        id,
        key,
        types,
        List.copyOf(indexes),
        throughput(in),
        createdMillis,
        null,
        new String(source, StandardCharsets.UTF_8));
  }

  /** A name that a table may have. */
  public static String checkedName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw RequestException.validation(
          name.length() < 3 || name.length() > 255
              ? "Invalid table/index name.  Table/index names must be between 3 and 255 characters"
                  + " long, and may contain only the characters a-z, A-Z, 0-9, '_', '-', and '.'"
              : "1 validation error detected: Value '"
                  + name
                  + "' at 'tableName' failed to satisfy constraint: Member must satisfy regular"
                  + " expression pattern: [a-zA-Z0-9_.-]+");
    }
    return name;
  }

  private static Map<String, AttributeType> types(Arguments in) {
    Map<String, AttributeType> types = new LinkedHashMap<>();
    for (Arguments each : in.list("AttributeDefinitions")) {
      String descriptor = each.text("AttributeType");
      AttributeType type =
          AttributeType.of(descriptor)
              .filter(AttributeType::isKeyType)
              .orElseThrow(
                  () ->
                      RequestException.validation(
                          "1 validation error detected: Value '"
                              + descriptor
                              + "' at 'attributeDefinitions.1.member.attributeType' failed to"
                              + " satisfy constraint: Member must satisfy enum value set: [B, N,"
                              + " S]"));
      types.put(each.text("AttributeName"), type);
    }
    return types;
  }

  private static KeySchema key(Arguments in) {
    List<Arguments> elements = in.list("KeySchema");
    if (elements.isEmpty() || elements.size() > 2) {
      throw RequestException.validation(
          "1 validation error detected: Value at 'keySchema' failed to satisfy constraint: Member"
              + " must have length less than or equal to 2 and greater than or equal to 1");
    }
    if (!elements.getFirst().text("KeyType").equals("HASH")) {
      throw RequestException.validation(
          "Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
    }
    String partition = elements.getFirst().text("AttributeName");
    if (elements.size() == 1) {
      return new KeySchema(partition, null);
    }
    if (!elements.get(1).text("KeyType").equals("RANGE")) {
      throw RequestException.validation(
          "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
    }
    String sort = elements.get(1).text("AttributeName");
    if (sort.equals(partition)) {
      throw RequestException.validation(
          "Both the Hash Key and the Range Key element in the KeySchema have the same name");
    }
    return new KeySchema(partition, sort);
  }

  private static IndexDefinition index(Arguments in, boolean isGlobal) {
    Arguments projection = in.inner("Projection");
    ProjectionType type =
        switch (projection.text("ProjectionType")) {
          case "ALL" -> ProjectionType.ALL;
          case "INCLUDE" -> ProjectionType.INCLUDE;
          case "KEYS_ONLY" -> ProjectionType.KEYS_ONLY;
          case String other ->
              throw RequestException.validation(
                  "One or more parameter values were invalid: Unknown ProjectionType: " + other);
        };
    List<String> nonKeys = projection.texts("NonKeyAttributes");
    if (nonKeys.size() > INCLUDED_BY_ONE) {
      throw RequestException.validation(
          "1 validation error detected: Value at 'nonKeyAttributes' failed to satisfy constraint:"
              + " Member must have length less than or equal to 20");
    }
    if (nonKeys.isEmpty() == (type == ProjectionType.INCLUDE)) {
      throw RequestException.validation(
          "One or more parameter values were invalid: ProjectionType is "
              + type
              + (nonKeys.isEmpty()
                  ? ", but NonKeyAttributes is not specified"
                  : ", but NonKeyAttributes is specified"));
    }
    return new IndexDefinition(
        checkedName(in.text("IndexName")), isGlobal, key(in), type, List.copyOf(nonKeys));
  }

  private static void checkNotEmpty(Arguments in, String indexes) {
    if (in.has(indexes) && in.list(indexes).isEmpty()) {
      throw RequestException.validation(
          "One or more parameter values were invalid: List of " + indexes + " is empty");
    }
  }

  private static void checkIndexes(KeySchema key, List<IndexDefinition> indexes) {
    Set<String> names = new HashSet<>();
    for (IndexDefinition index : indexes) {
      if (!names.add(index.name())) {
        throw RequestException.validation(
            "One or more parameter values were invalid: Duplicate index name: " + index.name());
      }
      if (!index.isGlobal() && !index.key().partition().equals(key.partition())) {
        throw RequestException.validation(
            "One or more parameter values were invalid: Index KeySchema does not have the same"
                + " leading hash key as table KeySchema for index: "
                + index.name());
      }
      if (!index.isGlobal() && (key.sort() == null || index.key().sort() == null)) {
        throw RequestException.validation(
            "One or more parameter values were invalid: Table KeySchema does not have a range key,"
                + " which is required when specifying a LocalSecondaryIndex");
      }
    }
    if (indexes.stream().mapToInt(index -> index.nonKeys().size()).sum() > INCLUDED_BY_ALL) {
      throw RequestException.validation(
          "One or more parameter values were invalid: Number of projected attributes exceeds the"
              + " per-table limit of 100");
    }
    long global = indexes.stream().filter(IndexDefinition::isGlobal).count();
    if (global > GLOBAL_INDEXES) {
      throw tooMany("GlobalSecondaryIndex", GLOBAL_INDEXES);
    }
    if (indexes.size() - global > LOCAL_INDEXES) {
      throw tooMany("LocalSecondaryIndex", LOCAL_INDEXES);
    }
  }

  private static RequestException tooMany(String kind, int limit) {
    return RequestException.validation(
        "One or more parameter values were invalid: "
            + kind
            + " count exceeds the per-table limit of "
            + limit);
  }

  private static void checkTypes(
      Map<String, AttributeType> types, KeySchema key, List<IndexDefinition> indexes) {
    Set<String> used = new LinkedHashSet<>(key.names());
    indexes.forEach(index -> used.addAll(index.key().names()));
    if (!types.keySet().containsAll(used)) {
      throw RequestException.validation(
          "One or more parameter values were invalid: Some index key attributes are not defined in"
              + " AttributeDefinitions. Keys: "
              + used
              + ", AttributeDefinitions: "
              + types.keySet());
    }
    if (!used.containsAll(types.keySet())) {
      throw RequestException.validation(
          "One or more parameter values were invalid: Some AttributeDefinitions are not used."
              + " AttributeDefinitions: "
              + types.keySet()
              + ", keys used: "
              + used);
    }
  }

  private static @Nullable Throughput throughput(Arguments in) {
    Arguments units = in.innerOrNull("ProvisionedThroughput");
    if (in.text("BillingMode", "PROVISIONED").equals("PAY_PER_REQUEST")) {
      if (units != null) {
        throw RequestException.validation(
            "One or more parameter values were invalid: Neither ReadCapacityUnits nor"
                + " WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
      }
      return null;
    }
    Long read = units == null ? null : units.number("ReadCapacityUnits");
    Long write = units == null ? null : units.number("WriteCapacityUnits");
    if (read == null || write == null) {
      throw RequestException.validation(
          "One or more parameter values were invalid: ReadCapacityUnits and WriteCapacityUnits must"
              + " both be specified when BillingMode is PROVISIONED");
    }
    return new Throughput(read, write);
  }
}
