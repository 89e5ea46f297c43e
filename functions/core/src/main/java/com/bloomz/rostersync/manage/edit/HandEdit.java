package com.bloomz.rostersync.manage.edit;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An edit that has been decided and is stored whole or not at all.
 *
 * @param steps at most 90, each about another item; none where everything is so already
 * @param basis what else must still be as it was seen
 */
public record HandEdit(List<Step> steps, Basis basis) {
  public HandEdit {
    steps = List.copyOf(steps);
    Set<Object> items = new HashSet<>();
    if (!steps.stream().map(Step::item).allMatch(items::add)) {
      throw new IllegalArgumentException("two steps are about one item");
    }
  }

  /**
   * What an edit was decided from beside its items, and changes.
   *
   * @param seen as it stood before anything was read
   * @param names whether it was decided from the names of active classes, and gives one its name
   * @param places whether it was decided from who is in what, and lets somebody leave, brings a
   *     student back or makes a class with its members active
   */
  public record Basis(Revisions seen, boolean names, boolean places) {
    /** Nothing but the items. */
    public static final Basis NONE = new Basis(Revisions.NONE, false, false);
  }

  /** What happens to one item. */
  public sealed interface Step {
    List<Change> changes();

    /** The id of the class or member. */
    default Object item() {
      return switch (this) {
        case Put(Write.OfClass(RosterClass after, var _), long _) -> after.id();
        case Put(Write.OfDeletedClass(ClassId id, var _), long _) -> id;
        case Put(Write.OfMember(Member after, var _), long _) -> after.id();
        case Touch(MemberId id, long _) -> id;
        case Delete(ClassId id, long _, var _) -> id;
      };
    }

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
     * A member stays as is and counts as changed: whoever was about to let the member leave decides
     * again (I 8).
     *
     * @param version that must be stored now
     */
    record Touch(MemberId id, long version) implements Step {
      @Override
      public List<Change> changes() {
        return List.of();
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
  public static HandEdit nothing() {
    return new HandEdit(List.of(), Basis.NONE);
  }

  /** An edit of several items. */
  static HandEdit of(Step... steps) {
    return new HandEdit(List.of(steps), Basis.NONE);
  }

  /** The same, after another step. What that step stores need not be counted as changed besides. */
  HandEdit after(Step first) {
    List<Step> all = new ArrayList<>(List.of(first));
    steps.stream()
        .filter(each -> !(each instanceof Step.Touch && each.item().equals(first.item())))
        .forEach(all::add);
    return new HandEdit(all, basis);
  }

  /** The same, before another step. */
  HandEdit then(Step last) {
    List<Step> all = new ArrayList<>(steps);
    all.add(last);
    return new HandEdit(all, basis);
  }

  /** The same, while active classes have the names that were seen. */
  HandEdit onNames(Revisions seen) {
    return new HandEdit(steps, new Basis(seen, true, basis.places()));
  }

  /** The same, while no import gives places or lets anybody leave. */
  public HandEdit onPlaces(Revisions seen) {
    return new HandEdit(steps, new Basis(seen, basis.names(), true));
  }

  /**
   * The same, {@link #onPlaces} where a student who had left is back: the student's parents, whom
   * an import may be about to let leave, have a child here again (I 8).
   */
  public HandEdit onReturn(Revisions seen) {
    boolean back =
        changes().stream()
            .anyMatch(each -> each.entity() == Entity.STUDENTS && each.verb() == Verb.RESTORED);
    return back ? onPlaces(seen) : this;
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
