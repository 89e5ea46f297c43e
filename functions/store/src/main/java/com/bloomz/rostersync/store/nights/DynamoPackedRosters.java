package com.bloomz.rostersync.store.nights;

import com.bloomz.rostersync.district.PackedRoster;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.nights.PackedRosters;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Keeps a packed roster in as many items as it takes, the one that says how many last. */
final class DynamoPackedRosters implements PackedRosters {
  /** The bytes of a part. */
  private static final String BYTES = "b";

  /** In the first part: how many there are. */
  private static final String PARTS = "n";

  /** In the first part: whether contacts were read. */
  private static final String CONTACTS = "c";

  /** In the first part: when it was read. */
  private static final String READ_AT = "at";

  /** What one item holds, below DynamoDB's limit of 400 KB. */
  private static final int MOST = 380_000;

  private static final Duration KEPT = Duration.ofDays(2);

  private final Table table;

  DynamoPackedRosters(Table table) {
    this.table = table;
  }

  @Override
  public void keep(SchoolId school, ImportId id, ReadRoster read) {
    byte[] bytes = read.roster().bytes();
    int parts = (bytes.length + MOST - 1) / MOST;
    for (int part = parts - 1; part >= 0; part--) {
      byte[] piece =
          Arrays.copyOfRange(bytes, part * MOST, Math.min(bytes.length, (part + 1) * MOST));
      RowWriter row =
          new RowWriter()
              .bytes(BYTES, piece)
              .number(Key.ENDS, read.readAt().plus(KEPT).getEpochSecond());
      table.put(
          new Key(partition(school, id), sort(part)),
          part == 0
              ? row.number(PARTS, parts)
                  .flag(CONTACTS, read.contacts())
                  .instant(READ_AT, read.readAt())
              : row);
    }
  }

  @Override
  public Optional<ReadRoster> find(SchoolId school, ImportId id) {
    List<Row> parts = new ArrayList<>();
    table.query(partition(school, id), "", parts::add);
    long count = parts.isEmpty() ? 0 : parts.getFirst().number(PARTS);
    if (count == 0 || count > parts.size()) {
      return Optional.empty();
    }
    var bytes = new ByteArrayOutputStream();
    parts.stream().limit(count).forEach(part -> bytes.writeBytes(part.bytes(BYTES)));
    return Optional.of(
        new ReadRoster(
            new PackedRoster(bytes.toByteArray()),
            parts.getFirst().flag(CONTACTS),
            parts.getFirst().instantOrEpoch(READ_AT)));
  }

  private static String partition(SchoolId school, ImportId id) {
    return Key.school(school) + "#P#" + id;
  }

  private static String sort(int part) {
    return "%04d".formatted(part);
  }
}
