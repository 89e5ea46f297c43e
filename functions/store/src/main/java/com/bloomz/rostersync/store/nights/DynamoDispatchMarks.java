package com.bloomz.rostersync.store.nights;

import com.bloomz.rostersync.nights.DispatchMarks;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;
import java.time.Instant;

/** An item for each shard that was dispatched, and one for each that was closed. */
final class DynamoDispatchMarks implements DispatchMarks {
  private static final Duration KEPT = Duration.ofDays(7);

  private static final String CLOSED = "#E";

  private final Table table;

  DynamoDispatchMarks(Table table) {
    this.table = table;
  }

  @Override
  public boolean isDispatched(Night night, int shard) {
    return table.get(key(night, shard, "")).isPresent();
  }

  @Override
  public void markDispatched(Night night, int shard, Instant now) {
    mark(key(night, shard, ""), now);
  }

  @Override
  public boolean isClosed(Night night, int shard) {
    return table.get(key(night, shard, CLOSED)).isPresent();
  }

  @Override
  public void markClosed(Night night, int shard, Instant now) {
    mark(key(night, shard, CLOSED), now);
  }

  private void mark(Key key, Instant now) {
    table.put(key, new RowWriter().number(Key.ENDS, now.plus(KEPT).getEpochSecond()));
  }

  private static Key key(Night night, int shard, String end) {
    return new Key("N#" + night.date() + "#" + night.zone().getId(), shard + end);
  }
}
