package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.roster.Issue;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an import is to do.
 *
 * @param writes in the order in which they are to be stored
 * @param issues each once, in order
 * @param counts as they will be when every write is stored
 * @param held of what something stays that Clever does not show, as that may be Clever's answer (I
 *     6)
 * @param absent the members whom Clever does not show: nobody invites them in this run (I 9)
 */
public record Decision(
    List<Write> writes,
    List<Issue> issues,
    Counts counts,
    SortedSet<Entity> held,
    AbsentMembers absent) {
  public Decision {
    writes = List.copyOf(writes);
    issues = List.copyOf(issues);
    held = Collections.unmodifiableSortedSet(new TreeSet<>(held));
  }

  /** Whether Bloomz already equals Clever, as far as this kind of run goes. */
  public boolean changesNothing() {
    return writes.isEmpty();
  }

  /** Whether anyone or anything leaves or is archived. */
  public boolean removes() {
    return writes.stream()
        .flatMap(write -> write.changes().stream())
        .anyMatch(change -> change.verb().removes());
  }

  /**
   * The same, with what else is held.
   *
   * @param more counts beside these
   */
  public Decision holding(Set<Entity> alsoHeld, Counts more, Issue why) {
    SortedSet<Entity> all = new TreeSet<>(held);
    all.addAll(alsoHeld);
    SortedSet<Issue> told = new TreeSet<>(issues);
    told.add(why);
    return new Decision(writes, List.copyOf(told), counts.plus(more), all, absent);
  }

  /** The same, with issues beside these. */
  public Decision telling(List<Issue> more) {
    SortedSet<Issue> told = new TreeSet<>(issues);
    told.addAll(more);
    return new Decision(writes, List.copyOf(told), counts, held, absent);
  }

  /** Every change, in the order of the writes. */
  public List<Change> changes() {
    return writes.stream().flatMap(write -> write.changes().stream()).toList();
  }
}
