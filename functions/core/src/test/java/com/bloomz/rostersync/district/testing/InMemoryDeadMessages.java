package com.bloomz.rostersync.district.testing;

import com.bloomz.rostersync.district.DeadMessages;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.TimeLeft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Dead messages in memory. */
public final class InMemoryDeadMessages implements DeadMessages {
  private static final int AT_ONCE = 10;

  private final List<Object> about = new ArrayList<>();

  /** Parks a message about a school. */
  public void park(SchoolId school) {
    about.add(school);
  }

  /** Parks a message about a district. */
  public void park(CleverId district) {
    about.add(district);
  }

  /** How many there are. */
  public int size() {
    return about.size();
  }

  @Override
  public Removed delete(CleverId district, Set<SchoolId> schools, TimeLeft time) {
    Set<Object> wanted = new HashSet<>(schools);
    wanted.add(district);
    int deleted = 0;
    List<Object> staying = new ArrayList<>();
    boolean whole = true;
    while (whole && !about.isEmpty()) {
      whole = !time.left().isZero();
      for (int i = 0; whole && i < AT_ONCE && !about.isEmpty(); i++) {
        Object each = about.removeFirst();
        if (wanted.contains(each)) {
          deleted++;
        } else {
          staying.add(each);
        }
      }
    }
    about.addAll(staying);
    return new Removed(deleted, whole);
  }
}
