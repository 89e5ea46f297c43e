package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part of an import's journal: {@code j} the changes, packed. A change is entity, verb, subject,
 * within, rule, how many fields have a value before, then name and value of each field before and
 * after.
 */
public final class JournalRow {
  private static final String CHANGES = "j";
  private static final int FIELDS = 6;

  private JournalRow() {}

  /** The changes in as many items as it takes, in order. */
  public static List<RowWriter> of(List<Change> changes) {
    return packed(records(changes));
  }

  /** Each change as bytes, in order; for {@link #packed}. */
  public static List<byte[]> records(List<Change> changes) {
    List<byte[]> records = new ArrayList<>(changes.size());
    PackedRecords.Draft draft = new PackedRecords.Draft();
    for (Change change : changes) {
      records.add(record(change, draft));
    }
    return records;
  }

  /**
   * The changes in as many items as it takes, in order.
   *
   * @param records what {@link #records} made of them
   */
  public static List<RowWriter> packed(List<byte[]> records) {
    List<RowWriter> rows = new ArrayList<>();
    for (byte[] piece : PackedRecords.deflated(records)) {
      rows.add(new RowWriter().bytes(CHANGES, piece));
    }
    return rows;
  }

  /** At most how many items records of that many bytes make. */
  public static long items(long size) {
    return PackedRecords.pieces(size);
  }

  public static List<Change> read(Row row) {
    return PackedRecords.unpack(row.bytes(CHANGES)).stream().map(JournalRow::change).toList();
  }

  private static byte[] record(Change change, PackedRecords.Draft draft) {
    int values = change.before().size() + change.after().size();
    draft
        .of(FIELDS + 2 * values)
        .text(change.entity().name())
        .text(change.verb().name())
        .text(change.subject())
        .text(change.within())
        .text(change.rule().name())
        .text(Integer.toString(change.before().size()));
    change.before().forEach((name, value) -> draft.text(name).text(value));
    change.after().forEach((name, value) -> draft.text(name).text(value));
    return draft.record();
  }

  private static Change change(List<String> texts) {
    int afterFrom = FIELDS + 2 * Integer.parseInt(texts.get(5));
    return new Change(
        Entity.valueOf(texts.get(0)),
        Verb.valueOf(texts.get(1)),
        texts.get(2),
        texts.get(3),
        fields(texts.subList(FIELDS, afterFrom)),
        fields(texts.subList(afterFrom, texts.size())),
        Rule.valueOf(texts.get(4)));
  }

  private static SortedMap<String, String> fields(List<String> texts) {
    var fields = new TreeMap<String, String>();
    for (int i = 0; i + 1 < texts.size(); i += 2) {
      fields.put(texts.get(i), texts.get(i + 1));
    }
    return fields;
  }
}
