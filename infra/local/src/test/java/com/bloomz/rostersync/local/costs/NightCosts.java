package com.bloomz.rostersync.local.costs;

import com.bloomz.rostersync.dynamo.capacity.Metering;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.local.costs.MeasuredCosts.Count;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.store.rows.RowSize;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;

/**
 * What nights of a district took.
 *
 * @param students of all its schools, which are of one size
 * @param taken by the table: in the first night, one without changes and one with, by the firing
 *     that closes it, and by one after that
 * @param unchanged every school's report of the night without changes
 * @param changed the reports of a school with another class name, one with a student and one with
 *     five students of another name
 */
public record NightCosts(
    int students,
    List<Metering.Total> taken,
    List<ImportReport> unchanged,
    List<ImportReport> changed) {
  /** What DynamoDB adds to an item, and to its entry in an index. */
  private static final int OVERHEAD = 100;

  /** The bytes of the table with its indexes, as AWS bills them. */
  public static long stored(DynamoDbClient dynamo) {
    var indexes =
        dynamo
            .describeTable(describe -> describe.tableName(LocalStack.TABLE))
            .table()
            .globalSecondaryIndexes();
    return dynamo.scanPaginator(scan -> scan.tableName(LocalStack.TABLE)).items().stream()
        .mapToLong(
            item ->
                OVERHEAD
                    + RowSize.of(item)
                    + indexes.stream().mapToLong(index -> entry(index, item)).sum())
        .sum();
  }

  /** All indexes have the keys alone. */
  private static long entry(
      GlobalSecondaryIndexDescription index, Map<String, AttributeValue> item) {
    var keys = new HashMap<String, AttributeValue>();
    for (var part : index.keySchema()) {
      AttributeValue value = item.get(part.attributeName());
      if (value == null) {
        return 0;
      }
      keys.put(part.attributeName(), value);
    }
    for (String name : List.of("pk", "sk")) {
      keys.putIfAbsent(name, item.getOrDefault(name, AttributeValue.fromS("")));
    }
    return OVERHEAD + RowSize.of(keys);
  }

  /**
   * The counts.
   *
   * @param stored bytes after the first night
   */
  public Map<Count, Double> counts(long stored) {
    Metering.Total closing = taken.get(3);
    Metering.Total day = taken.get(4);
    int schools = unchanged.size();
    double reads = unchanged.stream().mapToDouble(each -> each.usage().readUnits()).sum();
    double writes = unchanged.stream().mapToDouble(each -> each.usage().writeUnits()).sum();
    double one = changed.get(1).usage().writeUnits();
    double renamed = (changed.get(2).usage().writeUnits() - one) / 4;
    var counts = new EnumMap<Count, Double>(Count.class);
    counts.put(Count.FIRING_READS, day.readUnits());
    counts.put(Count.FIRING_WRITES, day.writeUnits());
    counts.put(Count.CLOSING_READS, closing.readUnits() - day.readUnits());
    counts.put(Count.CLOSING_WRITES, closing.writeUnits() - day.writeUnits());
    counts.put(Count.DISTRICT_READS, taken.get(1).readUnits() - day.readUnits() - reads);
    counts.put(Count.DISTRICT_WRITES, taken.get(1).writeUnits() - day.writeUnits() - writes);
    counts.put(Count.SCHOOL_READS, reads / schools);
    counts.put(Count.SCHOOL_WRITES, writes / schools);
    counts.put(Count.FIRST_READS, taken.getFirst().readUnits() / students);
    counts.put(Count.FIRST_WRITES, taken.getFirst().writeUnits() / students);
    counts.put(Count.CHANGED_READS, changed.get(1).usage().readUnits() * schools / students);
    counts.put(Count.CHANGED_WRITES, one - renamed);
    counts.put(Count.RENAMED_WRITES, renamed);
    counts.put(Count.PACKED_WRITES, packed(writes / schools) * schools / students);
    counts.put(Count.STORED_BYTES, (double) stored / students);
    return counts;
  }

  /**
   * The counts of a night that a district's events pass over.
   *
   * @param taken by the table
   * @param day taken by a firing by day
   * @param schools every school's report of that night
   */
  public static Map<Count, Double> quiet(
      Metering.Total taken, Metering.Total day, List<ImportReport> schools) {
    double reads = schools.stream().mapToDouble(each -> each.usage().readUnits()).sum();
    double writes = schools.stream().mapToDouble(each -> each.usage().writeUnits()).sum();
    return Map.of(
        Count.QUIET_READS,
        taken.readUnits() - day.readUnits() - reads,
        Count.QUIET_WRITES,
        taken.writeUnits() - day.writeUnits() - writes);
  }

  /** What the changed night wrote for a changed school beside its import. */
  private double packed(double unchangedSchool) {
    double imports = changed.stream().mapToDouble(each -> each.usage().writeUnits()).sum();
    double more = taken.get(2).writeUnits() - taken.get(1).writeUnits() - imports;
    return more / changed.size() + unchangedSchool;
  }
}
