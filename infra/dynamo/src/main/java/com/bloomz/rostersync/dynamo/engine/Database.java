package com.bloomz.rostersync.dynamo.engine;

import com.bloomz.rostersync.dynamo.error.CancellationReason;
import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.schema.TableDefinition;
import com.bloomz.rostersync.dynamo.storage.SortedBytes;
import com.bloomz.rostersync.dynamo.storage.Storage;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import com.bloomz.rostersync.dynamo.value.ByteString;
import com.bloomz.rostersync.dynamo.value.ItemBytes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tables and what is written to them. Writes are made one after the other; a transaction holds the
 * places that it writes from before its turn until it is stored, and who wants one of them
 * meanwhile is refused (Developer Guide, transaction-apis: Transaction conflict handling). Readers
 * see a write whole or not at all.
 */
public final class Database implements AutoCloseable {
  private final Storage storage;
  private final InstantSource clock;
  private final Catalog catalog;
  private final RequestTokens tokens;
  private final IndexLag lag;
  private final ItemLocks locks = new ItemLocks();
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantReadWriteLock seeing = new ReentrantReadWriteLock();

  public Database(Storage storage, InstantSource clock) {
    this.storage = storage;
    this.clock = clock;
    this.catalog = new Catalog(storage);
    this.tokens = new RequestTokens(storage, clock);
    this.lag = new IndexLag(clock, storage.map("marks"));
    if (lag.isMarked()) {
      catalog.all().forEach(TableData::rebuildIndexes);
      lag.unmark();
      storage.commit();
    }
  }

  public InstantSource clock() {
    return clock;
  }

  /** The table of that name, which must be there. */
  public TableData table(String name) {
    return catalog.find(name);
  }

  /** All tables in the order of their names. */
  public List<TableData> tables() {
    return catalog.all();
  }

  public TableData create(TableDefinition definition) {
    return exclusively(() -> catalog.add(definition));
  }

  public TableData drop(String name) {
    return exclusively(
        () -> {
          TableData table = catalog.remove(name);
          table.definition().indexes().forEach(index -> lag.forget(table.entries(index)));
          return table;
        });
  }

  public void redefine(TableDefinition definition) {
    var unused =
        exclusively(
            () -> {
              catalog.redefine(definition);
              return definition;
            });
  }

  /** Reads tables while nothing is changed. */
  public <T> T read(Collection<TableData> tables, Supplier<T> reading) {
    if (lag.isOn()) {
      settle();
    }
    seeing.readLock().lock();
    try {
      tables.forEach(catalog::check);
      return reading.get();
    } finally {
      seeing.readLock().unlock();
    }
  }

  /** Reads several items as of one moment, unless a transaction writes one of them. */
  public List<@Nullable Map<String, AttributeValue>> transactGet(
      List<TableData> tables, List<Map<String, AttributeValue>> keys) {
    List<ItemAction.Place> places = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      TableDefinition definition = tables.get(i).definition();
      places.add(new ItemAction.Place(definition.name(), KeyCodec.item(definition, keys.get(i))));
    }
    return read(
        tables,
        () -> {
          List<Integer> conflicts = locks.conflicts(places);
          if (!conflicts.isEmpty()) {
            throw conflict(places.size(), conflicts);
          }
          List<@Nullable Map<String, AttributeValue>> items = new ArrayList<>();
          for (int i = 0; i < places.size(); i++) {
            items.add(tables.get(i).find(places.get(i).key()));
          }
          return items;
        });
  }

  /** Reads one item. */
  public @Nullable Map<String, AttributeValue> get(
      TableData table, Map<String, AttributeValue> key) {
    ByteString place = KeyCodec.item(table.definition(), key);
    seeing.readLock().lock();
    try {
      catalog.check(table);
      return table.find(place);
    } finally {
      seeing.readLock().unlock();
    }
  }

  /** Makes one write. */
  public PlannedWrite write(ItemAction action) {
    writing.lock();
    try {
      catalog.check(action.table());
      if (!locks.conflicts(List.of(action.place())).isEmpty()) {
        throw RequestException.conflict();
      }
      PlannedWrite write = Planner.plan(action);
      apply(List.of(write), () -> {});
      return write;
    } finally {
      writing.unlock();
    }
  }

  /**
   * Makes all writes or none.
   *
   * @param digest of the request, to tell it from others with its token
   * @param planned told the writes before they are made, which it may refuse
   * @return empty where the transaction was made before
   */
  public List<PlannedWrite> transact(
      List<ItemAction> actions,
      @Nullable String token,
      ByteString digest,
      Consumer<List<PlannedWrite>> planned) {
    if (token == null) {
      return transact(actions, planned, () -> {});
    }
    tokens.begin(token);
    try {
      return tokens.isDone(token, digest)
          ? List.of()
          : transact(actions, planned, () -> tokens.done(token, digest));
    } finally {
      tokens.end(token);
    }
  }

  private List<PlannedWrite> transact(
      List<ItemAction> actions, Consumer<List<PlannedWrite>> planned, Runnable withThem) {
    List<ItemAction.Place> places = actions.stream().map(ItemAction::place).toList();
    List<Integer> conflicts = locks.lock(places);
    if (!conflicts.isEmpty()) {
      throw conflict(places.size(), conflicts);
    }
    writing.lock();
    try {
      actions.forEach(action -> catalog.check(action.table()));
      List<PlannedWrite> writes = Planner.planAll(actions);
      planned.accept(writes);
      apply(writes, withThem);
      return writes;
    } finally {
      writing.unlock();
      locks.unlock(places);
    }
  }

  /** A transaction that meets others in some of its places. */
  private static RequestException conflict(int actions, List<Integer> conflicts) {
    List<CancellationReason> reasons =
        new ArrayList<>(Collections.nCopies(actions, CancellationReason.NONE));
    conflicts.forEach(place -> reasons.set(place, CancellationReason.CONFLICT));
    return RequestException.canceled(reasons);
  }

  /** Nobody reads what is not stored yet: a killed process must not take back what was read. */
  private void apply(List<PlannedWrite> writes, Runnable withThem) {
    seeing.writeLock().lock();
    try {
      for (PlannedWrite write : writes) {
        apply(write);
      }
      withThem.run();
      storage.commit();
    } finally {
      seeing.writeLock().unlock();
    }
  }

  private void apply(PlannedWrite write) {
    if (write.after() == null) {
      write.table().items().remove(write.key());
    } else if (!write.after().equals(write.before())) {
      write.table().items().put(write.key(), ItemBytes.encode(write.after()));
    }
    for (PlannedWrite.EntryChange entry : write.entries()) {
      SortedBytes entries = write.table().entries(entry.index());
      if (entry.removed() != null) {
        change(entry, entries, entry.removed(), null);
      }
      if (entry.put() != null) {
        change(entry, entries, entry.put(), entry.value());
      }
    }
  }

  private void change(
      PlannedWrite.EntryChange entry,
      SortedBytes entries,
      ByteString key,
      @Nullable ByteString value) {
    if (entry.index().isGlobal() && lag.isOn()) {
      lag.add(entries, key, value);
    } else if (value == null) {
      entries.remove(key);
    } else {
      entries.put(key, value);
    }
  }

  /** Lets global indexes lag that far behind from now on; not at all for zero. */
  public void lagIndexes(Duration time) {
    lag.set(time);
    settle();
  }

  private void settle() {
    var unused =
        exclusively(
            () -> {
              lag.settle();
              return lag;
            });
  }

  private <T> T exclusively(Supplier<T> work) {
    writing.lock();
    try {
      seeing.writeLock().lock();
      try {
        T result = work.get();
        storage.commit();
        return result;
      } finally {
        seeing.writeLock().unlock();
      }
    } finally {
      writing.unlock();
    }
  }

  /** Waits for the write that is being made; who writes afterwards fails. */
  @Override
  public void close() {
    lag.set(Duration.ZERO);
    var unused =
        exclusively(
            () -> {
              lag.settle();
              storage.close();
              return lag;
            });
  }
}
