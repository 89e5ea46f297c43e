package com.bloomz.rostersync.store.erasure;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.rows.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Deletes every item of a district: its schools with their rosters, journals, settings, Family
 * Codes, invitations and whatever else stands under their keys, and what nights keep of it (X 5).
 *
 * <p>It reads the whole table, so that nothing is left that no other item leads to, such as the
 * journal of an import whose report is gone. It may be done again, and goes on where it stopped.
 * Nobody may work on the schools meanwhile: their Clever import is to be made inactive first.
 */
public final class DistrictErasure {
  /** In a link the Bloomz school, in a Family Code's item its school. */
  private static final String OWNER = "o";

  private static final String SCHOOL = "s";

  private final Table table;

  public DistrictErasure(Table table) {
    this.table = table;
  }

  /**
   * Deletes it.
   *
   * @param district with the schools that are linked to it
   * @param others schools that are linked to it no longer
   * @return how many items were deleted
   * @throws com.bloomz.rostersync.storage.StoreException if the table cannot be read or written
   */
  public long erase(CleverId district, Set<SchoolId> others) {
    Set<String> schools = new HashSet<>();
    others.forEach(each -> schools.add(each.value()));
    String links = Key.links(district);
    table.query(links, "", row -> schools.add(row.text(OWNER)));
    Set<String> owners = new HashSet<>(Set.of(links, Key.nights(district)));
    schools.forEach(each -> owners.add(Key.school(new SchoolId(each))));
    List<Key> keys = new ArrayList<>();
    table.scan(
        List.of(Key.PARTITION, Key.SORT, SCHOOL),
        row -> {
          if (isOf(row, owners, schools)) {
            keys.add(new Key(row.text(Key.PARTITION), row.text(Key.SORT)));
          }
        });
    // The links go last: they lead to the schools, should this stop before its end.
    keys.stream().filter(each -> !each.partition().equals(links)).forEach(this::delete);
    keys.stream().filter(each -> each.partition().equals(links)).forEach(this::delete);
    return keys.size();
  }

  private void delete(Key key) {
    var unused = table.delete(key, new ConditionalUpdate());
  }

  private static boolean isOf(Row row, Set<String> owners, Set<String> schools) {
    String partition = row.text(Key.PARTITION);
    return partition.startsWith(Key.CODES)
        ? schools.contains(row.text(SCHOOL))
        : owners.contains(owner(partition));
  }

  /** What a partition's key is of; number signs in ids are escaped. */
  private static String owner(String partition) {
    int end = partition.indexOf('#', partition.indexOf('#') + 1);
    return end < 0 ? partition : partition.substring(0, end);
  }
}
