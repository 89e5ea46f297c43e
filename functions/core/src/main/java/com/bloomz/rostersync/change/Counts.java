package com.bloomz.rostersync.change;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tallies of an import, one for every {@link Entity}.
 *
 * @param byEntity complete
 */
public record Counts(SortedMap<Entity, Tally> byEntity) {
  public Counts {
    var all = new TreeMap<>(byEntity);
    for (Entity entity : Entity.values()) {
      all.putIfAbsent(entity, Tally.ZERO);
    }
    byEntity = Collections.unmodifiableSortedMap(all);
  }

  /** No count above 0. */
  public static Counts none() {
    return new Counts(new TreeMap<>());
  }

  /**
   * The counts of those changes alone. Whatever changed in several ways counts once, by the
   * gravest.
   */
  public static Counts of(Collection<Change> changes) {
    return ofApart(List.of(changes));
  }

  /**
   * The same of changes in several lists.
   *
   * @param parts no two of which change one thing
   */
  public static Counts ofApart(Collection<? extends Collection<Change>> parts) {
    var tallies = new TreeMap<Entity, Tally>();
    for (Collection<Change> part : parts) {
      if (areApart(part)) {
        part.forEach(change -> add(tallies, change.entity(), change.verb()));
      } else {
        Map<Thing, Verb> verbs = new HashMap<>();
        part.forEach(change -> verbs.merge(Thing.of(change), change.verb(), Verb::graver));
        verbs.forEach((thing, verb) -> add(tallies, thing.entity(), verb));
      }
    }
    return new Counts(tallies);
  }

  private static void add(Map<Entity, Tally> tallies, Entity entity, Verb verb) {
    tallies.put(entity, tallies.getOrDefault(entity, Tally.ZERO).plus(verb));
  }

  /** Whether each changes another thing, as is seen where they are in order: nearly always. */
  private static boolean areApart(Collection<Change> changes) {
    Change before = null;
    for (Change each : changes) {
      if (before != null && before.compareThing(each) >= 0) {
        return false;
      }
      before = each;
    }
    return true;
  }

  private record Thing(Entity entity, String subject, String within) {
    static Thing of(Change change) {
      return new Thing(change.entity(), change.subject(), change.within());
    }
  }

  public Tally of(Entity entity) {
    return byEntity.getOrDefault(entity, Tally.ZERO);
  }

  public Counts plus(Counts other) {
    var sum = new TreeMap<Entity, Tally>();
    for (Entity entity : Entity.values()) {
      sum.put(entity, of(entity).plus(other.of(entity)));
    }
    return new Counts(sum);
  }

  /** Everything that was changed, of every kind. */
  public long changed() {
    return byEntity.values().stream().mapToLong(Tally::changed).sum();
  }
}
