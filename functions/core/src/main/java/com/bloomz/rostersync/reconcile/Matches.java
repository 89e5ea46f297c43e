package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.MemberId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which member each of Clever's users is; new members included. */
final class Matches {
  /** The kinds of people. */
  static final List<Entity> PEOPLE = List.of(Entity.STUDENTS, Entity.STAFF, Entity.PARENTS);

  static final Matches NONE = new Matches(new EnumMap<>(Entity.class));

  private final Map<Entity, Map<CleverId, MemberId>> byKind;
  private final Map<Entity, Set<MemberId>> members = new EnumMap<>(Entity.class);

  private Matches(Map<Entity, Map<CleverId, MemberId>> byKind) {
    this.byKind = byKind;
    PEOPLE.forEach(kind -> byKind.putIfAbsent(kind, Map.of()));
  }

  /** The matches of one kind of people alone. */
  static Matches of(Entity kind, Map<CleverId, MemberId> members) {
    Map<Entity, Map<CleverId, MemberId>> byKind = new EnumMap<>(Entity.class);
    byKind.put(kind, members);
    return members.isEmpty() ? NONE : new Matches(byKind);
  }

  Matches plus(Matches more) {
    if (more == NONE || this == NONE) {
      return more == NONE ? this : more;
    }
    Map<Entity, Map<CleverId, MemberId>> all = new EnumMap<>(Entity.class);
    PEOPLE.forEach(kind -> all.put(kind, union(users(kind), more.users(kind))));
    return new Matches(all);
  }

  private static Map<CleverId, MemberId> union(
      Map<CleverId, MemberId> some, Map<CleverId, MemberId> more) {
    if (more.isEmpty() || some.isEmpty()) {
      return more.isEmpty() ? some : more;
    }
    Map<CleverId, MemberId> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  Map<CleverId, MemberId> students() {
    return users(Entity.STUDENTS);
  }

  Map<CleverId, MemberId> staff() {
    return users(Entity.STAFF);
  }

  Map<CleverId, MemberId> parents() {
    return users(Entity.PARENTS);
  }

  private Map<CleverId, MemberId> users(Entity kind) {
    return Objects.requireNonNull(byKind.get(kind), "a kind of people");
  }

  /** The members whom Clever shows as that, gathered once; nobody where it is no kind of people. */
  Set<MemberId> members(Entity kind) {
    Map<CleverId, MemberId> found = byKind.getOrDefault(kind, Map.of());
    return found.isEmpty()
        ? Set.of()
        : members.computeIfAbsent(
            kind, any -> Collections.unmodifiableSet(new HashSet<>(found.values())));
  }

  /** Whether Clever shows that member as any kind of people. */
  boolean shows(MemberId id) {
    return members(Entity.STUDENTS).contains(id)
        || members(Entity.PARENTS).contains(id)
        || members(Entity.STAFF).contains(id);
  }
}
