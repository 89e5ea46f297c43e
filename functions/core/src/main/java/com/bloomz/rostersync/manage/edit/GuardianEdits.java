package com.bloomz.rostersync.manage.edit;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.manage.edit.HandEdit.Step;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What edits make of the links between students and their parents (G). */
public final class GuardianEdits {
  private GuardianEdits() {}

  /**
   * Makes a member a parent of a student, or says another relationship. Staff become both (P 4).
   */
  public static Reply<HandEdit> link(
      StoredItem<Member> student, StoredItem<Member> parent, String relationship, String type) {
    Hat.OfStudent hat = student.value().student();
    if (hat == null || parent.value().student() != null) {
      return new Refused<>(Refusal.WRONG_KIND);
    }
    MemberId id = parent.value().id();
    Guardianship former = find(hat, id).orElse(null);
    List<Step> steps = new ArrayList<>();
    wearing(parent).ifPresent(steps::add);
    if (former == null
        || !former.relationship().equals(relationship)
        || !former.type().equals(type)) {
      Source source = former == null ? Source.MANUAL : former.source();
      Guardianship now = new Guardianship(id, relationship, type, source);
      steps.add(put(student, hat, former, now));
    }
    return new Granted<>(new HandEdit(steps, null));
  }

  /** Ends the link between a student and a parent. */
  public static Reply<HandEdit> unlink(StoredItem<Member> student, MemberId parent) {
    Hat.OfStudent hat = student.value().student();
    return hat == null || find(hat, parent).isEmpty()
        ? new Refused<>(Refusal.NOT_FOUND)
        : new Granted<>(HandEdit.of(ended(student, parent)));
  }

  /** The step that ends the link of a student who has that parent. */
  static Step ended(StoredItem<Member> student, MemberId parent) {
    Hat.OfStudent hat = student.value().student();
    if (hat == null) {
      throw new IllegalArgumentException("not a student");
    }
    return put(student, hat, find(hat, parent).orElseThrow(), null);
  }

  static Optional<Guardianship> find(Hat.OfStudent hat, MemberId parent) {
    return hat.guardianships().stream().filter(each -> each.parent().equals(parent)).findFirst();
  }

  /** The step that makes a parent of a member who is none, or who had left. */
  private static Optional<Step> wearing(StoredItem<Member> parent) {
    Member member = parent.value();
    List<Change> changes = new ArrayList<>();
    boolean active = member.active();
    if (member.parent() == null) {
      member = member.withParent(new Hat.OfParent(new TreeSet<>()));
      changes.add(
          Fields.created("source", Source.MANUAL)
              .change(Entity.PARENTS, Verb.CREATED, member.id(), Rule.M));
    }
    if (!active) {
      member = member.withActive(true);
      changes.add(
          new Fields()
              .changed("active", "false", "true")
              .change(Entity.PARENTS, Verb.RESTORED, member.id(), Rule.M));
    }
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(HandEdit.put(member, parent.version(), changes));
  }

  private static Step put(
      StoredItem<Member> student,
      Hat.OfStudent hat,
      @Nullable Guardianship from,
      @Nullable Guardianship to) {
    List<Guardianship> all = new ArrayList<>(hat.guardianships());
    all.remove(from);
    if (to != null) {
      all.add(to);
    }
    Guardianship either = to == null ? from : to;
    if (either == null) {
      throw new IllegalArgumentException("neither a link before nor one after");
    }
    Change change =
        new Fields()
            .changed(
                "relationship",
                from == null ? null : from.relationship(),
                to == null ? null : to.relationship())
            .changed("type", from == null ? null : from.type(), to == null ? null : to.type())
            .changed("source", from == null ? null : from.source(), to == null ? null : to.source())
            .within(student.value().id())
            .change(
                Entity.GUARDIANSHIPS,
                from == null ? Verb.CREATED : to == null ? Verb.REMOVED : Verb.UPDATED,
                either.parent(),
                Rule.M);
    return HandEdit.put(
        student.value().withStudent(hat.withGuardianships(all)),
        student.version(),
        List.of(change));
  }
}
