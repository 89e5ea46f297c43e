package com.bloomz.rostersync.store.invitations;

import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.AddressStatus;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Conditions;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What blocks addresses: items of schools, and of numbers whose owners answered STOP. */
final class Blocks {
  private static final String WHY = "w";
  private static final String AT = "a";
  private static final String RESET = "r";
  private static final String BY = "b";
  private static final String STARTED = "r";

  private final Table table;

  Blocks(Table table) {
    this.table = table;
  }

  void block(SchoolId school, Block block) {
    update(
        own(school, block.address()),
        later(AT, block.at()).set(WHY, RowWriter.text(block.reason().name())));
  }

  void reset(SchoolId school, AddressKey address, Instant at, String by) {
    update(own(school, address), later(RESET, at).set(BY, RowWriter.text(by)));
  }

  void stop(AddressKey number, Instant at) {
    update(stop(number), later(AT, at));
  }

  void start(AddressKey number, Instant at) {
    update(stop(number), later(STARTED, at));
  }

  /** Of these addresses of a school. */
  Map<AddressKey, Block> of(SchoolId school, Collection<AddressKey> addresses) {
    List<Key> keys = new ArrayList<>();
    for (AddressKey each : addresses) {
      keys.add(own(school, each));
      if (each.isNumber()) {
        keys.add(stop(each));
      }
    }
    return blocks(school, addresses, keys.isEmpty() ? Map.of() : table.get(keys));
  }

  /** Of very many addresses of a school: reads all that the school has. */
  Map<AddressKey, Block> ofMany(SchoolId school, Collection<AddressKey> addresses) {
    List<Key> stops = addresses.stream().filter(AddressKey::isNumber).map(Blocks::stop).toList();
    Map<Key, Row> found = new HashMap<>(stops.isEmpty() ? Map.of() : table.get(stops));
    table.query(
        partition(school),
        "",
        row -> found.put(new Key(partition(school), row.text(Key.SORT)), row));
    return blocks(school, addresses, found);
  }

  private static Map<AddressKey, Block> blocks(
      SchoolId school, Collection<AddressKey> addresses, Map<Key, Row> found) {
    Map<AddressKey, Block> blocks = new HashMap<>();
    for (AddressKey each : addresses) {
      Row own = found.get(own(school, each));
      Row stop = each.isNumber() ? found.get(stop(each)) : null;
      blocking(each, own, stop).block(each).ifPresent(block -> blocks.put(each, block));
    }
    return blocks;
  }

  private static AddressStatus blocking(AddressKey address, @Nullable Row own, @Nullable Row stop) {
    return new AddressStatus(
        own == null ? null : block(address, own),
        own == null ? null : own.instant(RESET),
        stop == null ? null : stop.instant(AT),
        stop == null ? null : stop.instant(STARTED));
  }

  private static @Nullable Block block(AddressKey address, Row row) {
    Instant at = row.instant(AT);
    return at == null
        ? null
        : row.as(has -> new Block(address, Block.Reason.valueOf(has.text(WHY)), at));
  }

  /** Sets a time, unless that or a later one stands. */
  private static ConditionalUpdate later(String name, Instant at) {
    return new ConditionalUpdate()
        .set(name, RowWriter.instant(at))
        .when(Conditions.any(Conditions.missing(name), Conditions.less(name, name)));
  }

  private void update(Key key, ConditionalUpdate edit) {
    var unused = table.update(key, edit);
  }

  private static String partition(SchoolId school) {
    return Key.school(school) + "#B";
  }

  private static Key own(SchoolId school, AddressKey address) {
    return new Key(partition(school), address.value());
  }

  private static Key stop(AddressKey number) {
    return new Key("STOP#" + number.value(), "STOP");
  }
}
