package com.bloomz.rostersync.undo;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Verb;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an import did to one thing in all: each field as it was before its first change and as it is
 * after its last.
 */
final class NetChange {
  private boolean existed = true;
  private boolean exists = true;
  private final SortedMap<String, String> before = new TreeMap<>();
  private final SortedMap<String, String> after = new TreeMap<>();
  private final SortedSet<String> fields = new TreeSet<>();

  /**
   * Adds the next change.
   *
   * @param own which of its fields are this thing's
   */
  void add(Change next, Set<String> own) {
    if (next.verb() == Verb.CREATED && exists) {
      // What is created with other changes in one write may stand behind them in the journal.
      existed = false;
    }
    exists = next.verb() != Verb.REMOVED || next.after().containsKey("active");
    SortedSet<String> changed = new TreeSet<>(next.before().keySet());
    changed.addAll(next.after().keySet());
    changed.retainAll(own);
    for (String field : changed) {
      if (fields.add(field)) {
        Fields.copy(field, next.before(), before);
      }
      Fields.copy(field, next.after(), after);
    }
  }

  /** Whether the thing was there before. */
  boolean existed() {
    return existed;
  }

  /** Whether the thing was there afterwards. */
  boolean exists() {
    return exists;
  }

  boolean created() {
    return !existed && exists;
  }

  boolean ended() {
    return existed && !exists;
  }

  /** The fields' values before; one that had none is not in it. */
  SortedMap<String, String> before() {
    return before;
  }

  SortedMap<String, String> after() {
    return after;
  }

  /** Those of the fields that the import changed and that did not come back to what they were. */
  SortedSet<String> changed(Set<String> of) {
    SortedSet<String> changed = new TreeSet<>(of);
    changed.retainAll(fields);
    changed.removeIf(field -> Objects.equals(before.get(field), after.get(field)));
    return changed;
  }

  /** Whether those fields still are what the import made of them. */
  boolean stands(Set<String> of, Map<String, String> now) {
    return of.stream().allMatch(field -> Objects.equals(after.get(field), now.get(field)));
  }

  /** Whether those fields are back at what they were. */
  boolean isBack(Set<String> of, Map<String, String> now) {
    return of.stream().allMatch(field -> Objects.equals(before.get(field), now.get(field)));
  }

  /** The values now, with those fields as they were before. */
  SortedMap<String, String> back(Set<String> of, Map<String, String> now) {
    SortedMap<String, String> values = new TreeMap<>(now);
    of.forEach(field -> Fields.copy(field, before, values));
    return values;
  }

  boolean turned(String field, String from, String to) {
    return from.equals(before.get(field)) && to.equals(after.get(field));
  }
}
