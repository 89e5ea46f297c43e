package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the parents of the students whom Clever shows equal to the selected contacts (G 1, I 4).
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
    if (protection.parentsSynced()) {
      for (MemberId student : plan.matches().students().values()) {
        decide(plan.member(student), part);
      }
    }
    return part.build();
  }

  private void decide(MemberPlan student, Part.Builder part) {
    Hat.OfStudent hat = Objects.requireNonNull(student.after().student());
    SortedMap<MemberId, Contact.Relationship> desired = links.parentsOf(student.id());
    SortedMap<MemberId, Guardianship> current = new TreeMap<>();
    hat.guardianships().forEach(each -> current.put(each.parent(), each));
    SortedMap<MemberId, Guardianship> all = new TreeMap<>(current);
    List<Change> changes = new ArrayList<>();
    current.forEach(
        (parent, each) -> {
          if (!desired.containsKey(parent) && protection.removes(student.id(), parent)) {
            all.remove(parent);
            changes.add(removed(student.id(), each));
            part.losesChild(parent);
          }
        });
    desired.forEach(
        (parent, relationship) -> {
          Guardianship former = current.get(parent);
          Guardianship next = next(parent, former, relationship);
          if (!next.equals(former)) {
            all.put(parent, next);
            changes.add(changed(student.id(), former, next));
          }
        });
    if (!changes.isEmpty()) {
      part.put(
          student.with(
              student.after().withStudent(hat.withGuardianships(List.copyOf(all.values()))),
              changes));
    }
  }

  private static Guardianship next(
      MemberId parent, @Nullable Guardianship current, Contact.Relationship desired) {
    return new Guardianship(
        parent,
        desired.relationship(),
        desired.type(),
        current == null ? Source.CLEVER : current.source());
  }

  private static Change changed(MemberId student, @Nullable Guardianship from, Guardianship to) {
    return new Fields()
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

  private static Change removed(MemberId student, Guardianship from) {
    return Fields.ended("relationship", from.relationship())
        .changed("type", from.type(), null)
        .changed("source", from.source(), null)
        .within(student)
        .change(Entity.GUARDIANSHIPS, Verb.REMOVED, from.parent(), Rule.I_4);
  }
}
