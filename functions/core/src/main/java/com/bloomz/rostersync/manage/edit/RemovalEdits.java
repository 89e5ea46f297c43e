package com.bloomz.rostersync.manage.edit;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.manage.edit.HandEdit.Basis;
import com.bloomz.rostersync.manage.edit.HandEdit.Step;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What edits make of a member who is removed, or kept out no longer (I 5, P 13). */
public final class RemovalEdits {
  /** How many items one edit of a person who leaves may take. */
  public static final int MOST_STEPS = 80;

  private RemovalEdits() {}

  /**
   * Lets a person leave: inactive, in no class, nobody's parent (I 5). Of somebody who is in very
   * many classes a first part leaves, and the rest is to be asked for again. Who has left already
   * can be kept out from now on (P 13).
   */
  public static Reply<HandEdit> leave(
      StoredItem<Member> had, Ties ties, HandRemoval removal, Editor editor) {
    Member before = had.value();
    if (MemberEdits.isOutOfReach(before, editor)) {
      return new Refused<>(Refusal.SCHOOL_ADMIN_REQUIRED);
    }
    List<Step> steps = new ArrayList<>();
    ties.classes().forEach(each -> steps.add(ClassEdits.ended(each, before.id())));
    ties.children().forEach(each -> steps.add(GuardianEdits.ended(each, before.id(), removal)));
    if (steps.size() > MOST_STEPS) {
      return new Granted<>(new HandEdit(steps.subList(0, MOST_STEPS), Basis.NONE));
    }
    if (before.active() || (removal.keptOut() && !before.keptOut())) {
      steps.add(left(had, removal));
    }
    return new Granted<>(new HandEdit(steps, Basis.NONE));
  }

  /**
   * Where a member is.
   *
   * @param classes in which the person is
   * @param children whose parent the person is
   */
  public record Ties(List<StoredItem<RosterClass>> classes, List<StoredItem<Member>> children) {
    public Ties {
      classes = List.copyOf(classes);
      children = List.copyOf(children);
    }
  }

  /**
   * Lifts that a member is kept out of the school, and of the children whom the same removal took
   * the member off. Nobody is brought back by it.
   *
   * @param students who had the member as a parent
   */
  public static Reply<HandEdit> lift(
      StoredItem<Member> had, List<StoredItem<Member>> students, Editor editor) {
    Member before = had.value();
    if (MemberEdits.isOutOfReach(before, editor)) {
      return new Refused<>(Refusal.SCHOOL_ADMIN_REQUIRED);
    }
    if (!before.keptOut()) {
      return new Granted<>(HandEdit.nothing());
    }
    List<Step> steps = new ArrayList<>();
    for (StoredItem<Member> each : students) {
      Hat.OfStudent hat = each.value().student();
      if (hat != null && Objects.equals(hat.removedParents().get(before.id()), before.removal())) {
        steps.add(GuardianEdits.marked(each, hat, before.id(), null));
      }
    }
    if (steps.size() > MOST_STEPS) {
      return new Granted<>(new HandEdit(steps.subList(0, MOST_STEPS), Basis.NONE));
    }
    Fields fields = new Fields().removal(before.removal(), null);
    steps.add(MemberEdits.put(had, before.withRemoval(null), fields, Verb.UPDATED));
    return new Granted<>(new HandEdit(steps, Basis.NONE));
  }

  /** The edit that also ends the parent hat of a member who has no child left. */
  public static HandEdit withoutParent(HandEdit edit, StoredItem<Member> had) {
    Hat.OfParent hat = had.value().activeParent();
    if (hat == null || edit.steps().isEmpty()) {
      return edit;
    }
    Step step =
        HandEdit.put(
            had.value().withParent(hat.withActive(false)),
            had.version(),
            List.of(
                new Fields()
                    .changed("active", "true", "false")
                    .change(Entity.PARENTS, Verb.REMOVED, had.value().id(), Rule.M)));
    return edit.then(step);
  }

  /** The step that ends every hat of a member; a raised role ends with it (P 11). */
  private static Step left(StoredItem<Member> had, HandRemoval removal) {
    Member before = had.value();
    Member after = before.withActive(false).withRemoval(removal);
    if (after.staff() != null && after.staff().role().raised()) {
      after = MemberEdits.following(after.withStaff(after.staff().removed()), EditedField.ROLE);
    }
    List<Change> changes = new ArrayList<>();
    for (MemberKind kind : MemberKind.values()) {
      if (kind.has(before)) {
        Fields fields = new Fields();
        if (changes.isEmpty()) {
          fields.removal(before.removal(), removal);
        }
        if (kind.isActive(before)) {
          fields.changed("active", "true", "false");
        }
        if (kind == MemberKind.STAFF) {
          fields
              .changed("roleEnded", MemberEdits.ended(before), MemberEdits.ended(after))
              .changed("edited", MemberEdits.edited(before), MemberEdits.edited(after));
        }
        if (!fields.isEmpty()) {
          changes.add(fields.change(kind.entity(), Verb.REMOVED, before.id(), Rule.M));
        }
      }
    }
    return HandEdit.put(after, had.version(), changes);
  }
}
