package com.bloomz.rostersync.store.erasure;

import com.bloomz.rostersync.district.DistrictTraces;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.InParallel;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.ScannedPage;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Deletes every item of a district: its schools with their rosters, journals, plans, settings,
 * Family Codes, invitations and whatever else stands under their keys, and what nights keep of it.
 *
 * <p>It reads the whole table, so that nothing is left that no other item leads to, such as the
 * journal of an import whose report is gone. How far it is stands in an item of the district:
 * {@code l} the schools, {@code k} and {@code m} where the reading stopped, {@code n} how many
 * items are deleted. The links and that item go last.
 */
final class DistrictErasure implements DistrictTraces {
  /** In a link the Bloomz school, in a Family Code's item its school. */
  private static final String OWNER = "o";

  private static final String SCHOOL = "s";
  private static final String SCHOOLS = "l";
  private static final String PARTITION = "k";
  private static final String SORT = "m";
  private static final String DELETED = "n";

  /** More than the deletion of a page takes. */
  private static final Duration RESERVE = Duration.ofMinutes(1);

  private final Table table;
  private final int page;

  /**
   * @param page how many items are read between two looks at the time
   */
  DistrictErasure(Table table, int page) {
    this.table = table;
    this.page = page;
  }

  @Override
  public SortedSet<SchoolId> schools(CleverId district) {
    SortedSet<SchoolId> schools = new TreeSet<>();
    table
        .get(Key.erasure(district))
        .ifPresent(row -> row.texts(SCHOOLS).forEach(each -> schools.add(new SchoolId(each))));
    table.query(Key.links(district), "", row -> schools.add(new SchoolId(row.text(OWNER))));
    return schools;
  }

  @Override
  public Erased erase(CleverId district, Set<SchoolId> others, TimeLeft time) {
    SortedSet<SchoolId> schools = schools(district);
    schools.addAll(others);
    Optional<Row> before = table.get(Key.erasure(district));
    Key from = before.flatMap(row -> position(row, schools)).orElse(null);
    long deleted = before.map(row -> row.number(DELETED)).orElse(0L);
    Owners owners = Owners.of(district, schools);
    do {
      keep(district, schools, from, deleted);
      if (time.left().compareTo(RESERVE) < 0) {
        return new Erased(deleted, false);
      }
      ScannedPage read = table.scan(List.of(Key.PARTITION, Key.SORT, SCHOOL), from, page);
      List<Key> found =
          read.rows().stream()
              .filter(owners::have)
              .map(row -> new Key(row.text(Key.PARTITION), row.text(Key.SORT)))
              .filter(key -> !key.equals(Key.erasure(district)))
              .toList();
      deleted += delete(found);
      from = read.end();
    } while (from != null);
    return new Erased(deleted + end(district), true);
  }

  /** Where it stopped; empty where it has to begin anew, as it did not know all schools. */
  private static Optional<Key> position(Row row, Set<SchoolId> schools) {
    boolean all = row.texts(SCHOOLS).stream().map(SchoolId::new).toList().containsAll(schools);
    return all && row.has(PARTITION)
        ? Optional.of(new Key(row.text(PARTITION), row.text(SORT)))
        : Optional.empty();
  }

  private void keep(
      CleverId district, SortedSet<SchoolId> schools, @Nullable Key from, long deleted) {
    RowWriter row =
        new RowWriter()
            .texts(SCHOOLS, schools.stream().map(SchoolId::value).toList())
            .number(DELETED, deleted);
    if (from != null) {
      row.text(PARTITION, from.partition()).text(SORT, from.sort());
    }
    table.put(Key.erasure(district), row);
  }

  /** The links lead to the schools, and that item to where it stopped. */
  private long end(CleverId district) {
    List<Key> links = new ArrayList<>();
    String partition = Key.links(district);
    table.query(partition, "", row -> links.add(new Key(partition, row.text(Key.SORT))));
    long deleted = delete(links);
    var unused = table.delete(Key.erasure(district), new ConditionalUpdate());
    return deleted;
  }

  private long delete(List<Key> keys) {
    return InParallel.map(keys, key -> table.delete(key, new ConditionalUpdate())).size();
  }

  /**
   * Whose items are deleted.
   *
   * @param schools by their ids
   * @param partitions how the keys of their partitions begin
   */
  private record Owners(Set<String> schools, Set<String> partitions) {
    static Owners of(CleverId district, Set<SchoolId> schools) {
      Set<String> ids = new HashSet<>();
      Set<String> partitions = new HashSet<>(Set.of(Key.nights(district)));
      for (SchoolId each : schools) {
        ids.add(each.value());
        partitions.add(Key.school(each));
      }
      return new Owners(ids, partitions);
    }

    boolean have(Row row) {
      String partition = row.text(Key.PARTITION);
      return partition.startsWith(Key.CODES)
          ? schools.contains(row.text(SCHOOL))
          : partitions.contains(owner(partition));
    }

    /** What a partition's key is of; number signs in ids are escaped. */
    private static String owner(String partition) {
      int end = partition.indexOf('#', partition.indexOf('#') + 1);
      return end < 0 ? partition : partition.substring(0, end);
    }
  }
}
