package com.bloomz.rostersync.store.imports;

import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportRuns.Applied;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Conditions;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.LookAhead;
import com.bloomz.rostersync.store.RosterItems;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.imports.Portions.Item;
import com.bloomz.rostersync.store.imports.Portions.Portion;
import com.bloomz.rostersync.store.rows.CountsText;
import com.bloomz.rostersync.store.rows.HeaderRow;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Stores an import's writes in transactions, each with its part of the journal. */
final class RosterWriter {
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

  /** Each transaction is made while the table answers the one before. */
  Applied apply(Claim claim, StoredRoster from, List<Write> writes, Progress base) {
    Progress reached = base;
    var transactions = new LookAhead<>(new Transactions(claim, from, writes, base));
    while (transactions.hasNext()) {
      Transaction next = transactions.next();
      List<Integer> refused = table.transact(next.actions(), token());
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
      reached = next.reached();
    }
    return new Applied.Done(reached);
  }

  /**
   * What is stored at once.
   *
   * @param reached the progress with it
   */
  private record Transaction(List<TransactWriteItem> actions, Progress reached) {}

  /** The transactions of an import's writes, each from where the one before has come. */
  private final class Transactions implements Iterator<Transaction> {
    private final Claim claim;
    private final StoredRoster from;
    private final Iterator<Portion> portions;
    private Progress reached;

    Transactions(Claim claim, StoredRoster from, List<Write> writes, Progress base) {
      this.claim = claim;
      this.from = from;
      this.portions = new Portions(claim.school(), writes);
      this.reached = base;
    }

    @Override
    public boolean hasNext() {
      return portions.hasNext();
    }

    @Override
    public Transaction next() {
      Portion portion = portions.next();
      Progress before = reached;
      reached = portion.after(before);
      return new Transaction(actions(claim, from, portion, before), reached);
    }
  }

  /** Whether the claim still is the newest, after the header has refused a write. */
  private boolean holds(Claim claim) {
    return table
        .get(Key.header(claim.school()))
        .filter(row -> Claims.isHeld(claim, row))
        .isPresent();
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
    List<RowWriter> journal = portion.journal();
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
