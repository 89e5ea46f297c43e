package com.bloomz.rostersync.history;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Folds changes by thing: the first values before, the last ones after. What came back to what it
 * was drops out. A member's fields are told with the hat of which they changed last, as any hat may
 * tell them; only whether a hat is active is its own.
 */
public final class JournalFold {
  static final String ACTIVE = "active";

  private final SortedMap<Key, FoldedThing> things = new TreeMap<>();
  private final Map<String, FoldedThing> people = new HashMap<>();

  /** A class, a hat, a place or a tie. */
  private record Key(Entity entity, String within, String subject) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::entity).thenComparing(Key::within).thenComparing(Key::subject);

    static Key of(Change change) {
      return new Key(JournalFold.of(change.entity()), change.within(), change.subject());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Adds the next change.
   *
   * @param byHand whether a person made it
   */
  public void add(Change next, boolean byHand) {
    FoldedThing thing = things.computeIfAbsent(Key.of(next), _ -> new FoldedThing(next));
    thing.exists(next);
    if (isHat(next.entity())) {
      thing.add(next, ACTIVE::equals, byHand);
      people
          .computeIfAbsent(next.subject(), _ -> new FoldedThing(next))
          .add(next, Predicate.not(ACTIVE::equals), byHand);
    } else {
      thing.add(next, _ -> true, byHand);
    }
  }

  /** As what things of that kind are folded. */
  static Entity of(Entity kind) {
    return switch (kind) {
      // A member may change from one to the other in a class, as the same person.
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS -> Entity.STUDENT_ENROLMENTS;
      case CLASSES, STUDENTS, STAFF, PARENTS, GUARDIANSHIPS -> kind;
    };
  }

  /** Whether a field is the person's, whichever hat tells it. */
  static boolean isOfPerson(Entity kind, String field) {
    return isHat(kind) && !field.equals(ACTIVE);
  }

  /** Whether it is of a member: a hat that ends stays known. */
  static boolean isHat(Entity entity) {
    return switch (entity) {
      case STUDENTS, STAFF, PARENTS -> true;
      case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> false;
    };
  }

  /**
   * All that differs, in order.
   *
   * @param backwards whether it is told from the end to the beginning
   */
  public List<Difference> differences(boolean backwards) {
    SortedMap<Key, Told> told = new TreeMap<>();
    things.forEach((key, thing) -> told.put(key, new Told(thing)));
    people.forEach(
        (member, person) -> {
          if (person.made("lastName")) {
            person.isNew();
          }
          Told hat = told.get(new Key(person.entity(), "", member));
          if (hat != null) {
            hat.add(person);
          }
        });
    List<Difference> differences = new ArrayList<>();
    told.forEach(
        (key, each) -> {
          if (each.differs()) {
            differences.add(each.difference(key, backwards));
          }
        });
    differences.sort(null);
    return differences;
  }

  /** One thing, with the fields of the person whose hat it is. */
  private static final class Told {
    private final FoldedThing thing;
    private final SortedMap<String, String> before;
    private final SortedMap<String, String> after;
    private boolean byHand;
    private Rule rule;

    Told(FoldedThing thing) {
      this.thing = thing;
      this.before = thing.before();
      this.after = thing.after();
      this.byHand = thing.byHand();
      this.rule = thing.rule();
    }

    void add(FoldedThing person) {
      before.putAll(person.before());
      after.putAll(person.after());
      byHand |= person.byHand();
      rule = person.rule();
    }

    boolean differs() {
      return thing.existed() != thing.exists() || !before.isEmpty() || !after.isEmpty();
    }

    Difference difference(Key key, boolean backwards) {
      return new Difference(
          new Change(
              thing.entity(),
              backwards
                  ? verb(thing.exists(), thing.existed(), after, before)
                  : verb(thing.existed(), thing.exists(), before, after),
              key.subject(),
              key.within(),
              backwards ? after : before,
              backwards ? before : after,
              rule),
          byHand);
    }

    private static Verb verb(
        boolean existed, boolean exists, Map<String, String> from, Map<String, String> to) {
      if (existed != exists) {
        return existed ? Verb.REMOVED : Verb.CREATED;
      }
      String active = to.get(ACTIVE);
      if (active != null && from.containsKey(ACTIVE)) {
        return Boolean.parseBoolean(active) ? Verb.RESTORED : Verb.REMOVED;
      }
      String archived = to.get("archived");
      if (archived != null && from.containsKey("archived")) {
        return Boolean.parseBoolean(archived) ? Verb.ARCHIVED : Verb.RESTORED;
      }
      return Verb.UPDATED;
    }
  }
}
