package com.bloomz.rostersync.dynamo.capacity;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What a request used of a table and of its indexes (API Reference, ConsumedCapacity). */
public final class Consumption {
  private final String table;
  private final Kind kind;
  private final Map<String, Double> local = new TreeMap<>();
  private final Map<String, Double> global = new TreeMap<>();
  private double own;

  /** What the units are of, and whether the answer tells so. */
  public enum Kind {
    READ(false, ""),
    WRITE(false, ""),
    TRANSACTIONAL_READ(true, "ReadCapacityUnits"),
    TRANSACTIONAL_WRITE(true, "WriteCapacityUnits");

    private final boolean isTransactional;
    private final String field;

    Kind(boolean isTransactional, String field) {
      this.isTransactional = isTransactional;
      this.field = field;
    }

    public boolean isWrite() {
      return this == WRITE || this == TRANSACTIONAL_WRITE;
    }

    /** Units of a transaction count twice. */
    public double factor() {
      return this == TRANSACTIONAL_WRITE ? 2 : 1;
    }
  }

  public Consumption(String table, Kind kind) {
    this.table = table;
    this.kind = kind;
  }

  public String table() {
    return table;
  }

  public Kind kind() {
    return kind;
  }

  public void addTable(double units) {
    own += units;
  }

  public void addIndex(String index, boolean isGlobal, double units) {
    if (units > 0) {
      (isGlobal ? global : local).merge(index, units, Double::sum);
    }
  }

  public void add(Consumption other) {
    own += other.own;
    other.local.forEach((index, units) -> addIndex(index, false, units));
    other.global.forEach((index, units) -> addIndex(index, true, units));
  }

  public double total() {
    return own + sum(local) + sum(global);
  }

  /** Writes the object; with its parts where the request asks for INDEXES. */
  public void write(JsonGenerator out, boolean withIndexes) throws IOException {
    out.writeStartObject();
    out.writeStringField("TableName", table);
    writeUnits(out, total());
    if (withIndexes) {
      out.writeObjectFieldStart("Table");
      writeUnits(out, own);
      out.writeEndObject();
      writeIndexes(out, "LocalSecondaryIndexes", local);
      writeIndexes(out, "GlobalSecondaryIndexes", global);
    }
    out.writeEndObject();
  }

  private void writeIndexes(JsonGenerator out, String name, Map<String, Double> indexes)
      throws IOException {
    if (indexes.isEmpty()) {
      return;
    }
    out.writeObjectFieldStart(name);
    for (Map.Entry<String, Double> index : indexes.entrySet()) {
      out.writeObjectFieldStart(index.getKey());
      writeUnits(out, index.getValue());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void writeUnits(JsonGenerator out, double units) throws IOException {
    out.writeNumberField("CapacityUnits", units);
    if (kind.isTransactional) {
      out.writeNumberField(kind.field, units);
    }
  }

  private static double sum(Map<String, Double> indexes) {
    return indexes.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
