package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Source;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the parents of the students whom Clever shows equal to the selected contacts (G 1, I 4). A
 * student who returns starts from what Clever says now, whatever the kind of run (G 6). That a
 * person took a parent off a child ends when the parent is back, or Clever agrees (P 13).
 */
final class Guardianships implements RosterPlan.Stage {
  private final DesiredLinks links;
  private final Protection protection;

  Guardianships(DesiredLinks links, Protection protection) {
    this.links = links;
    this.protection = protection;
  }

  @Override
  public Part decide(RosterPlan plan) {
    Part.Builder part = new Part.Builder();
    for (MemberId student : plan.matches().students().values()) {
      MemberPlan member = plan.member(student);
      if (member.after().keptOut()) {
        continue;
      }
      if (protection.parentsSynced()) {
        decide(member, part);
      } else if (isBack(member)) {
        endLinksOfGone(member, plan, part);
      }
    }
    return part.build();
  }

  private static boolean isBack(MemberPlan student) {
    Member before = student.before();
    return before != null && before.activeStudent() == null && student.after().active();
  }

  /** Where Clever does not tell of parents, those who have left do not come back with the child. */
  private void endLinksOfGone(MemberPlan student, RosterPlan plan, Part.Builder part) {
    Hat.OfStudent hat = Objects.requireNonNull(student.after().student());
    List<Guardianship> left = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Guardianship each : hat.guardianships()) {
      Member parent = plan.members().get(each.parent());
      boolean stays = parent != null && parent.activeParent() != null;
      if (stays || protection.holds(student.id(), each.parent())) {
        left.add(each);
      } else {
        changes.add(removed(student.id(), each, Rule.G_6));
      }
    }
    if (!changes.isEmpty()) {
      part.put(student.with(student.after().withStudent(hat.withGuardianships(left)), changes));
    }
  }

  private void decide(MemberPlan student, Part.Builder part) {
    Hat.OfStudent hat = Objects.requireNonNull(student.after().student());
    SortedMap<MemberId, Contact.Relationship> desired = links.parentsOf(student.id());
    if (isAsShown(hat, desired)) {
      return;
    }
    boolean back = isBack(student);
    SortedMap<MemberId, Guardianship> current = new TreeMap<>();
    hat.guardianships().forEach(each -> current.put(each.parent(), each));
    SortedMap<MemberId, Guardianship> all = new TreeMap<>(current);
    List<Change> changes = new ArrayList<>();
    current.forEach(
        (parent, each) -> {
          boolean ends =
              protection.removes(student.id(), parent)
                  || (back && !protection.holds(student.id(), parent));
          if (!desired.containsKey(parent) && ends) {
            all.remove(parent);
            changes.add(removed(student.id(), each, back ? Rule.G_6 : Rule.I_4));
            part.losesChild(parent);
          }
        });
    desired.forEach(
        (parent, relationship) -> {
          Guardianship former = current.get(parent);
          Guardianship next = next(parent, former, relationship);
          if (!next.equals(former)) {
            all.put(parent, next);
            changes.add(changed(student.id(), former, next, hat.removedParents().get(parent)));
          }
        });
    Hat.OfStudent next =
        withoutRemovals(student, hat.withGuardianships(List.copyOf(all.values())), changes);
    if (!changes.isEmpty()) {
      part.put(student.with(student.after().withStudent(next), changes));
    }
  }

  /** Whether nothing is to be done, as with nearly every student. */
  private static boolean isAsShown(
      Hat.OfStudent hat, SortedMap<MemberId, Contact.Relationship> desired) {
    if (hat.guardianships().size() != desired.size() || !hat.removedParents().isEmpty()) {
      return false;
    }
    Iterator<Map.Entry<MemberId, Contact.Relationship>> shown = desired.entrySet().iterator();
    for (Guardianship each : hat.guardianships()) {
      Map.Entry<MemberId, Contact.Relationship> next = shown.next();
      if (!each.parent().equals(next.getKey())
          || !each.relationship().equals(next.getValue().relationship())
          || !each.type().equals(next.getValue().type())) {
        return false;
      }
    }
    return true;
  }

  /** Without the removals that are undone or that Clever agrees with; who is kept out stays so. */
  private Hat.OfStudent withoutRemovals(
      MemberPlan student, Hat.OfStudent hat, List<Change> changes) {
    Hat.OfStudent next = hat;
    for (Map.Entry<MemberId, HandRemoval> each : hat.removedParents().entrySet()) {
      MemberId parent = each.getKey();
      boolean undone = links.parentsOf(student.id()).containsKey(parent);
      boolean agreed = !each.getValue().keptOut() && !protection.holds(student.id(), parent);
      if (undone || agreed) {
        next = next.withRemoval(parent, null);
      }
      if (!undone && agreed) {
        changes.add(
            new Fields()
                .removal(each.getValue(), null)
                .within(student.id())
                .change(Entity.GUARDIANSHIPS, Verb.UPDATED, parent, Rule.P_13));
      }
    }
    return next;
  }

  /** As Clever says; what a person says of a parent stays, where that is anything (M 8). */
  private static Guardianship next(
      MemberId parent, @Nullable Guardianship current, Contact.Relationship desired) {
    if (current == null || current.source() == Source.CLEVER) {
      return new Guardianship(parent, desired.relationship(), desired.type(), Source.CLEVER);
    }
    return new Guardianship(
        parent,
        current.relationship().isBlank() ? desired.relationship() : current.relationship(),
        current.type().isBlank() ? desired.type() : current.type(),
        current.source());
  }

  private static Change changed(
      MemberId student,
      @Nullable Guardianship from,
      Guardianship to,
      @Nullable HandRemoval undone) {
    return new Fields()
        .removal(undone, null)
        .changed("relationship", from == null ? null : from.relationship(), to.relationship())
        .changed("type", from == null ? null : from.type(), to.type())
        .changed("source", from == null ? null : from.source(), to.source())
        .within(student)
        .change(
            Entity.GUARDIANSHIPS,
            from == null ? Verb.CREATED : Verb.UPDATED,
            to.parent(),
            Rule.G_1);
  }

  private static Change removed(MemberId student, Guardianship from, Rule rule) {
    return Fields.ended("relationship", from.relationship())
        .changed("type", from.type(), null)
        .changed("source", from.source(), null)
        .within(student)
        .change(Entity.GUARDIANSHIPS, Verb.REMOVED, from.parent(), rule);
  }
}
