package com.bloomz.rostersync.store;

import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.rows.ClassRow;
import com.bloomz.rostersync.store.rows.MemberRow;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.sync.ImportStore.StoreException;
import com.bloomz.rostersync.sync.StoredRoster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Loads a roster, its partition keys side by side. */
final class RosterItems {
  /** The number that grows with every write of an item; the first is 1. */
  static final String VERSION = "v";

  private final Table table;

  RosterItems(Table table) {
    this.table = table;
  }

  StoredRoster load(SchoolId school) {
    var classes = new TreeMap<ClassId, RosterClass>();
    var members = new TreeMap<MemberId, Member>();
    Map<String, Long> versions = new HashMap<>();
    for (Shard shard : shards(school)) {
      shard.classes().forEach(each -> classes.put(each.id(), each));
      shard.members().forEach(each -> members.put(each.id(), each));
      versions.putAll(shard.versions());
    }
    return new StoredRoster(new BloomzRoster(classes, members), versions);
  }

  private List<Shard> shards(SchoolId school) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Shard>> loading = new ArrayList<>();
      for (int i = 0; i < Key.SHARDS; i++) {
        String partition = Key.shard(school, i);
        loading.add(threads.submit(() -> shard(partition)));
      }
      List<Shard> shards = new ArrayList<>();
      for (Future<Shard> each : loading) {
        shards.add(each.get());
      }
      return shards;
    } catch (ExecutionException e) {
      throw new StoreException("the roster could not be loaded", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted", e);
    }
  }

  private Shard shard(String partition) {
    var shard = new Shard(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    table.query(partition, "", row -> add(row, shard));
    return shard;
  }

  private static void add(Row row, Shard shard) {
    String sort = row.text(Key.SORT);
    if (sort.startsWith(Key.CLASS)) {
      shard.classes().add(ClassRow.read(sort.substring(Key.CLASS.length()), row));
    } else if (sort.startsWith(Key.MEMBER)) {
      shard.members().add(MemberRow.read(sort.substring(Key.MEMBER.length()), row));
    }
    shard.versions().put(sort, row.number(VERSION));
  }

  /** What stands under one partition key. */
  private record Shard(
      List<RosterClass> classes, List<Member> members, Map<String, Long> versions) {}
}
