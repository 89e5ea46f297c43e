package com.bloomz.rostersync.simulator.view;

import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.district.SharedKind;
import com.bloomz.rostersync.simulator.edit.EventFeed;
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
    RosterView before = view(Set.of());
    unshared.add(kind);
    tell(before);
  }

  /** Switches the sharing of a kind on again. */
  public synchronized void share(SharedKind kind) {
    RosterView before = view(Set.of());
    unshared.remove(kind);
    tell(before);
  }

  /** Events tell what is newly shared, shared otherwise, or no longer (docs/clever.md 11). */
  private void tell(RosterView before) {
    RosterView now = view(Set.of());
    var feed = new EventFeed(district);
    for (RosterCollection collection : RosterCollection.values()) {
      for (Entry entry : now.all(collection)) {
        if (before.find(collection, entry.id()).isEmpty()) {
          feed.shown(collection, entry.object());
        }
      }
    }
    for (RosterCollection collection : RosterCollection.values()) {
      for (Entry entry : now.all(collection)) {
        before
            .find(collection, entry.id())
            .map(Entry::object)
            .filter(former -> !former.equals(entry.object()))
            .ifPresent(former -> feed.shownOtherwise(collection, former, entry.object()));
      }
    }
    for (RosterCollection collection : RosterCollection.values()) {
      for (Entry entry : before.all(collection)) {
        if (now.find(collection, entry.id()).isEmpty()) {
          feed.hidden(collection, entry.object());
        }
      }
    }
    feed.close();
  }
}
