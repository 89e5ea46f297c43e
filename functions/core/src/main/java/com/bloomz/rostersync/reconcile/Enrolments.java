package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps the members of classes equal to those of their sections (P 8, I 4). */
final class Enrolments {
  private final CleverIndex shown;
  private final Matches resolved;
  private final Draft draft;
  private final ImportSettings settings;
  private final Protection protection;

  Enrolments(
      CleverIndex shown,
      Matches resolved,
      Draft draft,
      ImportSettings settings,
      Protection protection) {
    this.shown = shown;
    this.resolved = resolved;
    this.draft = draft;
    this.settings = settings;
    this.protection = protection;
  }

  void plan() {
    Classes.bySection(draft)
        .forEach(
            (sectionId, classId) -> {
              RosterClass each = Objects.requireNonNull(draft.rosterClass(classId));
              Section section = shown.sections().get(sectionId);
              if (each.archived()) {
                return;
              }
              if (section != null) {
                plan(each, wanted(section, each));
              } else if (protection.kind() == RunKind.FULL_DATA) {
                plan(each, Map.of());
              }
            });
  }

  private SortedMap<MemberId, Place> wanted(Section section, RosterClass of) {
    var wanted = new TreeMap<MemberId, Place>();
    Set<CleverId> students =
        put(wanted, section, section.students(), resolved.students(), Place.STUDENT);
    Set<CleverId> teachers =
        put(wanted, section, section.teachers(), resolved.staff(), Place.CO_TEACHER);
    if (!shown.students().isEmpty()) {
      report(IssueCode.UNKNOWN_STUDENT, section, students.size());
    }
    if (!shown.staff().isEmpty()) {
      report(IssueCode.UNKNOWN_TEACHER, section, teachers.size());
    }
    skip(Entity.STUDENT_ENROLMENTS, students, shown.students(), of);
    skip(Entity.STAFF_ENROLMENTS, teachers, shown.staff(), of);
    return wanted;
  }

  /**
   * Counts those who get no place: not those who keep theirs as its removal is held back. Where
   * Clever shows nobody at all, nobody knows who else is meant.
   */
  private void skip(Entity places, Set<CleverId> unknown, Map<CleverId, ?> people, RosterClass of) {
    var skipped = new HashSet<>(unknown);
    for (Enrolment each : of.enrolments()) {
      Member member = draft.before().members().get(each.member());
      if (member != null && entity(each.place()) == places && protection.holds(places)) {
        skipped.removeAll(people.isEmpty() ? unknown : cleverIds(member));
      }
    }
    draft.count(places, 0, skipped.size());
  }

  private static Set<CleverId> cleverIds(Member member) {
    var ids = new HashSet<CleverId>();
    for (Hat hat : Arrays.asList(member.student(), member.staff())) {
      ids.addAll(hat == null ? List.of() : hat.cleverIds());
    }
    return ids;
  }

  /** Returns the ids that are nobody's whom Clever shows (facts.md 12). */
  private static Set<CleverId> put(
      Map<MemberId, Place> wanted,
      Section section,
      Iterable<CleverId> ids,
      Map<CleverId, MemberId> members,
      Place place) {
    var unknown = new HashSet<CleverId>();
    for (CleverId id : ids) {
      MemberId member = members.get(id);
      if (member == null) {
        unknown.add(id);
      } else if (place.teaches() && id.equals(section.primaryTeacher())) {
        wanted.put(member, Place.PRIMARY_TEACHER);
      } else {
        wanted.putIfAbsent(member, place);
      }
    }
    return unknown;
  }

  private void report(IssueCode code, Section section, long unknown) {
    if (unknown > 0) {
      draft.report(
          new Issue(
              code,
              Issue.Subject.SECTION,
              section.id().value(),
              section.name(),
              Long.toString(unknown)));
    }
  }

  private void plan(RosterClass rosterClass, Map<MemberId, Place> wanted) {
    List<Enrolment> now = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    Set<MemberId> had = new HashSet<>();
    for (Enrolment each : rosterClass.enrolments()) {
      had.add(each.member());
      Enrolment next = next(each, wanted.get(each.member()));
      if (next != null) {
        now.add(next);
      }
      if (!each.equals(next)) {
        changes.add(change(rosterClass, each, next));
      }
    }
    wanted.forEach(
        (member, place) -> {
          if (!had.contains(member)) {
            Enrolment fresh = new Enrolment(member, place, Source.CLEVER);
            now.add(fresh);
            changes.add(change(rosterClass, null, fresh));
          }
        });
    if (!changes.isEmpty()) {
      draft.put(rosterClass.withEnrolments(now), changes);
    }
  }

  /**
   * What becomes of an enrolment: null where it ends. A place that an admin gave stays as it is.
   */
  private @Nullable Enrolment next(Enrolment had, @Nullable Place place) {
    if (place == null) {
      if (protection.holds(entity(had.place()))) {
        draft.count(entity(had.place()), 1, 0);
        return had;
      }
      if (!protection.removes(entity(had.place())) || isKeptByHand(had)) {
        return had;
      }
      draft.losesPlace(had.member());
      return null;
    }
    if (had.place() == place || had.source() == Source.MANUAL) {
      draft.count(entity(had.place()), 1, 0);
      return had;
    }
    return new Enrolment(had.member(), place, had.source());
  }

  private boolean isKeptByHand(Enrolment enrolment) {
    return settings.keepManualStaff()
        && enrolment.place().teaches()
        && enrolment.source() == Source.MANUAL;
  }

  private static Change change(
      RosterClass rosterClass, @Nullable Enrolment from, @Nullable Enrolment to) {
    Enrolment either = to == null ? Objects.requireNonNull(from) : to;
    Verb verb = from == null ? Verb.CREATED : to == null ? Verb.REMOVED : Verb.UPDATED;
    return new Fields()
        .changed("place", from == null ? null : from.place(), to == null ? null : to.place())
        .changed("source", from == null ? null : from.source(), to == null ? null : to.source())
        .changeWithin(
            entity(either.place()),
            verb,
            either.member(),
            rosterClass.id(),
            to == null ? Rule.I_4 : Rule.P_8);
  }

  static Entity entity(Place place) {
    return place.teaches() ? Entity.STAFF_ENROLMENTS : Entity.STUDENT_ENROLMENTS;
  }
}
