package com.bloomz.rostersync.evolution;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what an import removed that no import may remove (I 4, I 5). */
final class ProtectedPeople {
  private final RosterStep step;
  private final Set<CleverId> sections;
  private final List<String> removed = new ArrayList<>();

  private ProtectedPeople(RosterStep step) {
    this.step = step;
    this.sections = step.clever().sections().stream().map(Section::id).collect(Collectors.toSet());
  }

  static List<String> removed(RosterStep step) {
    var search = new ProtectedPeople(step);
    step.before().classes().values().forEach(search::look);
    step.before().members().values().forEach(search::look);
    return search.removed;
  }

  private void look(RosterClass had) {
    RosterClass has = step.after().classes().get(had.id());
    if (has == null) {
      removed.add(had.id() + " is deleted");
      return;
    }
    if (had.section() == null && !has.equals(had)) {
      removed.add(had.id() + " was made by hand and is touched");
    }
    boolean gone = had.section() != null && !sections.contains(had.section());
    if (gone && step.kind() == RunKind.NIGHTLY && !has.equals(had)) {
      removed.add(had.id() + " of a section that is gone is touched at night");
    }
    if (step.kind() == RunKind.IMPORT_NOW && has.archived() && !had.archived()) {
      removed.add(had.id() + " is archived by Import Now");
    }
    Set<MemberId> now =
        has.enrolments().stream().map(Enrolment::member).collect(Collectors.toSet());
    for (Enrolment each : had.enrolments()) {
      boolean kept =
          step.kind() == RunKind.IMPORT_NOW
              || (had.archived() && has.archived())
              || (each.source() == Source.MANUAL
                  && each.place().teaches()
                  && step.settings().keepManualStaff());
      if (kept && !now.contains(each.member())) {
        removed.add(each.member() + " is protected and no longer in " + had.id());
      }
    }
  }

  private void look(Member had) {
    Member has = step.after().members().get(had.id());
    if (has == null) {
      removed.add(had + " is deleted");
      return;
    }
    if (has.joined() != had.joined()) {
      removed.add(had + " has another account");
    }
    if (isAdmin(had) && !isAdmin(has)) {
      removed.add(had + " is no longer an active School Admin");
    }
    if (step.kind() == RunKind.IMPORT_NOW) {
      lookAtImportNow(had, has);
    }
  }

  private void lookAtImportNow(Member had, Member has) {
    for (Hat hat : had.hats()) {
      boolean active =
          has.hats().stream().anyMatch(now -> now.active() && now.getClass() == hat.getClass());
      if (hat.active() && !active && !lostItsRecord(had, has)) {
        removed.add(had + " leaves by Import Now");
      }
    }
    for (MemberId parent : RosterStep.parents(had)) {
      Member member = Objects.requireNonNull(step.after().members().get(parent));
      boolean keeps = RosterStep.parents(has).contains(parent);
      if (!keeps && !step.returns(has) && !lostItsRecord(step.former(parent), member)) {
        removed.add(parent + " loses " + had + " by Import Now");
      }
    }
  }

  /** Whose record became another person's loses what came with it (P 10). */
  private static boolean lostItsRecord(@Nullable Member had, Member has) {
    return !RosterStep.cleverIds(has).containsAll(RosterStep.cleverIds(had));
  }

  private static boolean isAdmin(Member member) {
    Hat.OfStaff hat = member.activeStaff();
    return hat != null && hat.role() == Role.SCHOOL_ADMIN && !hat.roleEnded();
  }
}
