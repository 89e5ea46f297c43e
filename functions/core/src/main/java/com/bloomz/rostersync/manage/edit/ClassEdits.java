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
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What edits make of a class. Names are free as in {@link AllClasses}, whose revisions must stand.
 */
public final class ClassEdits {
  private ClassEdits() {}

  /** A class by hand: never touched by an import (I 4). */
  public static Reply<HandEdit> create(ClassId id, String name, AllClasses all) {
    if (isTaken(name, id, all)) {
      return new Refused<>(Refusal.CLASS_NAME_TAKEN);
    }
    RosterClass made =
        new RosterClass(id, name, null, false, Source.MANUAL, null, false, List.of());
    Change change = Fields.created("name", name).change(Entity.CLASSES, Verb.CREATED, id, Rule.M);
    return given(HandEdit.put(made, 0, List.of(change)), all);
  }

  /** A name of its own, which then stays whatever the section is called (C 3). */
  public static Reply<HandEdit> rename(StoredItem<RosterClass> had, String name, AllClasses all) {
    RosterClass before = had.value();
    if (!before.archived() && isTaken(name, before.id(), all)) {
      return new Refused<>(Refusal.CLASS_NAME_TAKEN);
    }
    RosterClass after =
        new RosterClass(
            before.id(),
            name,
            before.cleverName(),
            before.section() != null,
            before.source(),
            before.section(),
            before.archived(),
            before.enrolments());
    Fields fields = new Fields().changed("name", before.name(), name);
    return fields.isEmpty()
        ? new Granted<>(HandEdit.nothing())
        : given(put(had, after, fields, Verb.UPDATED), all);
  }

  /** An archived class is left alone by imports, and its name is free (C 4). */
  public static Reply<HandEdit> archive(StoredItem<RosterClass> had) {
    if (had.value().archived()) {
      return new Granted<>(HandEdit.nothing());
    }
    Fields fields = new Fields().changed("archived", "false", "true");
    return new Granted<>(
        HandEdit.of(put(had, had.value().withArchived(true), fields, Verb.ARCHIVED)));
  }

  /**
   * Active again with its members, if its name is free. Of very many members who have left, a first
   * part comes back, and the rest is to be asked for again.
   *
   * @param members the members of the class
   */
  public static Reply<HandEdit> restore(
      StoredItem<RosterClass> had,
      Collection<StoredItem<Member>> members,
      AllClasses all,
      Editor editor) {
    if (!had.value().archived()) {
      return new Granted<>(HandEdit.nothing());
    }
    if (isTaken(had.value().name(), had.value().id(), all)) {
      return new Refused<>(Refusal.CLASS_NAME_TAKEN);
    }
    Fields fields = new Fields().changed("archived", "true", "false");
    Step restored = put(had, had.value().withArchived(false), fields, Verb.RESTORED);
    return returning(had.value(), members, editor)
        .map(
            steps ->
                steps.size() > RemovalEdits.MOST_STEPS
                    ? new HandEdit(steps.subList(0, RemovalEdits.MOST_STEPS), Basis.NONE)
                        .onReturn(all.revisions())
                    : new HandEdit(steps, Basis.NONE)
                        .then(restored)
                        .onNames(all.revisions())
                        .onPlaces(all.revisions()));
  }

  /** The steps that bring back those of its members who have left, but for merged ones (P 14). */
  private static Reply<List<Step>> returning(
      RosterClass of, Collection<StoredItem<Member>> members, Editor editor) {
    Map<MemberId, StoredItem<Member>> byId =
        members.stream().collect(Collectors.toMap(each -> each.value().id(), Function.identity()));
    Reply<List<Step>> steps = new Granted<>(List.of());
    for (Enrolment each : of.enrolments()) {
      StoredItem<Member> stored = byId.get(each.member());
      Hat hat = stored == null ? null : hat(stored.value(), each.place());
      if (stored != null && hat != null && !hat.active() && stored.value().merge() == null) {
        Reply<Step> back = MemberEdits.restored(stored, hat, editor);
        steps =
            steps.then(
                so -> back.map(step -> Stream.concat(so.stream(), Stream.of(step)).toList()));
      }
    }
    return steps;
  }

  private static @Nullable Hat hat(Member of, Place place) {
    return place.teaches() ? of.staff() : of.student();
  }

  /** Gone with its enrolments; its section, if it has one, becomes a class again (C 5). */
  public static Reply<HandEdit> delete(StoredItem<RosterClass> had) {
    RosterClass gone = had.value();
    List<Change> changes = new ArrayList<>();
    changes.add(
        Fields.ended("name", gone.name())
            .changed("cleverName", gone.cleverName(), null)
            .changed("section", gone.section(), null)
            .changed("source", gone.source(), null)
            .change(Entity.CLASSES, Verb.REMOVED, gone.id(), Rule.M));
    gone.enrolments().forEach(each -> changes.add(change(gone.id(), each, null)));
    return new Granted<>(HandEdit.of(new Step.Delete(gone.id(), had.version(), changes)));
  }

  /**
   * Puts a member into a class, or into another place there. A place that a person gave stays as it
   * is, and is {@link Source#MANUAL}. Who had left as staff or as a student is that again, if the
   * editor may bring the person back.
   */
  public static Reply<HandEdit> enrol(
      StoredItem<RosterClass> had, StoredItem<Member> stored, Place place, Editor editor) {
    RosterClass before = had.value();
    Member member = stored.value();
    if (before.archived()) {
      return new Refused<>(Refusal.CLASS_ARCHIVED);
    }
    Hat hat = hat(member, place);
    if (hat == null) {
      return new Refused<>(Refusal.WRONG_KIND);
    }
    Enrolment former = find(before, member.id()).orElse(null);
    if (former != null && former.place() == place && hat.active()) {
      return new Granted<>(HandEdit.nothing());
    }
    if (place == Place.PRIMARY_TEACHER && hasOtherPrimary(before, member.id())) {
      return new Refused<>(Refusal.CLASS_HAS_PRIMARY_TEACHER);
    }
    Enrolment now = new Enrolment(member.id(), place, Source.MANUAL);
    Step placed =
        HandEdit.put(
            with(before, member.id(), now),
            had.version(),
            List.of(change(before.id(), former, now)));
    return hat.active()
        ? new Granted<>(HandEdit.of(new Step.Touch(member.id(), stored.version()), placed))
        : MemberEdits.restored(stored, hat, editor).map(back -> HandEdit.of(back, placed));
  }

  /** Takes a member out of a class. */
  public static Reply<HandEdit> end(StoredItem<RosterClass> had, MemberId member) {
    return find(had.value(), member)
        .<Reply<HandEdit>>map(_ -> new Granted<>(HandEdit.of(ended(had, member))))
        .orElseGet(() -> new Refused<>(Refusal.NOT_FOUND));
  }

  /** The step that takes a member out of a class in which the member is. */
  static Step ended(StoredItem<RosterClass> had, MemberId member) {
    RosterClass before = had.value();
    return HandEdit.put(
        with(before, member, null),
        had.version(),
        List.of(change(before.id(), find(before, member).orElse(null), null)));
  }

  /** A member's place in a class. */
  public static Optional<Enrolment> find(RosterClass in, MemberId member) {
    return in.enrolments().stream().filter(each -> each.member().equals(member)).findFirst();
  }

  private static boolean hasOtherPrimary(RosterClass in, MemberId member) {
    return in.enrolments().stream()
        .anyMatch(each -> each.place() == Place.PRIMARY_TEACHER && !each.member().equals(member));
  }

  private static boolean isTaken(String name, ClassId but, AllClasses all) {
    NameKey key = NameKey.of(name);
    return all.classes().stream()
        .map(StoredItem::value)
        .anyMatch(each -> !each.archived() && !each.id().equals(but) && each.nameKey().equals(key));
  }

  private static RosterClass with(RosterClass in, MemberId member, @Nullable Enrolment now) {
    List<Enrolment> enrolments = new ArrayList<>(in.enrolments());
    enrolments.removeIf(each -> each.member().equals(member));
    if (now != null) {
      enrolments.add(now);
    }
    return in.withEnrolments(enrolments);
  }

  private static Step put(
      StoredItem<RosterClass> had, RosterClass after, Fields fields, Verb verb) {
    return HandEdit.put(
        after, had.version(), List.of(fields.change(Entity.CLASSES, verb, after.id(), Rule.M)));
  }

  private static Reply<HandEdit> given(Step step, AllClasses all) {
    return new Granted<>(HandEdit.of(step).onNames(all.revisions()));
  }

  /** The step that gives a place of one member to another; null for nobody. */
  static Step moved(StoredItem<RosterClass> had, @Nullable Enrolment from, @Nullable Enrolment to) {
    List<Enrolment> enrolments = new ArrayList<>(had.value().enrolments());
    List<Change> changes = new ArrayList<>();
    if (from != null) {
      enrolments.remove(from);
      changes.add(change(had.value().id(), from, null));
    }
    if (to != null) {
      enrolments.add(to);
      changes.add(change(had.value().id(), null, to));
    }
    return HandEdit.put(had.value().withEnrolments(enrolments), had.version(), changes);
  }

  private static Change change(ClassId in, @Nullable Enrolment from, @Nullable Enrolment to) {
    Enrolment either = to == null ? from : to;
    if (either == null) {
      throw new IllegalArgumentException("neither an enrolment before nor one after");
    }
    return new Fields()
        .changed("place", from == null ? null : from.place(), to == null ? null : to.place())
        .changed("source", from == null ? null : from.source(), to == null ? null : to.source())
        .within(in)
        .change(
            either.place().teaches() ? Entity.STAFF_ENROLMENTS : Entity.STUDENT_ENROLMENTS,
            from == null ? Verb.CREATED : to == null ? Verb.REMOVED : Verb.UPDATED,
            either.member(),
            Rule.M);
  }
}
