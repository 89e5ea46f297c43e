package com.bloomz.rostersync.store;

import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.index.ListKeys;
import com.bloomz.rostersync.store.rows.ClassRow;
import com.bloomz.rostersync.store.rows.HeaderRow;
import com.bloomz.rostersync.store.rows.MemberRow;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The items of rosters: how they are written, and how all are read, partition keys side by side.
 */
public final class RosterItems {
  /** The number that grows with every write of an item; the first is 1. */
  public static final String VERSION = "v";

  private static final ConditionalUpdate NEW =
      new ConditionalUpdate().when(Conditions.missing(Key.PARTITION));

  private final Table table;

  public RosterItems(Table table) {
    this.table = table;
  }

  /** A class as it is written, with what it is listed by; without version. */
  public static RowWriter row(SchoolId school, RosterClass of) {
    return ListKeys.add(ClassRow.of(of), Key.school(school), of);
  }

  /** A member as it is written, with what it is listed by; without version. */
  public static RowWriter row(SchoolId school, Member of) {
    return ListKeys.add(MemberRow.of(of), Key.school(school), of);
  }

  /**
   * Writes an item, with its next version. A stored member is changed attribute by attribute, so
   * that what the ledger of invitations keeps in the item stays; all else is put whole.
   *
   * @param row without version
   * @param replaces the version that must be stored now; nought where none must be
   */
  public static TransactWriteItem write(Table table, Key key, RowWriter row, long replaces) {
    RowWriter next = row.number(VERSION, replaces + 1);
    if (replaces == 0) {
      return table.actions().put(key, next, NEW);
    }
    ConditionalUpdate edit =
        new ConditionalUpdate()
            .when(Conditions.equal(VERSION, "loaded"))
            .with("loaded", RowWriter.number(replaces));
    if (!key.sort().startsWith(Key.MEMBER)) {
      return table.actions().put(key, next, edit);
    }
    next.attributes().forEach(edit::set);
    Stream.concat(MemberRow.NAMES.stream(), ListKeys.NAMES.stream())
        .filter(name -> !next.attributes().containsKey(name))
        .forEach(edit::remove);
    return table.actions().update(key, edit);
  }

  /**
   * Deletes an item.
   *
   * @param deletes the version that must be stored now
   */
  public static TransactWriteItem delete(Table table, Key key, long deletes) {
    return table
        .actions()
        .delete(
            key,
            new ConditionalUpdate()
                .when(Conditions.equal(VERSION, "loaded"))
                .with("loaded", RowWriter.number(deletes)));
  }

  /** The class of an item. */
  public static RosterClass rosterClass(Row row) {
    return row.as(has -> ClassRow.read(has.text(Key.SORT).substring(Key.CLASS.length()), has));
  }

  /** The member of an item. */
  public static Member member(Row row) {
    return row.as(has -> MemberRow.read(has.text(Key.SORT).substring(Key.MEMBER.length()), has));
  }

  /** All items of classes and members, in no order. */
  public List<Row> all(SchoolId school) {
    return shards(school, "").stream().flatMap(List::stream).toList();
  }

  /** All items of classes, in no order. */
  public List<Row> classes(SchoolId school) {
    return shards(school, Key.CLASS).stream().flatMap(List::stream).toList();
  }

  /** All items of members, in no order. */
  public List<Row> members(SchoolId school) {
    return shards(school, Key.MEMBER).stream().flatMap(List::stream).toList();
  }

  /**
   * The whole roster with the versions of its items. The header is read first, so that what is
   * changed meanwhile is counted after it.
   */
  public StoredRoster load(SchoolId school) {
    Revisions revisions = revisions(school);
    var classes = new TreeMap<ClassId, RosterClass>();
    var members = new TreeMap<MemberId, Member>();
    Map<String, Long> versions = new HashMap<>();
    for (Row row : all(school)) {
      String sort = row.text(Key.SORT);
      if (sort.startsWith(Key.CLASS)) {
        RosterClass each = rosterClass(row);
        classes.put(each.id(), each);
      } else if (sort.startsWith(Key.MEMBER)) {
        Member each = member(row);
        members.put(each.id(), each);
      }
      versions.put(sort, row.number(VERSION));
    }
    return new StoredRoster(new BloomzRoster(classes, members), revisions, versions);
  }

  /** How often was changed what decisions depend on. */
  public Revisions revisions(SchoolId school) {
    return table
        .get(Key.header(school))
        .map(row -> new HeaderRow(row).revisions())
        .orElse(Revisions.NONE);
  }

  private List<List<Row>> shards(SchoolId school, String begins) {
    return InParallel.map(
        IntStream.range(0, Key.SHARDS).boxed().toList(),
        shard -> shard(Key.shard(school, shard), begins));
  }

  private List<Row> shard(String partition, String begins) {
    List<Row> rows = new ArrayList<>();
    table.query(partition, begins, rows::add);
    return rows;
  }
}
