package com.bloomz.rostersync.store.nights;

import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Bytes under a partition key of their own, in as many items as they take. The first item says how
 * many there are and is written last, so whoever finds it finds all.
 */
final class ItemPieces {
  /** The bytes of an item. */
  private static final String BYTES = "b";

  /** In the first item: how many there are. */
  private static final String COUNT = "n";

  /** What one item holds, below DynamoDB's limit of 400 KB. */
  private static final int MOST = 380_000;

  private final Table table;

  ItemPieces(Table table) {
    this.table = table;
  }

  /** All items of the bytes, in order; the first holds what else is kept. */
  record Joined(List<Row> items) {
    Row first() {
      return items.getFirst();
    }

    byte[] bytes() {
      var bytes = new ByteArrayOutputStream();
      items.forEach(item -> bytes.writeBytes(item.bytes(BYTES)));
      return bytes.toByteArray();
    }
  }

  /**
   * Keeps bytes.
   *
   * @param ends when the items end by themselves, in seconds since 1970
   * @param first what else is kept in the first item
   */
  void keep(String partition, byte[] bytes, long ends, RowWriter first) {
    int count = Math.max(1, (bytes.length + MOST - 1) / MOST);
    for (int i = count - 1; i >= 0; i--) {
      byte[] piece = Arrays.copyOfRange(bytes, i * MOST, Math.min(bytes.length, (i + 1) * MOST));
      RowWriter row = i == 0 ? first.number(COUNT, count) : new RowWriter();
      table.put(
          new Key(partition, "%04d".formatted(i)), row.bytes(BYTES, piece).number(Key.ENDS, ends));
    }
  }

  /** What is kept there; empty where it is missing or not whole. */
  Optional<Joined> find(String partition) {
    List<Row> items = new ArrayList<>();
    table.query(partition, "", items::add);
    long count = items.isEmpty() ? 0 : items.getFirst().number(COUNT);
    if (count == 0 || count > items.size()) {
      return Optional.empty();
    }
    return Optional.of(new Joined(items.stream().limit(count).toList()));
  }
}
