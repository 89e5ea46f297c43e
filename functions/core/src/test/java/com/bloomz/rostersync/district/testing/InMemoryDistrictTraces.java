package com.bloomz.rostersync.district.testing;

import com.bloomz.rostersync.district.DistrictTraces;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.TimeLeft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Items of schools and of districts in memory. */
public final class InMemoryDistrictTraces implements DistrictTraces {
  private static final int PAGE = 10;

  private final List<Item> items = new ArrayList<>();
  private final Map<SchoolId, CleverId> links = new HashMap<>();
  private final Map<CleverId, SortedSet<SchoolId>> unfinished = new HashMap<>();
  private final Map<CleverId, Long> deleted = new HashMap<>();
  private final Map<CleverId, Integer> positions = new HashMap<>();

  /** Something kept of a school, or of a district where there is no school. */
  private record Item(String owner) {}

  /** Keeps so many items of a school. */
  public void put(SchoolId school, int number) {
    for (int i = 0; i < number; i++) {
      items.add(new Item("school " + school));
    }
  }

  /** Links a school. */
  public void link(SchoolId school, CleverId district) {
    links.put(school, district);
  }

  /** How many items of a school are left. */
  public int left(SchoolId school) {
    return Math.toIntExact(items.stream().filter(isOf(school)::equals).count());
  }

  private static Item isOf(SchoolId school) {
    return new Item("school " + school);
  }

  @Override
  public SortedSet<SchoolId> schools(CleverId district) {
    SortedSet<SchoolId> all = new TreeSet<>(unfinished.getOrDefault(district, new TreeSet<>()));
    links.forEach(
        (school, of) -> {
          if (of.equals(district)) {
            all.add(school);
          }
        });
    return all;
  }

  @Override
  public Erased erase(CleverId district, Set<SchoolId> others, TimeLeft time) {
    SortedSet<SchoolId> all = schools(district);
    if (all.addAll(others)) {
      positions.remove(district);
    }
    unfinished.put(district, all);
    int at = positions.getOrDefault(district, 0);
    for (int read = 0; at < items.size(); read++) {
      if (read % PAGE == 0 && time.left().isZero()) {
        positions.put(district, at);
        return new Erased(deleted.getOrDefault(district, 0L), false);
      }
      Item item = items.get(at);
      if (all.stream().anyMatch(school -> isOf(school).equals(item))) {
        items.remove(at);
        deleted.merge(district, 1L, Long::sum);
      } else {
        at++;
      }
    }
    links.values().removeIf(district::equals);
    unfinished.remove(district);
    positions.remove(district);
    Long sum = deleted.remove(district);
    return new Erased(sum == null ? 0 : sum, true);
  }
}
