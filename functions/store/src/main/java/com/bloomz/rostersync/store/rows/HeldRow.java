package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.brake.HeldCause;
import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.brake.KindLoss;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A part of what the brake holds: {@code h}, packed. {@code C} with the pattern, the text and since
 * when; {@code L} with a kind, how many of it are held and how many there are; {@code R} with a
 * kind, the id and within what; {@code N} with an id and its name. It stands among the import's
 * issues.
 */
public final class HeldRow {
  private static final String HELD = "h";
  private static final String CAUSE = "C";
  private static final String LOSS = "L";
  private static final String REMOVAL = "R";
  private static final String NAME = "N";

  private HeldRow() {}

  /** In as many items as it takes. */
  public static List<RowWriter> of(HeldRemovals held) {
    List<List<String>> records = new ArrayList<>();
    HeldCause cause = held.cause();
    records.add(List.of(CAUSE, cause.pattern().name(), cause.text(), held.since().toString()));
    held.losses()
        .forEach(
            (kind, loss) ->
                records.add(
                    List.of(
                        LOSS,
                        kind.name(),
                        Long.toString(loss.removed()),
                        Long.toString(loss.of()))));
    for (Removal each : held.removals()) {
      records.add(List.of(REMOVAL, each.kind().name(), each.subject(), each.within()));
    }
    held.names().forEach((id, name) -> records.add(List.of(NAME, id, name)));
    return PackedRecords.pack(records).stream()
        .map(piece -> new RowWriter().bytes(HELD, piece))
        .toList();
  }

  /** Whether the item is a part of it. */
  public static boolean is(Row row) {
    return row.has(HELD);
  }

  /** What those items have; null where there are none. */
  public static @Nullable HeldRemovals read(Collection<Row> rows) {
    HeldCause cause = null;
    Instant since = Instant.EPOCH;
    SortedMap<Entity, KindLoss> losses = new TreeMap<>();
    List<Removal> removals = new ArrayList<>();
    SortedMap<String, String> names = new TreeMap<>();
    for (Row row : rows) {
      for (List<String> each : row.as(HeldRow::records)) {
        switch (each.get(0)) {
          case CAUSE -> {
            cause = new HeldCause(HeldCause.Pattern.valueOf(each.get(1)), each.get(2));
            since = Instant.parse(each.get(3));
          }
          case LOSS ->
              losses.put(
                  Entity.valueOf(each.get(1)),
                  new KindLoss(Long.parseLong(each.get(2)), Long.parseLong(each.get(3))));
          case REMOVAL ->
              removals.add(new Removal(Entity.valueOf(each.get(1)), each.get(2), each.get(3)));
          case NAME -> names.put(each.get(1), each.get(2));
          default -> throw new IllegalArgumentException("no part of it: " + each.get(0));
        }
      }
    }
    return cause == null ? null : new HeldRemovals(removals, losses, cause, names, since);
  }

  private static List<List<String>> records(Row row) {
    return PackedRecords.unpack(row.bytes(HELD));
  }
}
