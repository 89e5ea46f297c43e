package com.bloomz.rostersync.store.imports;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.RosterItems;
import com.bloomz.rostersync.store.imports.Portions.Portion;
import com.bloomz.rostersync.store.rows.JournalRow;
import com.bloomz.rostersync.store.rows.RowSize;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Parts an import's writes into what fits into one transaction, as each is asked for. */
final class Portions implements Iterator<Portion> {
  private static final int ACTIONS = 100;
  private static final long BYTES = 3_500_000;
  private static final long ITEM_BYTES = 390_000;

  private final SchoolId school;
  private final Iterator<Write> writes;
  private final Map<Key, Long> written = new HashMap<>();
  private List<Item> items = new ArrayList<>();
  private long bytes;
  private long journal;

  Portions(SchoolId school, List<Write> writes) {
    this.school = school;
    this.writes = writes.iterator();
  }

  /**
   * An item to be written, and how large it is with its changes.
   *
   * @param row without anything of a class that is deleted
   * @param journal the changes as the journal has them
   * @param journalBytes how many these are
   * @param earlier how often the same writes write it before
   */
  record Item(
      Key key,
      RowWriter row,
      Write write,
      long bytes,
      List<byte[]> journal,
      long journalBytes,
      long earlier) {
    /** The same, after so many writes of the same item. */
    Item after(long writes) {
      return new Item(key, row, write, bytes, journal, journalBytes, writes);
    }

    static Item of(SchoolId school, Write write) {
      return switch (write) {
        case Write.OfClass(var after, var _) ->
            of(Key.of(school, after.id()), RosterItems.row(school, after), write);
        case Write.OfDeletedClass(var id, var _) -> of(Key.of(school, id), new RowWriter(), write);
        case Write.OfMember(var after, var _) ->
            of(Key.of(school, after.id()), RosterItems.row(school, after), write);
      };
    }

    private static Item of(Key key, RowWriter row, Write write) {
      long bytes = RowSize.of(key.attributes()) + RowSize.of(row.attributes());
      if (bytes > ITEM_BYTES) {
        throw new StoreException(
            key.sort() + " is too large to be stored: " + bytes + " bytes",
            new IllegalArgumentException(key.sort()));
      }
      List<byte[]> journal = JournalRow.records(write.changes());
      return new Item(
          key,
          row,
          write,
          bytes,
          journal,
          journal.stream().mapToLong(each -> each.length).sum(),
          0);
    }
  }

  /**
   * What goes into one transaction.
   *
   * @param counts of its changes
   */
  record Portion(List<Item> items, Counts counts) {
    static Portion of(List<Item> items) {
      List<List<Change>> changes = items.stream().map(item -> item.write().changes()).toList();
      return new Portion(List.copyOf(items), Counts.ofApart(changes));
    }

    boolean changesNames() {
      return items.stream().anyMatch(item -> item.write().changesNames());
    }

    boolean changesPlaces() {
      return items.stream().anyMatch(item -> item.write().changesPlaces());
    }

    List<RowWriter> journal() {
      List<byte[]> records = new ArrayList<>();
      items.forEach(item -> records.addAll(item.journal()));
      return JournalRow.packed(records);
    }

    Progress after(Progress before) {
      return new Progress(
          before.phase(),
          before.done() + items.size(),
          before.total(),
          before.applied().plus(counts));
    }
  }

  @Override
  public boolean hasNext() {
    return writes.hasNext() || !items.isEmpty();
  }

  @Override
  public Portion next() {
    while (writes.hasNext()) {
      Write write = writes.next();
      Item first = Item.of(school, write);
      Item item = first.after(written.merge(first.key(), 1L, Long::sum) - 1);
      if (!items.isEmpty() && isTooMuch(item)) {
        List<Item> kept = write.renames() ? swapping(items) : List.of();
        Portion full = Portion.of(items.subList(0, items.size() - kept.size()));
        begin(kept);
        add(item);
        return full;
      }
      add(item);
    }
    if (items.isEmpty()) {
      throw new NoSuchElementException("no writes are left");
    }
    Portion last = Portion.of(items);
    begin(List.of());
    return last;
  }

  private boolean isTooMuch(Item item) {
    long parts = JournalRow.items(journal + item.journalBytes());
    return (item.earlier() > 0 && isIn(items, item.key()))
        || 1 + parts + items.size() + 1 > ACTIONS
        || bytes + item.bytes() + journal + item.journalBytes() > BYTES;
  }

  private void begin(List<Item> kept) {
    items = new ArrayList<>();
    bytes = 0;
    journal = 0;
    kept.forEach(this::add);
  }

  private void add(Item item) {
    items.add(item);
    bytes += item.bytes();
    journal += item.journalBytes();
  }

  /** A transaction writes an item once. */
  private static boolean isIn(List<Item> items, Key key) {
    return items.stream().anyMatch(each -> each.key().equals(key));
  }

  /**
   * The last items, if they give classes other names and something else stands before them: classes
   * that swap names do so in one transaction (I 8). More than fill one are parted all the same.
   */
  private static List<Item> swapping(List<Item> items) {
    int from = items.size();
    while (from > 0 && items.get(from - 1).write().renames()) {
      from--;
    }
    return from == 0 ? List.of() : List.copyOf(items.subList(from, items.size()));
  }
}
