package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the members of classes equal to those of their sections (P 8, I 4). */
final class Enrolments implements RosterPlan.Stage {
  private final CleverIndex clever;
  private final DesiredLinks links;
  private final Protection protection;

  Enrolments(CleverIndex clever, DesiredLinks links, Protection protection) {
    this.clever = clever;
    this.links = links;
    this.protection = protection;
  }

  @Override
  public Part decide(RosterPlan plan) {
    Part.Builder part = new Part.Builder();
    plan.classBySection()
        .forEach(
            (sectionId, classId) -> {
              ClassPlan current = plan.rosterClass(classId);
              Section section = clever.sections().get(sectionId);
              if (current.after().archived() || !protection.touches(classId)) {
                return;
              }
              if (section != null) {
                reportUnknown(section, part);
              }
              if (section != null || protection.kind() == RunKind.FULL_DATA) {
                decide(current, sectionId, links.places(sectionId), part);
              }
            });
    return part.build();
  }

  /** Where Clever shows nobody of a kind at all, that is reported instead (I 6). */
  private void reportUnknown(Section section, Part.Builder part) {
    var members = Objects.requireNonNull(links.sections().get(section.id()));
    if (!clever.students().isEmpty() && !members.unknownStudents().isEmpty()) {
      part.report(issue(IssueCode.UNKNOWN_STUDENT, section, members.unknownStudents()));
    }
    if (!clever.staff().isEmpty() && !members.unknownTeachers().isEmpty()) {
      part.report(issue(IssueCode.UNKNOWN_TEACHER, section, members.unknownTeachers()));
    }
  }

  private static Issue issue(IssueCode code, Section section, Set<CleverId> unknown) {
    return new Issue(
        code,
        Issue.Subject.SECTION,
        section.id().value(),
        section.name(),
        Integer.toString(unknown.size()));
  }

  private void decide(
      ClassPlan current, CleverId section, Map<MemberId, Place> desired, Part.Builder part) {
    RosterClass rosterClass = current.after();
    if (isAsShown(rosterClass, desired)) {
      return;
    }
    List<Enrolment> all = new ArrayList<>(desired.size());
    List<Change> changes = new ArrayList<>(desired.size());
    Set<MemberId> enrolled = HashSet.newHashSet(rosterClass.enrolments().size());
    MemberId primary = primary(section, rosterClass, desired);
    for (Enrolment each : rosterClass.enrolments()) {
      enrolled.add(each.member());
      Enrolment next =
          beside(primary, next(section, rosterClass.id(), each, desired.get(each.member())));
      if (next == null) {
        part.losesPlace(each.member());
      } else {
        all.add(next);
      }
      if (!each.equals(next)) {
        changes.add(change(rosterClass.id(), each, next));
      }
    }
    desired.forEach(
        (member, place) -> {
          if (!enrolled.contains(member) && protection.adds(Protection.entity(place))) {
            Enrolment fresh =
                Objects.requireNonNull(
                    beside(primary, new Enrolment(member, place, Source.CLEVER)));
            all.add(fresh);
            changes.add(change(rosterClass.id(), null, fresh));
          }
        });
    if (!changes.isEmpty()) {
      changes.sort(null);
      part.put(current.with(rosterClass.withEnrolments(all), changes));
    }
  }

  /** Whether nothing is to be done, as in nearly every class. */
  private static boolean isAsShown(RosterClass rosterClass, Map<MemberId, Place> desired) {
    if (rosterClass.enrolments().size() != desired.size()) {
      return false;
    }
    for (Enrolment each : rosterClass.enrolments()) {
      Place place = desired.get(each.member());
      if (place == null || (place != each.place() && each.source() != Source.MANUAL)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The one primary teacher of a class: whom a person made it (M 8), else whom Clever shows as
   * such, in the place of a former one who stays (I 4). Null where neither says it.
   */
  private @Nullable MemberId primary(
      CleverId section, RosterClass of, Map<MemberId, Place> desired) {
    for (Enrolment each : of.enrolments()) {
      if (each.place() == Place.PRIMARY_TEACHER
          && each.source() == Source.MANUAL
          && next(section, of.id(), each, desired.get(each.member())) != null) {
        return each.member();
      }
    }
    for (Map.Entry<MemberId, Place> each : desired.entrySet()) {
      if (each.getValue() == Place.PRIMARY_TEACHER) {
        return each.getKey();
      }
    }
    return null;
  }

  /** The enrolment, of a co-teacher where another one is the primary teacher. */
  private static @Nullable Enrolment beside(
      @Nullable MemberId primary, @Nullable Enrolment enrolment) {
    return enrolment == null
            || primary == null
            || enrolment.place() != Place.PRIMARY_TEACHER
            || enrolment.source() == Source.MANUAL
            || enrolment.member().equals(primary)
        ? enrolment
        : new Enrolment(enrolment.member(), Place.CO_TEACHER, enrolment.source());
  }

  /**
   * What becomes of an enrolment: null where it ends. A place that an admin gave stays as it is.
   */
  private @Nullable Enrolment next(
      CleverId section, ClassId within, Enrolment current, @Nullable Place desired) {
    if (desired == null) {
      return protection.removes(section, current, within) ? null : current;
    }
    return current.place() == desired || current.source() == Source.MANUAL
        ? current
        : new Enrolment(current.member(), desired, current.source());
  }

  private static Change change(
      ClassId rosterClass, @Nullable Enrolment from, @Nullable Enrolment to) {
    Enrolment either = to == null ? Objects.requireNonNull(from) : to;
    Verb verb = from == null ? Verb.CREATED : to == null ? Verb.REMOVED : Verb.UPDATED;
    return new Fields()
        .changed("place", from == null ? null : from.place(), to == null ? null : to.place())
        .changed("source", from == null ? null : from.source(), to == null ? null : to.source())
        .within(rosterClass)
        .change(
            Protection.entity(either.place()),
            verb,
            either.member(),
            to == null ? Rule.I_4 : Rule.P_8);
  }
}
