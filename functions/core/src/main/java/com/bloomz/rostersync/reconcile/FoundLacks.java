package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what Clever's answer lacks of a whole kind.
 *
 * @param held those for which something that Bloomz has stays
 * @param told those that are to be reported: also where Bloomz has nothing of the kind (L 7)
 */
record FoundLacks(Set<Lack> held, Set<Lack> told) {

  /**
   * @param contactsRead whether Clever was asked for contacts
   */
  static FoundLacks of(
      CleverIndex clever, BloomzRoster bloomz, ImportSettings settings, boolean contactsRead) {
    return new Search(clever, bloomz, settings).found(contactsRead);
  }

  /** One look at both sides. */
  private static final class Search {
    private final CleverIndex clever;
    private final BloomzRoster bloomz;
    private final ImportSettings settings;
    private final boolean fresh;
    private final Set<Lack> held = EnumSet.noneOf(Lack.class);
    private final Set<Lack> told = EnumSet.noneOf(Lack.class);

    Search(CleverIndex clever, BloomzRoster bloomz, ImportSettings settings) {
      this.clever = clever;
      this.bloomz = bloomz;
      this.settings = settings;
      this.fresh = onlyStaffByHand(bloomz);
    }

    FoundLacks found(boolean contactsRead) {
      boolean anySection = !clever.sections().isEmpty();
      boolean anyStudent = !clever.students().isEmpty();
      boolean anyTeacher = clever.staff().values().stream().anyMatch(Staff::teaches);
      if (!anySection) {
        lacks(Lack.SECTIONS, anyClass(), true);
      } else {
        memberships(anyStudent);
      }
      if (!anyStudent) {
        lacks(Lack.STUDENTS, anyFamily(), true);
      }
      if (!anyTeacher) {
        lacks(Lack.TEACHERS, anyTeacher(), true);
      }
      if (clever.staff().values().stream().allMatch(Staff::teaches)) {
        lacks(Lack.OTHER_STAFF, severalOtherStaff(), false);
      }
      if (settings.importsParents() && anyStudent && clever.parents().isEmpty()) {
        lacks(Lack.CONTACTS, anyParent(), true);
      }
      if (!settings.importsParents() && anyStudent && contactsRead && !clever.anyContact()) {
        lacks(Lack.UNSHARED_CONTACTS, false, true);
      }
      records();
      return new FoundLacks(held, told);
    }

    /**
     * @param has whether Bloomz has what is missing
     * @param always whether it is reported where Bloomz has nothing of it too (L 7)
     */
    private void lacks(Lack lack, boolean has, boolean always) {
      if (has) {
        held.add(lack);
      }
      if (has || always) {
        told.add(lack);
      }
    }

    private void memberships(boolean anyStudent) {
      if (anyStudent && !names(Section::students, id -> clever.students().containsKey(id))) {
        lacks(Lack.SECTION_STUDENTS, anyPlace(each -> !each.place().teaches()), true);
      }
      if (!clever.staff().isEmpty()
          && !names(Section::teachers, id -> clever.staff().containsKey(id))) {
        lacks(Lack.SECTION_TEACHERS, anyPlace(this::isSyncedStaff), false);
      }
    }

    private boolean isSyncedStaff(Enrolment enrolment) {
      return enrolment.place().teaches()
          && !(settings.keepManualStaff() && enrolment.source() == Source.MANUAL);
    }

    private void records() {
      Unknown unknown = clever.unknown();
      unknown
          .records()
          .keySet()
          .forEach(kind -> Lack.ofRecords(kind).ifPresent(lack -> lacks(lack, !fresh, false)));
      if (unknown.pause() != null) {
        lacks(Lack.SYNC, !fresh, true);
      }
      if (unknown.mayHaveMoved()) {
        lacks(Lack.STANDSTILL, !fresh, false);
      }
    }

    private boolean names(Function<Section, Set<CleverId>> members, Predicate<CleverId> known) {
      return clever.sections().values().stream()
          .anyMatch(each -> members.apply(each).stream().anyMatch(known));
    }

    /** The classes that are kept equal to a section. */
    private Stream<RosterClass> linkedClasses() {
      return bloomz.classes().values().stream()
          .filter(each -> each.section() != null && !each.archived());
    }

    private boolean anyClass() {
      return linkedClasses().findAny().isPresent();
    }

    /** Whether a class that its section may change, or make active again, has such a place. */
    private boolean anyPlace(Predicate<Enrolment> which) {
      return bloomz.classes().values().stream()
          .filter(each -> each.section() != null)
          .filter(each -> !each.archived() || settings.recreateArchivedClasses())
          .anyMatch(each -> each.enrolments().stream().anyMatch(which));
    }

    /**
     * Whether there is any student or parent, from Clever or not: all of them could leave (I 4).
     */
    private boolean anyFamily() {
      return bloomz.members().values().stream()
          .anyMatch(member -> member.student() != null || member.parent() != null);
    }

    private boolean anyTeacher() {
      return bloomz.members().values().stream().anyMatch(Search::isLinkedTeacher)
          || bloomz.classes().values().stream()
              .filter(each -> each.section() != null)
              .flatMap(each -> each.enrolments().stream())
              .anyMatch(enrolment -> enrolment.place().teaches());
    }

    private static boolean isLinkedTeacher(Member member) {
      Hat.OfStaff hat = member.activeStaff();
      return hat != null && hat.cleverId() != null && hat.role() == Role.TEACHER;
    }

    /** More than one: of a single person, to have left is likelier than to be shared no more. */
    private boolean severalOtherStaff() {
      return bloomz.members().values().stream().filter(this::isOtherStaff).count() > 1;
    }

    /** Linked, and not to one whom Clever shows as a teacher now. */
    private boolean isOtherStaff(Member member) {
      Hat.OfStaff hat = member.activeStaff();
      return hat != null
          && hat.cleverId() != null
          && hat.role() == Role.SCHOOL_SUPPORT_STAFF
          && !clever.staff().containsKey(hat.cleverId());
    }

    /** Whether a student has a parent, or somebody came as one from Clever and is one now. */
    private boolean anyParent() {
      for (Member each : bloomz.members().values()) {
        Hat.OfStudent child = each.student();
        Hat.OfParent parent = each.activeParent();
        if ((child != null && !child.guardianships().isEmpty())
            || (parent != null && !parent.contacts().isEmpty())) {
          return true;
        }
      }
      return false;
    }

    /** Whether nothing was imported yet; staff may have been added by hand, as who invites is. */
    private static boolean onlyStaffByHand(BloomzRoster bloomz) {
      return bloomz.classes().isEmpty()
          && bloomz.members().values().stream()
              .allMatch(
                  each ->
                      each.source() == Source.MANUAL
                          && each.student() == null
                          && each.parent() == null);
    }
  }
}
