package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.util.Optional;
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
    return roster.classes().get(new ClassId(id));
  }

  private @Nullable Member member(String id) {
    return roster.members().get(new MemberId(id));
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

  /** Whether that person or class came from Clever and is active. */
  boolean isOfClever(String id) {
    Member member = member(id);
    RosterClass of = rosterClass(id);
    return member != null
        ? member.hats().stream().anyMatch(hat -> hat.active() && !hat.cleverIds().isEmpty())
        : of != null && of.section() != null && !of.archived();
  }

  /** Whether that place or tie came from Clever. */
  boolean isOfClever(String id, String within) {
    return place(id, within).filter(each -> each.source() == Source.CLEVER).isPresent()
        || tie(id, within).filter(each -> each.source() == Source.CLEVER).isPresent();
  }
}
