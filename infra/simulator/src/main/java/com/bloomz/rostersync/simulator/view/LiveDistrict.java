package com.bloomz.rostersync.simulator.view;

import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.SharedKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A district that may change while it is read: each reader sees one moment of it. Safe for use by
 * several threads.
 */
public final class LiveDistrict {
  private final District district;
  private final Set<SharedKind> unshared = EnumSet.noneOf(SharedKind.class);
  private final Map<Set<SharedKind>, RosterView> views = new HashMap<>();
  private long seen;

  public LiveDistrict(District district) {
    this.district = district;
    this.seen = district.revision();
  }

  /** The district as it is now, where those kinds are not shared either. */
  public synchronized RosterView view(Set<SharedKind> hidden) {
    if (seen != district.revision()) {
      views.clear();
      seen = district.revision();
    }
    Set<SharedKind> without = EnumSet.copyOf(unshared);
    without.addAll(hidden);
    return views.computeIfAbsent(without, kinds -> new RosterView(district, kinds));
  }

  /** Reads or changes the district while nobody else does. */
  public synchronized <T> T with(Function<District, T> work) {
    return work.apply(district);
  }

  /** Switches the sharing of a kind off. */
  public synchronized void unshare(SharedKind kind) {
    unshared.add(kind);
    district.moveLastSync();
  }

  /** Switches the sharing of a kind on again. */
  public synchronized void share(SharedKind kind) {
    unshared.remove(kind);
    district.moveLastSync();
  }
}
