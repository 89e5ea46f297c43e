package com.bloomz.rostersync.evolution;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was removed that Clever's answer leaves unknown (I 6), from the rule's words alone.
 */
final class UnknownOracle {
  private final RosterStep step;
  private final CleverRoster clever;
  private final List<String> removed = new ArrayList<>();

  private UnknownOracle(RosterStep step) {
    this.step = step;
    this.clever = step.clever();
  }

  static List<String> removed(RosterStep step) {
    var search = new UnknownOracle(step);
    if (step.kind().removes()) {
      step.before().classes().values().forEach(search::look);
      step.before().members().values().forEach(search::look);
    }
    return search.removed;
  }

  /** A school that has no student, or no class of a section, may have none to show. */
  private boolean nothingIsKnown() {
    boolean hadSections =
        step.before().classes().values().stream()
            .anyMatch(each -> each.section() != null && !each.archived());
    boolean hadStudents =
        step.before().members().values().stream().anyMatch(each -> each.activeStudent() != null);
    return (clever.students().isEmpty() && hadStudents)
        || (clever.sections().isEmpty() && hadSections)
        || step.moved();
  }

  /** Whether the Clever user that made the member is another member's now (P 10). */
  private boolean isReplaced(MemberId id) {
    return step.after().members().values().stream()
        .filter(each -> !each.id().equals(id))
        .flatMap(each -> RosterStep.cleverIds(each).stream())
        .anyMatch(each -> id.value().startsWith("m-" + each));
  }

  private void look(RosterClass had) {
    RosterClass has = step.after().classes().get(had.id());
    if (has == null || had.section() == null) {
      return;
    }
    Unknown unknown = clever.unknown();
    boolean records = nothingIsKnown() || unknown.lacks(Unknown.Kind.SECTION);
    if (records && has.archived() && !had.archived()) {
      removed.add(had.id() + " is archived though sections are unknown");
    }
    Set<MemberId> now =
        has.enrolments().stream().map(Enrolment::member).collect(Collectors.toSet());
    for (Enrolment each : had.enrolments()) {
      boolean unsure =
          each.place().teaches()
              ? unknown.teachers().contains(had.section()) || lacksStaff()
              : unknown.students().contains(had.section())
                  || unknown.lacks(Unknown.Kind.STUDENT)
                  || clever.sections().stream().allMatch(section -> section.students().isEmpty());
      if ((records || unsure) && !now.contains(each.member()) && !isReplaced(each.member())) {
        removed.add(each.member() + " is no longer in " + had.id() + ", of which it is unknown");
      }
    }
  }

  private boolean lacksStaff() {
    return clever.unknown().lacks(Unknown.Kind.TEACHER)
        || clever.unknown().lacks(Unknown.Kind.OTHER_STAFF)
        || clever.sections().stream().allMatch(section -> section.teachers().isEmpty());
  }

  private boolean lacksParents() {
    return step.settings().importsParents()
        && (clever.unknown().lacks(Unknown.Kind.CONTACT)
            || clever.unknown().lacks(Unknown.Kind.STUDENT)
            || clever.contacts().isEmpty());
  }

  private void look(Member had) {
    Member has = step.after().members().get(had.id());
    if (has == null) {
      return;
    }
    boolean all = nothingIsKnown();
    if (left(had.student(), has.student())
        && (all || clever.unknown().lacks(Unknown.Kind.STUDENT))) {
      removed.add(had + " leaves though students are unknown");
    }
    if (left(had.staff(), has.staff()) && (all || lacksStaffRecords())) {
      removed.add(had + " leaves though staff are unknown");
    }
    boolean fromClever = had.parent() != null && !had.parent().contacts().isEmpty();
    if (left(had.parent(), has.parent())
        && fromClever
        && (all || lacksParents() || isUnclear(had))) {
      removed.add(had + " leaves though parents are unknown");
    }
    for (MemberId parent : RosterStep.parents(had)) {
      Member member = step.former(parent);
      boolean unsure = all || lacksParents() || (member != null && isUnclear(member));
      if (unsure && !RosterStep.parents(has).contains(parent) && !mayEnd(has, parent)) {
        removed.add(parent + " loses " + had + ", of which it is unknown");
      }
    }
  }

  private boolean lacksStaffRecords() {
    return clever.unknown().lacks(Unknown.Kind.TEACHER)
        || clever.unknown().lacks(Unknown.Kind.OTHER_STAFF);
  }

  /** Who returns starts anew (G 6), and a record that became another person's is known (P 10). */
  private boolean mayEnd(Member child, MemberId parent) {
    Member had = step.former(parent);
    Member has = step.after().members().get(parent);
    return step.returns(child)
        || isReplaced(parent)
        || !RosterStep.cleverIds(has).containsAll(RosterStep.cleverIds(had));
  }

  /** Whether one of the parent's contact records came without all of its students. */
  private boolean isUnclear(Member parent) {
    Set<?> ids = RosterStep.cleverIds(parent);
    return step.settings().importsParents()
        && clever.unknown().contacts().stream().map(Contact::id).anyMatch(ids::contains);
  }

  private static boolean left(@Nullable Hat had, @Nullable Hat has) {
    return had != null && had.active() && (has == null || !has.active());
  }
}
