package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Settles the names of classes that follow their sections, all at once: two classes may swap names,
 * and a class whose new name is not free keeps the one it has (C 3).
 */
final class ClassNames {
  private final SortedMap<ClassId, RosterClass> active = new TreeMap<>();
  private final SortedMap<ClassId, Section> followers;

  private ClassNames(Collection<RosterClass> classes, SortedMap<ClassId, Section> followers) {
    for (RosterClass each : classes) {
      if (!each.archived()) {
        active.put(each.id(), each);
      }
    }
    this.followers = new TreeMap<>(followers);
  }

  /**
   * The name of every follower.
   *
   * @param followers the classes that follow, with their sections as they are now
   */
  static Map<ClassId, String> settle(
      Collection<RosterClass> classes, SortedMap<ClassId, Section> followers) {
    return new ClassNames(classes, followers).settle();
  }

  /** Whoever cannot have the new name keeps the old one, which others then cannot have. */
  private Map<ClassId, String> settle() {
    Map<ClassId, String> names = new HashMap<>();
    boolean settled = false;
    while (!settled) {
      Set<NameKey> kept = new HashSet<>();
      active.forEach(
          (id, each) -> {
            if (!followers.containsKey(id)) {
              kept.add(each.nameKey());
            }
          });
      Map<NameKey, ClassId> winners = winners();
      settled =
          !followers
              .entrySet()
              .removeIf(
                  entry ->
                      kept.contains(entry.getValue().nameKey())
                          || !entry.getKey().equals(winners.get(entry.getValue().nameKey())));
    }
    followers.forEach((id, section) -> names.put(id, section.name()));
    return names;
  }

  /** Of several that want one name: who has it already, else the lowest Clever id (C 2). */
  private Map<NameKey, ClassId> winners() {
    Map<NameKey, ClassId> winners = new HashMap<>();
    followers.forEach(
        (id, section) -> winners.merge(section.nameKey(), id, (a, b) -> comesFirst(a, b) ? a : b));
    return winners;
  }

  private boolean comesFirst(ClassId a, ClassId b) {
    boolean aHasIt = hasItsName(a);
    boolean bHasIt = hasItsName(b);
    if (aHasIt != bHasIt) {
      return aHasIt;
    }
    return section(a).id().compareTo(section(b).id()) <= 0;
  }

  private boolean hasItsName(ClassId id) {
    RosterClass each = active.get(id);
    return each != null && each.nameKey().equals(section(id).nameKey());
  }

  private Section section(ClassId id) {
    return Objects.requireNonNull(followers.get(id));
  }
}
