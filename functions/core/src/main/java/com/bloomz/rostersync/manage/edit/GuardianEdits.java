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
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What edits make of the links between students and their parents (G). */
public final class GuardianEdits {
  private GuardianEdits() {}

  /**
   * How a parent stands to a student.
   *
   * @param relationship such as Mother; may be empty; null: as it is
   * @param type such as Parent/Guardian; may be empty; null: as it is
   */
  public record Bond(@Nullable String relationship, @Nullable String type) {
    private Guardianship of(MemberId parent, @Nullable Guardianship former) {
      Guardianship had = former == null ? new Guardianship(parent, "", "", Source.MANUAL) : former;
      var now =
          new Guardianship(
              parent,
              relationship == null ? had.relationship() : relationship,
              type == null ? had.type() : type,
              had.source());
      return now.equals(former)
          ? now
          : new Guardianship(parent, now.relationship(), now.type(), Source.MANUAL);
    }
  }

  /**
   * Makes a member a parent of a student, or says another relationship, which then stays whatever
   * Clever says (M 8). Staff become both (P 4). Who had left as a parent is one again, if the
   * editor may bring the person back (P 11), and nobody is who is kept out (P 13).
   */
  public static Reply<HandEdit> link(
      StoredItem<Member> student, StoredItem<Member> parent, Bond bond, Editor editor) {
    Hat.OfStudent hat = student.value().student();
    if (hat == null || parent.value().student() != null) {
      return new Refused<>(Refusal.WRONG_KIND);
    }
    MemberId id = parent.value().id();
    if (hat.keepsOut(id) || parent.value().keptOut()) {
      return new Refused<>(Refusal.KEPT_OUT, id.value());
    }
    Guardianship former = hat.guardianship(id).orElse(null);
    Guardianship now = bond.of(id, former);
    HandEdit linked =
        now.equals(former)
            ? HandEdit.nothing()
            : HandEdit.of(put(student, hat.withRemoval(id, null), former, now));
    Hat.OfParent worn = parent.value().parent();
    return worn != null && worn.active()
        ? new Granted<>(
            linked.steps().isEmpty() ? linked : linked.after(new Step.Touch(id, parent.version())))
        : MemberEdits.restored(
                parent, worn == null ? new Hat.OfParent(new TreeSet<>()) : worn, editor)
            .map(back -> linked.after(back));
  }

  /**
   * Ends the link between a student and a parent. Who is kept out from now on need not be a parent.
   */
  public static Reply<HandEdit> unlink(
      StoredItem<Member> student, MemberId parent, HandRemoval removal) {
    Hat.OfStudent hat = student.value().student();
    if (hat == null) {
      return new Refused<>(Refusal.NOT_FOUND);
    }
    if (hat.guardianship(parent).isPresent()) {
      return new Granted<>(HandEdit.of(ended(student, parent, removal)));
    }
    return removal.keptOut() && !hat.keepsOut(parent)
        ? new Granted<>(HandEdit.of(marked(student, hat, parent, removal)))
        : new Refused<>(Refusal.NOT_FOUND);
  }

  /** Lifts that a parent is kept out of a child; what an import does then is another matter. */
  public static Reply<HandEdit> lift(StoredItem<Member> student, MemberId parent) {
    Hat.OfStudent hat = student.value().student();
    if (hat == null) {
      return new Refused<>(Refusal.NOT_FOUND);
    }
    return new Granted<>(
        hat.keepsOut(parent)
            ? HandEdit.of(marked(student, hat, parent, null))
            : HandEdit.nothing());
  }

  /** The step that ends the link of a student who has that parent. */
  static Step ended(StoredItem<Member> student, MemberId parent, HandRemoval removal) {
    Hat.OfStudent hat = student.value().student();
    if (hat == null) {
      throw new IllegalArgumentException("not a student");
    }
    return put(
        student, hat.withRemoval(parent, removal), hat.guardianship(parent).orElseThrow(), null);
  }

  /** The step that changes what a person did to a parent who is none of that student. */
  static Step marked(
      StoredItem<Member> student,
      Hat.OfStudent hat,
      MemberId parent,
      @Nullable HandRemoval removal) {
    return put(student, hat.withRemoval(parent, removal));
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
    return put(student, hat.withGuardianships(all));
  }

  /** The step that gives a student another hat, with a change for each parent who differs. */
  static Step put(StoredItem<Member> student, Hat.OfStudent next) {
    Hat.OfStudent had = Objects.requireNonNull(student.value().student(), "a student");
    SortedSet<MemberId> parents = new TreeSet<>(had.removedParents().keySet());
    parents.addAll(next.removedParents().keySet());
    had.guardianships().forEach(each -> parents.add(each.parent()));
    next.guardianships().forEach(each -> parents.add(each.parent()));
    List<Change> changes = new ArrayList<>();
    for (MemberId parent : parents) {
      Guardianship from = had.guardianship(parent).orElse(null);
      Guardianship to = next.guardianship(parent).orElse(null);
      Fields fields =
          relation(from, to)
              .removal(had.removedParents().get(parent), next.removedParents().get(parent));
      if (!fields.isEmpty()) {
        changes.add(
            fields
                .within(student.value().id())
                .change(Entity.GUARDIANSHIPS, verb(from, to), parent, Rule.M));
      }
    }
    return HandEdit.put(student.value().withStudent(next), student.version(), changes);
  }

  private static Verb verb(@Nullable Guardianship from, @Nullable Guardianship to) {
    if ((from == null) == (to == null)) {
      return Verb.UPDATED;
    }
    return from == null ? Verb.CREATED : Verb.REMOVED;
  }

  private static Fields relation(@Nullable Guardianship from, @Nullable Guardianship to) {
    return new Fields()
        .changed(
            "relationship",
            from == null ? null : from.relationship(),
            to == null ? null : to.relationship())
        .changed("type", from == null ? null : from.type(), to == null ? null : to.type())
        .changed("source", from == null ? null : from.source(), to == null ? null : to.source());
  }
}
