package com.bloomz.rostersync.why;

import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.reconcile.Omission.Reason;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of Clever by the newest preview, or by the last complete import where that is
 * newer: it did what it could, and its findings say what it left. Of what else Clever shows, an
 * earlier preview's plan tells.
 */
record LastReading(ImportRecords records, Plans plans, BloomzRoster roster) {
  /** Whether the plan of that preview is kept: not where it found the school unchanged. */
  boolean isKept(ImportReport preview) {
    return plans.head(preview.school(), preview.id()).isPresent();
  }

  /** What the next import would do, by the plan of that preview. */
  Forecast of(ImportReport preview) {
    Findings findings = records.findings(preview.school(), preview.issuesStoredUnder());
    return new Forecast(
            preview.startedAt(),
            preview.kind(),
            plans.changes(preview.school(), preview.id()),
            findings.issues(),
            plans.omissions(preview.school(), preview.id()),
            true)
        .ahead(roster);
  }

  /**
   * What the next import would do, by the last one that was complete: nothing that it did not.
   *
   * @param planned the newest preview whose plan is kept; null where there is none
   */
  Forecast of(ImportReport complete, @Nullable ImportReport planned) {
    Findings findings = records.findings(complete.school(), complete.issuesStoredUnder());
    List<Omission> left = new ArrayList<>(held(findings.held()));
    left.addAll(absent(findings, complete));
    findings.issues().forEach(issue -> left.addAll(section(issue)));
    if (planned != null) {
      Set<String> known = cleverIds();
      plans.omissions(planned.school(), planned.id()).stream()
          .filter(each -> isOfClever(each) && !known.contains(each.id()))
          .forEach(left::add);
    }
    return new Forecast(
        complete.startedAt(), complete.kind(), List.of(), findings.issues(), left, false);
  }

  private static Collection<Omission> held(@Nullable HeldRemovals held) {
    return held == null
        ? List.of()
        : held.removals().stream()
            .map(
                each ->
                    new Omission(
                        Reason.BRAKED,
                        each.kind(),
                        each.subject(),
                        held.names().getOrDefault(each.subject(), ""),
                        each.within(),
                        held.names().getOrDefault(each.within(), ""),
                        ""))
            .toList();
  }

  /** Whom Clever did not show and who stayed, but for those whom the brake holds. */
  private Collection<Omission> absent(Findings findings, ImportReport complete) {
    HeldRemovals held = findings.held();
    Set<String> braked =
        held == null
            ? Set.of()
            : held.removals().stream()
                .filter(each -> each.within().isEmpty())
                .map(each -> each.kind() + each.subject())
                .collect(Collectors.toSet());
    AbsentMembers absent = findings.absent();
    List<Omission> left = new ArrayList<>();
    Map.of(
            Entity.STUDENTS, absent.students(),
            Entity.STAFF, absent.staff(),
            Entity.PARENTS, absent.parents())
        .forEach(
            (kind, ids) -> {
              for (MemberId id : ids) {
                Member member = roster.members().get(id);
                if (member != null && !braked.contains(kind + id.value())) {
                  left.add(absent(kind, member, complete));
                }
              }
            });
    return left;
  }

  private static Omission absent(Entity kind, Member member, ImportReport complete) {
    Hat.OfStaff staff = member.activeStaff();
    Reason reason =
        complete.held().contains(kind)
            ? Reason.HELD
            : !complete.kind().removes()
                ? Reason.RUN_REMOVES_NONE
                : kind == Entity.STAFF && staff != null && staff.role() == Role.SCHOOL_ADMIN
                    ? Reason.SCHOOL_ADMIN
                    : Reason.STILL_PLACED;
    return new Omission(reason, kind, member.id().value(), member.name().whole(), "", "", "");
  }

  /** A section that is no class. */
  private static Collection<Omission> section(Issue issue) {
    Reason reason =
        switch (issue.code()) {
          case DUPLICATE_SECTION_NAME -> Reason.DUPLICATE_SECTION_NAME;
          case CLASS_NAME_TAKEN -> Reason.CLASS_NAME_TAKEN;
          case SECTION_WITHOUT_NAME -> Reason.SECTION_WITHOUT_NAME;
          default -> null;
        };
    return reason == null
        ? List.of()
        : List.of(
            new Omission(
                reason, Entity.CLASSES, issue.id(), issue.about(), "", "", issue.detail()));
  }

  /** What Clever shows and Bloomz has not; a choice in Settings or in Clever keeps it away. */
  private static boolean isOfClever(Omission each) {
    return switch (each.reason()) {
      case VALUE_NOT_CHOSEN, VALUE_MISSING, NO_VALUE_CHOSEN, USER_NOT_LISTED -> true;
      case DUPLICATE_SECTION_NAME,
          CLASS_NAME_TAKEN,
          SECTION_WITHOUT_NAME,
          CLASS_ARCHIVED,
          KEPT_OUT_OF_SCHOOL,
          KEPT_OUT_OF_CHILD,
          RESEMBLES_KEPT_OUT,
          HELD,
          BRAKED,
          RUN_REMOVES_NONE,
          KEPT_BY_HAND,
          SCHOOL_ADMIN,
          STILL_PLACED ->
          false;
    };
  }

  private Set<String> cleverIds() {
    return roster.members().values().stream()
        .flatMap(each -> each.hats().stream())
        .flatMap(hat -> hat.cleverIds().stream())
        .map(Object::toString)
        .collect(Collectors.toSet());
  }
}
