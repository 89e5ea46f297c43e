package com.bloomz.rostersync.manage.edit;

import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Member.Merge;
import com.bloomz.rostersync.roster.Member.Merge.Gain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The member who is kept, with what only the other one had: address, number, hats, and of a student
 * the parents (P 14). Whom a person keeps out of either is kept out (P 13).
 */
final class MergedMember {
  private final SortedSet<String> gained = new TreeSet<>();
  private Member member;

  private MergedMember(Member kept) {
    this.member = kept;
  }

  static MergedMember of(Member kept, Member other) {
    MergedMember merged = new MergedMember(kept);
    merged.takeReach(other);
    Hat.OfStudent student = kept.student();
    Hat.OfStudent others = other.student();
    if (student != null && others != null) {
      merged.member = merged.member.withStudent(merged.withParents(student, others));
    }
    merged.takeStaff(other.staff());
    merged.takeParent(other.parent());
    return merged;
  }

  Member member() {
    return member;
  }

  SortedSet<String> gained() {
    return gained;
  }

  private void takeReach(Member other) {
    boolean email = member.email() == null && other.email() != null;
    boolean phone = member.phone() == null && other.phone() != null;
    member =
        member.withReach(
            member.name(),
            email ? other.email() : member.email(),
            phone ? other.phone() : member.phone());
    note(email, Gain.EMAIL);
    note(phone, Gain.PHONE);
  }

  private void takeStaff(Hat.@Nullable OfStaff hat) {
    Hat.OfStaff own = member.staff();
    if (hat != null && own == null) {
      member = member.withStaff(hat.withCleverId(null));
      note(true, Gain.STAFF);
    } else if (hat != null && own != null) {
      member = member.withStaff(own.withActive(isActive(own, hat)));
    }
  }

  private void takeParent(Hat.@Nullable OfParent hat) {
    Hat.OfParent own = member.parent();
    if (hat != null && own == null) {
      member = member.withParent(new Hat.OfParent(new TreeSet<>(), hat.active()));
      note(true, Gain.PARENT);
    } else if (hat != null && own != null) {
      member = member.withParent(own.withActive(isActive(own, hat)));
    }
  }

  private Hat.OfStudent withParents(Hat.OfStudent kept, Hat.OfStudent other) {
    Hat.OfStudent next = kept.withActive(isActive(kept, other));
    for (var removal : other.removedParents().entrySet()) {
      if (!next.removedParents().containsKey(removal.getKey())) {
        next = next.withRemoval(removal.getKey(), removal.getValue());
      }
    }
    List<Guardianship> all = new ArrayList<>(next.guardianships());
    for (Guardianship each : other.guardianships()) {
      if (next.guardianship(each.parent()).isEmpty() && !next.keepsOut(each.parent())) {
        all.add(each);
        gained.add(Gain.TIE.of(each.parent()));
      }
    }
    return next.withGuardianships(all);
  }

  /** A hat that is active on either side is active. */
  private boolean isActive(Hat own, Hat others) {
    if (!own.active() && others.active()) {
      gained.add(Gain.ACTIVE.of(Merge.letter(own)));
    }
    return own.active() || others.active();
  }

  private void note(boolean isGained, Gain gain) {
    if (isGained) {
      gained.add(gain.name());
    }
  }

  /** The member without what they have by the merge alone, as far as nobody changed it since. */
  static Member without(Member kept, Member other, Merge merge) {
    SortedSet<String> gained = merge.gained();
    boolean email =
        gained.contains(Gain.EMAIL.name())
            && !kept.keeps(EditedField.EMAIL)
            && Objects.equals(kept.email(), other.email());
    boolean phone =
        gained.contains(Gain.PHONE.name())
            && !kept.keeps(EditedField.PHONE)
            && Objects.equals(kept.phone(), other.phone());
    Member next =
        kept.withReach(kept.name(), email ? null : kept.email(), phone ? null : kept.phone());
    Hat.OfStudent student = next.student();
    if (student != null) {
      next =
          next.withStudent(
              student.withGuardianships(
                  student.guardianships().stream()
                      .filter(each -> !gained.contains(Gain.TIE.of(each.parent())))
                      .toList()));
    }
    return withoutHats(passive(next, gained), other, gained);
  }

  /** With the hats inactive that the merge made active. */
  private static Member passive(Member kept, SortedSet<String> gained) {
    Member next = kept;
    for (Hat hat : kept.hats()) {
      if (gained.contains(Gain.ACTIVE.of(Merge.letter(hat)))) {
        next = next.withHat(hat.withActive(false));
      }
    }
    return next;
  }

  private static Member withoutHats(Member kept, Member other, SortedSet<String> gained) {
    Member next = kept;
    Hat.OfStaff staff = next.staff();
    if (staff != null && gained.contains(Gain.STAFF.name()) && staff.cleverId() == null) {
      next = next.withoutStaff();
    }
    Hat.OfParent parent = next.parent();
    Hat.OfParent others = other.parent();
    if (parent != null && others != null) {
      var contacts = new TreeSet<>(parent.contacts());
      contacts.removeAll(others.contacts());
      boolean ends = gained.contains(Gain.PARENT.name()) && contacts.isEmpty();
      next =
          ends
              ? next.withoutParent()
              : next.withParent(new Hat.OfParent(contacts, parent.active()));
    }
    return next;
  }
}
