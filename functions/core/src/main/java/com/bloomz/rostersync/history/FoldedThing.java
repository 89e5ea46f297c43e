package com.bloomz.rostersync.history;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.roster.Source;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The changes of one thing as one: first values before, last values after. */
final class FoldedThing {
  private final SortedMap<String, String> before = new TreeMap<>();
  private final SortedMap<String, String> after = new TreeMap<>();
  private final SortedSet<String> fields = new TreeSet<>();
  private boolean existed = true;
  private boolean exists = true;
  private boolean byHand;
  private Entity entity;
  private Rule rule;

  /**
   * @param first the first change
   */
  FoldedThing(Change first) {
    this.entity = first.entity();
    this.rule = first.rule();
  }

  /** Adds the values of the next change in those of its fields. */
  void add(Change next, Predicate<String> own, boolean hand) {
    SortedSet<String> changed = new TreeSet<>(next.before().keySet());
    changed.addAll(next.after().keySet());
    changed.removeIf(own.negate());
    for (String field : changed) {
      if (fields.add(field)) {
        Fields.copy(field, next.before(), before);
      }
      Fields.copy(field, next.after(), after);
    }
    byHand |= hand;
    entity = next.entity();
    rule = next.rule();
  }

  /** Whether the next change makes the thing, or ends it for good; to be told before its values. */
  void exists(Change next) {
    if (next.verb() == Verb.CREATED && exists) {
      // What is created with other changes in one write may stand behind them in the journal.
      existed = false;
    }
    if (next.verb() == Verb.REMOVED && isGone(next)) {
      exists = false;
      after.clear();
    } else if (next.verb() == Verb.CREATED) {
      if (!exists && next.entity() == Entity.CLASSES) {
        after.putAll(untold(next));
      }
      exists = true;
    }
  }

  /** A hat that ends stays known, unless the member has it no longer, as after a merge (P 14). */
  private static boolean isGone(Change removed) {
    return !JournalFold.isHat(removed.entity())
        || (removed.before().containsKey(JournalFold.ACTIVE)
            && !removed.after().containsKey(JournalFold.ACTIVE));
  }

  /** What a class that is made again has as imports make it; it is not told. */
  private static Map<String, String> untold(Change made) {
    return Map.of(
        "archived",
        "false",
        "source",
        Source.CLEVER.name(),
        "cleverName",
        made.after().getOrDefault("name", ""));
  }

  /** Nothing of it was there before. */
  void isNew() {
    before.clear();
  }

  /** Whether it was made: its field has a value that it had not. */
  boolean made(String field) {
    return fields.contains(field) && !before.containsKey(field) && after.containsKey(field);
  }

  boolean existed() {
    return existed;
  }

  boolean exists() {
    return exists;
  }

  boolean byHand() {
    return byHand;
  }

  Entity entity() {
    return entity;
  }

  Rule rule() {
    return rule;
  }

  /** The values before of the fields that differ; none where the thing was not there. */
  SortedMap<String, String> before() {
    return existed ? differing(before, after) : new TreeMap<>();
  }

  /** The values after of the fields that differ. */
  SortedMap<String, String> after() {
    return existed ? differing(after, before) : new TreeMap<>(after);
  }

  private SortedMap<String, String> differing(
      SortedMap<String, String> values, Map<String, String> others) {
    SortedMap<String, String> differing = new TreeMap<>(values);
    differing.keySet().retainAll(fields);
    differing.keySet().removeIf(each -> Objects.equals(values.get(each), others.get(each)));
    return differing;
  }
}
