package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is in a roster. */
record Standing(BloomzRoster roster) {
  /** Whether there is an active class, an active hat, a place or a tie of these ids. */
  boolean has(Entity kind, String id, String within) {
    return switch (kind) {
      case CLASSES -> {
        RosterClass of = rosterClass(id);
        yield of != null && !of.archived();
      }
      case STUDENTS, STAFF, PARENTS -> {
        Hat hat = hat(kind, id);
        yield hat != null && hat.active();
      }
      case STUDENT_ENROLMENTS, STAFF_ENROLMENTS -> place(id, within).isPresent();
      case GUARDIANSHIPS -> tie(id, within).isPresent();
    };
  }

  private @Nullable RosterClass rosterClass(String id) {
    return id.isEmpty() ? null : roster.classes().get(new ClassId(id));
  }

  private @Nullable Member member(String id) {
    return id.isEmpty() ? null : roster.members().get(new MemberId(id));
  }

  private @Nullable Hat hat(Entity kind, String id) {
    Member member = member(id);
    return member == null
        ? null
        : switch (kind) {
          case STUDENTS -> member.student();
          case STAFF -> member.staff();
          case PARENTS -> member.parent();
          case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> null;
        };
  }

  Optional<Enrolment> place(String member, String rosterClass) {
    RosterClass of = rosterClass(rosterClass);
    return of == null
        ? Optional.empty()
        : of.enrolments().stream().filter(each -> each.member().value().equals(member)).findFirst();
  }

  Optional<Guardianship> tie(String parent, String child) {
    Member of = member(child);
    Hat.OfStudent hat = of == null ? null : of.student();
    return hat == null
        ? Optional.empty()
        : hat.guardianships().stream()
            .filter(each -> each.parent().value().equals(parent))
            .findFirst();
  }

  /** Whether an omission is still one: neither has what stays left, nor was a choice taken back. */
  boolean isOmitted(Omission omission) {
    return switch (omission.reason()) {
      case HELD, BRAKED, RUN_REMOVES_NONE, LEFT_OUT, KEPT_BY_HAND, SCHOOL_ADMIN, STILL_PLACED ->
          has(omission.entity(), omission.id(), omission.within());
      case CLASS_ARCHIVED -> {
        RosterClass of = rosterClass(omission.id());
        yield of != null && of.archived();
      }
      case KEPT_OUT_OF_SCHOOL -> {
        Member of = member(omission.id());
        yield of != null && of.keptOut();
      }
      case KEPT_OUT_OF_CHILD -> {
        Member child = member(omission.within());
        Hat.OfStudent hat = child == null ? null : child.student();
        yield hat != null && hat.keepsOut(new MemberId(omission.id()));
      }
      case DUPLICATE_SECTION_NAME,
          CLASS_NAME_TAKEN,
          SECTION_WITHOUT_NAME,
          VALUE_NOT_CHOSEN,
          VALUE_MISSING,
          NO_VALUE_CHOSEN,
          RESEMBLES_KEPT_OUT,
          USER_NOT_LISTED ->
          true;
    };
  }

  /** The active children of a parent, by id. */
  List<String> childrenOf(String parent) {
    return roster.members().values().stream()
        .filter(each -> each.activeStudent() != null)
        .map(each -> each.id().value())
        .filter(each -> tie(parent, each).isPresent())
        .toList();
  }

  /** Of what kind the active hats are that somebody has from Clever. */
  Set<Entity> hatsOfClever(String person) {
    return Stream.of(Entity.STUDENTS, Entity.STAFF, Entity.PARENTS)
        .filter(
            kind -> {
              Hat hat = hat(kind, person);
              return hat != null && hat.active() && !hat.cleverIds().isEmpty();
            })
        .collect(Collectors.toSet());
  }

  /** Whether that person or class came from Clever and is active. */
  boolean isOfClever(String id) {
    Member member = member(id);
    RosterClass of = rosterClass(id);
    return member != null
        ? !hatsOfClever(id).isEmpty()
        : of != null && of.section() != null && !of.archived();
  }

  /** Whether that place or tie came from Clever. */
  boolean isOfClever(String id, String within) {
    return place(id, within).filter(each -> each.source() == Source.CLEVER).isPresent()
        || tie(id, within).filter(each -> each.source() == Source.CLEVER).isPresent();
  }
}
