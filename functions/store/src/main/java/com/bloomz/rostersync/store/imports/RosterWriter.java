package com.bloomz.rostersync.store.imports;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportRuns.Applied;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Conditions;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.RosterItems;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.rows.CountsText;
import com.bloomz.rostersync.store.rows.HeaderRow;
import com.bloomz.rostersync.store.rows.JournalRow;
import com.bloomz.rostersync.store.rows.RowSize;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Stores an import's writes in transactions, each with its part of the journal. */
final class RosterWriter {
  private static final int ACTIONS = 100;
  private static final long BYTES = 3_500_000;
  private static final long ITEM_BYTES = 390_000;

  /** What stands since the last import, which a write to the roster makes untrue. */
  private static final String[] LAST = {
    HeaderRow.FINGERPRINT,
    HeaderRow.LAST_REVISION,
    HeaderRow.LAST_COUNTS,
    HeaderRow.ISSUES_FROM,
    HeaderRow.ISSUES,
    HeaderRow.LAST_HELD
  };

  private final Table table;
  private final RandomGenerator random;

  RosterWriter(Table table, RandomGenerator random) {
    this.table = table;
    this.random = random;
  }

  Applied apply(Claim claim, StoredRoster from, List<Write> writes, Progress base) {
    Progress reached = base;
    for (Portion portion : portions(claim.school(), writes)) {
      Progress next = portion.after(reached);
      List<TransactWriteItem> actions = actions(claim, from, portion, reached);
      List<Integer> refused = table.transact(actions, token());
      if (refused.contains(0)) {
        return holds(claim) ? new Applied.Moved(reached) : new Applied.LostClaim();
      }
      if (refused.contains(1)) {
        throw new StoreException(
            "more is stored than the progress says", new IllegalStateException("journal"));
      }
      if (!refused.isEmpty()) {
        return new Applied.Moved(reached);
      }
      reached = next;
    }
    return new Applied.Done(reached);
  }

  /** Whether the claim still is the newest, after the header has refused a write. */
  private boolean holds(Claim claim) {
    return table
        .get(Key.header(claim.school()))
        .filter(row -> Claims.isHeld(claim, row))
        .isPresent();
  }

  /**
   * An item to be written, and how large it is with its changes.
   *
   * @param row without anything of a class that is deleted
   * @param earlier how often the same writes write it before
   */
  private record Item(Key key, RowWriter row, Write write, long bytes, long journal, long earlier) {
    /** The same, after so many writes of the same item. */
    Item after(long writes) {
      return new Item(key, row, write, bytes, journal, writes);
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
      long bytes = RowSize.of(Table.item(key, row));
      if (bytes > ITEM_BYTES) {
        throw new StoreException(
            key.sort() + " is too large to be stored: " + bytes + " bytes",
            new IllegalArgumentException(key.sort()));
      }
      return new Item(key, row, write, bytes, JournalRow.size(write.changes()), 0);
    }
  }

  /** What goes into one transaction. */
  private record Portion(List<Item> items, List<Change> changes) {
    boolean changesNames() {
      return items.stream().anyMatch(item -> item.write().changesNames());
    }

    boolean changesPlaces() {
      return items.stream().anyMatch(item -> item.write().changesPlaces());
    }

    Progress after(Progress before) {
      return new Progress(
          before.phase(),
          before.done() + items.size(),
          before.total(),
          before.applied().plus(Counts.of(changes)));
    }
  }

  private static List<Portion> portions(SchoolId school, List<Write> writes) {
    List<Portion> portions = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    long bytes = 0;
    long journal = 0;
    Map<Key, Long> written = new HashMap<>();
    for (Write write : writes) {
      Item first = Item.of(school, write);
      Item item = first.after(written.merge(first.key(), 1L, Long::sum) - 1);
      long parts = JournalRow.items(journal + item.journal());
      boolean full =
          (item.earlier() > 0 && isIn(items, item.key()))
              || 1 + parts + items.size() + 1 > ACTIONS
              || bytes + item.bytes() + journal + item.journal() > BYTES;
      if (full && !items.isEmpty()) {
        List<Item> kept = write.renames() ? swapping(items) : List.of();
        portions.add(portion(items.subList(0, items.size() - kept.size())));
        items = new ArrayList<>(kept);
        bytes = kept.stream().mapToLong(Item::bytes).sum();
        journal = kept.stream().mapToLong(Item::journal).sum();
      }
      items.add(item);
      bytes += item.bytes();
      journal += item.journal();
    }
    if (!items.isEmpty()) {
      portions.add(portion(items));
    }
    return portions;
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

  private static Portion portion(List<Item> items) {
    return new Portion(
        items, items.stream().flatMap(item -> item.write().changes().stream()).toList());
  }

  /** The header first, then the journal, then the items. */
  private List<TransactWriteItem> actions(
      Claim claim, StoredRoster from, Portion portion, Progress before) {
    List<TransactWriteItem> actions = new ArrayList<>();
    Progress after = portion.after(before);
    Revisions seen = from.revisions();
    ConditionalUpdate header =
        Claims.show(Claims.fenced(claim), after)
            .whenCounted(HeaderRow.SCHOOL_CHANGES, seen.school())
            .set(HeaderRow.APPLIED, RowWriter.text(CountsText.of(after.applied())))
            .remove(LAST);
    if (portion.changesNames()) {
      header
          .whenCounted(HeaderRow.NAMES_BY_HAND, seen.namesByHand())
          .increment(HeaderRow.NAMES_BY_IMPORTS);
    }
    if (portion.changesPlaces()) {
      header
          .whenCounted(HeaderRow.PLACES_BY_HAND, seen.placesByHand())
          .increment(HeaderRow.PLACES_BY_IMPORTS);
    }
    actions.add(table.actions().update(Key.header(claim.school()), header));
    List<RowWriter> journal = JournalRow.of(portion.changes());
    for (int part = 0; part < journal.size(); part++) {
      actions.add(
          table
              .actions()
              .put(
                  journalKey(claim, before, part),
                  HistoryEnds.add(journal.get(part), claim.startedAt()),
                  new ConditionalUpdate().when(Conditions.missing(Key.PARTITION))));
    }
    for (Item item : portion.items()) {
      actions.add(write(item, from.versions().get(item.key().sort())));
    }
    return actions;
  }

  private TransactWriteItem write(Item item, @Nullable Long loaded) {
    long replaces = (loaded == null ? 0 : loaded) + item.earlier();
    return switch (item.write()) {
      case Write.OfClass _, Write.OfMember _ ->
          RosterItems.write(table, item.key(), item.row(), replaces);
      case Write.OfDeletedClass _ -> RosterItems.delete(table, item.key(), replaces);
    };
  }

  private static Key journalKey(Claim claim, Progress before, int part) {
    var at = new Key.JournalPart(claim.epoch(), before.applied().changed(), part);
    return Key.journal(claim.school(), claim.request().id(), at);
  }

  /** One for every transaction: what the SDK sends again by itself is made once. */
  private String token() {
    return "%016x%016x".formatted(random.nextLong(), random.nextLong());
  }
}
