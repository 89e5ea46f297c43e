package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Source;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the parents of the students whom Clever shows equal to the selected contacts (G 1, I 4).
 */
final class Guardianships {
  private final CleverIndex shown;
  private final Matches resolved;
  private final Draft draft;
  private final Protection protection;

  Guardianships(CleverIndex shown, Matches resolved, Draft draft, Protection protection) {
    this.shown = shown;
    this.resolved = resolved;
    this.draft = draft;
    this.protection = protection;
  }

  void plan() {
    if (!protection.parentsSynced()) {
      return;
    }
    Map<CleverId, SortedMap<MemberId, Contact.Relationship>> wanted = new TreeMap<>();
    for (Contact contact : shown.parents().values()) {
      MemberId parent = Objects.requireNonNull(resolved.parents().get(contact.id()));
      for (Contact.Relationship each : contact.relationships()) {
        wanted.computeIfAbsent(each.student(), id -> new TreeMap<>()).putIfAbsent(parent, each);
      }
    }
    resolved
        .students()
        .forEach((id, member) -> plan(member, wanted.getOrDefault(id, new TreeMap<>())));
  }

  private void plan(MemberId student, SortedMap<MemberId, Contact.Relationship> wanted) {
    SortedMap<MemberId, Guardianship> had = new TreeMap<>();
    hat(student).guardianships().forEach(each -> had.put(each.parent(), each));
    for (Guardianship each : had.values()) {
      Contact.Relationship relationship = wanted.get(each.parent());
      if (relationship == null) {
        leave(student, each);
      } else {
        follow(student, each, relationship);
      }
    }
    wanted.forEach(
        (parent, relationship) -> {
          if (!had.containsKey(parent)) {
            add(student, parent, relationship);
          }
        });
  }

  private void leave(MemberId student, Guardianship had) {
    if (protection.holds(Entity.GUARDIANSHIPS)) {
      draft.count(Entity.GUARDIANSHIPS, 1, 0);
    }
    if (!protection.removes(Entity.GUARDIANSHIPS)) {
      return;
    }
    Change change =
        Fields.ended("relationship", had.relationship())
            .changed("type", had.type(), null)
            .changed("source", had.source(), null)
            .changeWithin(Entity.GUARDIANSHIPS, Verb.REMOVED, had.parent(), student, Rule.I_4);
    put(student, had.parent(), null, change);
    draft.losesChild(had.parent());
  }

  private void follow(MemberId student, Guardianship had, Contact.Relationship relationship) {
    Fields fields =
        new Fields()
            .changed("relationship", had.relationship(), relationship.relationship())
            .changed("type", had.type(), relationship.type());
    if (fields.isEmpty()) {
      draft.count(Entity.GUARDIANSHIPS, 1, 0);
      return;
    }
    put(
        student,
        had.parent(),
        new Guardianship(
            had.parent(), relationship.relationship(), relationship.type(), had.source()),
        fields.changeWithin(Entity.GUARDIANSHIPS, Verb.UPDATED, had.parent(), student, Rule.G_1));
  }

  private void add(MemberId student, MemberId parent, Contact.Relationship relationship) {
    put(
        student,
        parent,
        new Guardianship(parent, relationship.relationship(), relationship.type(), Source.CLEVER),
        Fields.created("relationship", relationship.relationship())
            .changed("type", null, relationship.type())
            .changed("source", null, Source.CLEVER)
            .changeWithin(Entity.GUARDIANSHIPS, Verb.CREATED, parent, student, Rule.G_1));
  }

  private void put(MemberId student, MemberId parent, @Nullable Guardianship now, Change change) {
    Member member = draft.member(student);
    Hat.OfStudent hat = hat(student);
    SortedMap<MemberId, Guardianship> all = new TreeMap<>();
    hat.guardianships().forEach(each -> all.put(each.parent(), each));
    all.remove(parent);
    if (now != null) {
      all.put(parent, now);
    }
    draft.put(
        member.withStudent(
            new Hat.OfStudent(
                hat.cleverId(), hat.studentId(), List.copyOf(all.values()), hat.homeLanguage())),
        change);
  }

  private Hat.OfStudent hat(MemberId student) {
    return Objects.requireNonNull(draft.member(student).student());
  }
}
