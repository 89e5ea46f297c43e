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
    return PackedRecords.pack(changes.stream().map(JournalRow::texts).toList()).stream()
        .map(piece -> new RowWriter().bytes(CHANGES, piece))
        .toList();
  }

  /** An upper bound of the bytes that these changes take. */
  public static long size(List<Change> changes) {
    return changes.stream().mapToLong(change -> PackedRecords.size(texts(change))).sum();
  }

  /** At most how many items changes of that size make. */
  public static long items(long size) {
    return PackedRecords.pieces(size);
  }

  public static List<Change> read(Row row) {
    return PackedRecords.unpack(row.bytes(CHANGES)).stream().map(JournalRow::change).toList();
  }

  private static List<String> texts(Change change) {
    List<String> texts = new ArrayList<>();
    texts.add(change.entity().name());
    texts.add(change.verb().name());
    texts.add(change.subject());
    texts.add(change.within());
    texts.add(change.rule().name());
    texts.add(Integer.toString(change.before().size()));
    add(texts, change.before());
    add(texts, change.after());
    return texts;
  }

  private static void add(List<String> texts, SortedMap<String, String> fields) {
    fields.forEach(
        (name, value) -> {
          texts.add(name);
          texts.add(value);
        });
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
