package com.bloomz.rostersync.store.manage;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.manage.ManageStore.Entry;
import com.bloomz.rostersync.manage.ManageStore.Saved;
import com.bloomz.rostersync.manage.ManageStore.Stamp;
import com.bloomz.rostersync.manage.edit.HandEdit;
import com.bloomz.rostersync.manage.edit.HandEdit.Basis;
import com.bloomz.rostersync.manage.edit.HandEdit.Step;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Conditions;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.RosterItems;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.rows.HeaderRow;
import com.bloomz.rostersync.store.rows.JournalRow;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Stores edits by hand, each in one transaction: the revision in the header, the journal, the
 * items.
 */
final class EditRows {
  private static final String AT = "at";
  private static final String BY = "by";

  private final Table table;
  private final RandomGenerator random;
  private final HandChanges changes;

  EditRows(Table table, RandomGenerator random) {
    this.table = table;
    this.random = random;
    this.changes = new HandChanges(table);
  }

  Saved save(SchoolId school, HandEdit edit, Stamp stamp) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(table.actions().update(Key.header(school), counting(edit.basis())));
    writes.addAll(journalled(school, edit.changes(), stamp));
    edit.steps().forEach(step -> writes.add(write(school, step)));
    return table.transact(writes, DynamoManaging.token(random)).isEmpty()
        ? Saved.DONE
        : Saved.MOVED;
  }

  List<Entry> journal(SchoolId school, @Nullable String before, int limit) {
    return table.last(HandChanges.partition(school), before, limit).stream()
        .map(row -> entry(school, row))
        .toList();
  }

  private static ConditionalUpdate counting(Basis basis) {
    ConditionalUpdate edit = new ConditionalUpdate().increment(HeaderRow.REVISION);
    Revisions seen = basis.seen();
    if (basis.names()) {
      edit.whenCounted(HeaderRow.NAMES_BY_HAND, seen.namesByHand())
          .whenCounted(HeaderRow.NAMES_BY_IMPORTS, seen.namesByImports())
          .increment(HeaderRow.NAMES_BY_HAND);
    }
    if (basis.places()) {
      edit.whenCounted(HeaderRow.PLACES_BY_IMPORTS, seen.placesByImports())
          .increment(HeaderRow.PLACES_BY_HAND);
    }
    return edit;
  }

  /** The entry of these changes in the journal, to be stored together with them. */
  List<TransactWriteItem> journalled(SchoolId school, List<Change> changes, Stamp stamp) {
    List<TransactWriteItem> writes = new ArrayList<>();
    String key = key(stamp.at());
    long ends = stamp.at().plus(ImportRecords.KEPT).getEpochSecond();
    List<RowWriter> parts = JournalRow.of(changes);
    ConditionalUpdate fresh = new ConditionalUpdate().when(Conditions.missing(Key.PARTITION));
    for (int part = 0; part < parts.size(); part++) {
      RowWriter row = parts.get(part).number(Key.ENDS, ends);
      if (part == 0) {
        row.instant(AT, stamp.at())
            .text(BY, stamp.by())
            .number(HandChanges.PARTS, parts.size() - 1L);
      }
      writes.add(table.actions().put(key(school, key, part), row, fresh));
    }
    return writes;
  }

  private TransactWriteItem write(SchoolId school, Step step) {
    return switch (step) {
      case Step.Put(Write.OfClass(var after, var changes), long replaces) ->
          RosterItems.write(
              table, Key.of(school, after.id()), RosterItems.row(school, after), replaces);
      case Step.Put(Write.OfDeletedClass(var id, var _), long deletes) ->
          table.actions().delete(Key.of(school, id), is(deletes));
      case Step.Put(Write.OfMember(var after, var changes), long replaces) ->
          RosterItems.write(
              table, Key.of(school, after.id()), RosterItems.row(school, after), replaces);
      case Step.Touch(var id, long version) ->
          table
              .actions()
              .update(
                  Key.of(school, id),
                  is(version).set(RosterItems.VERSION, RowWriter.number(version + 1)));
      case Step.Delete(var id, long deletes, var changes) ->
          table.actions().delete(Key.of(school, id), is(deletes));
    };
  }

  private static ConditionalUpdate is(long version) {
    return new ConditionalUpdate()
        .when(Conditions.equal(RosterItems.VERSION, "loaded"))
        .with("loaded", RowWriter.number(version));
  }

  private Entry entry(SchoolId school, Row row) {
    return new Entry(
        row.text(Key.SORT),
        new Stamp(row.instantOrEpoch(AT), row.text(BY)),
        changes.of(school, row));
  }

  private static Key key(SchoolId school, String key, int part) {
    return part == 0
        ? new Key(HandChanges.partition(school), key)
        : new Key(HandChanges.partition(school) + "#" + key, "%02d".formatted(part));
  }

  /** Ordered by time; two edits at one time differ in the end. */
  private String key(Instant at) {
    return HandChanges.time(at) + "-%08x".formatted(random.nextInt());
  }
}
