package com.bloomz.rostersync.manage.edit;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edit that has been decided and is stored whole or not at all.
 *
 * @param steps at most 90, each about another item; none where everything is so already
 * @param revision the school's revision that must still stand; null where it does not matter
 */
public record HandEdit(List<Step> steps, @Nullable Long revision) {
  public HandEdit {
    steps = List.copyOf(steps);
  }

  /** What happens to one item. */
  public sealed interface Step {
    List<Change> changes();

    /**
     * It is stored.
     *
     * @param replaces the version that it takes the place of; 0 for a new one
     */
    record Put(Write write, long replaces) implements Step {
      @Override
      public List<Change> changes() {
        return write.changes();
      }
    }

    /**
     * A class is deleted (C 5).
     *
     * @param deletes the version that must be stored now
     */
    record Delete(ClassId id, long deletes, List<Change> changes) implements Step {
      public Delete {
        changes = List.copyOf(changes);
      }
    }
  }

  /** Everything is so already. */
  static HandEdit nothing() {
    return new HandEdit(List.of(), null);
  }

  /** An edit of several items. */
  static HandEdit of(Step... steps) {
    return new HandEdit(List.of(steps), null);
  }

  /** The same, after another step. */
  HandEdit after(Step first) {
    List<Step> all = new ArrayList<>(List.of(first));
    all.addAll(steps);
    return new HandEdit(all, revision);
  }

  /** The same, while that revision stands. */
  HandEdit at(long revisionNow) {
    return new HandEdit(steps, revisionNow);
  }

  static Step put(RosterClass after, long replaces, List<Change> changes) {
    return new Step.Put(new Write.OfClass(after, changes), replaces);
  }

  static Step put(Member after, long replaces, List<Change> changes) {
    return new Step.Put(new Write.OfMember(after, changes), replaces);
  }

  /** Every change, in order. */
  public List<Change> changes() {
    return steps.stream().flatMap(step -> step.changes().stream()).toList();
  }
}
