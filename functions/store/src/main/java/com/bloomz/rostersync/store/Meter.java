package com.bloomz.rostersync.store;

import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.store.rows.RowSize;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Adds up what the table was used for. A request that the SDK repeats by itself counts once, as
 * only its last answer says what it cost.
 */
final class Meter {
  private final AtomicReference<Usage> usage = new AtomicReference<>(Usage.NONE);

  void read(@Nullable ConsumedCapacity consumed) {
    add(new Usage(1, units(consumed), 0));
  }

  void wrote(double units) {
    add(new Usage(1, 0, units));
  }

  Usage usage() {
    return usage.get();
  }

  static double units(@Nullable ConsumedCapacity consumed) {
    Double units = consumed == null ? null : consumed.capacityUnits();
    return units == null ? 0 : units;
  }

  /**
   * What a canceled transaction costs: its answer does not say it, and AWS bills it like one that
   * is made. Twice the units of every write, where an update is taken to be as large as what it
   * sets.
   */
  static double estimate(List<TransactWriteItem> writes) {
    return 2
        * writes.stream().mapToDouble(write -> Math.max(1, RowSize.writeUnits(size(write)))).sum();
  }

  private static long size(TransactWriteItem write) {
    if (write.put() != null) {
      return RowSize.of(write.put().item());
    }
    return write.update() == null ? 0 : RowSize.of(write.update().expressionAttributeValues());
  }

  private void add(Usage more) {
    usage.accumulateAndGet(more, Usage::plus);
  }
}
