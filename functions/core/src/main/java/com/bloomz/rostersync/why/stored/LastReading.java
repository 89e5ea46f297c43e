package com.bloomz.rostersync.why.stored;

import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.reconcile.Omission.Reason;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.why.Forecast;
import com.bloomz.rostersync.why.Forecast.Gaps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of Clever by the newest preview, or by the last complete import where that is
 * newer: it did what it could, and its findings say what it left. Of what else Clever shows, an
 * earlier preview's plan tells.
 *
 * @param importsParents whether contact values are chosen
 */
record LastReading(
    ImportRecords records, Plans plans, BloomzRoster roster, boolean importsParents) {
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
        new Gaps(false, lacksContacts(preview), new TreeSet<>(), preview.startedAt()));
  }

  private boolean lacksContacts(ImportReport reading) {
    return !reading.kind().readsContacts(importsParents);
  }

  /**
   * What the next import would do, by the last one that was complete: what that one left out.
   *
   * @param planned the newest preview whose plan is kept; null where there is none
   */
  Forecast of(ImportReport complete, @Nullable ImportReport planned) {
    Findings findings = records.findings(complete.school(), complete.issuesStoredUnder());
    List<Omission> left = new ArrayList<>(held(findings.held()));
    left.addAll(leftOut(complete));
    left.addAll(absent(findings, complete));
    findings.issues().forEach(issue -> left.addAll(section(issue)));
    if (planned != null) {
      Set<String> known = cleverIds();
      plans.omissions(planned.school(), planned.id()).stream()
          .filter(each -> isOfClever(each) && !known.contains(each.id()))
          .forEach(left::add);
    }
    return new Forecast(
        complete.startedAt(),
        complete.kind(),
        added(complete),
        findings.issues(),
        left,
        new Gaps(
            true,
            lacksContacts(complete),
            standing(complete, findings.held()),
            complete.startedAt()));
  }

  /** What an approved plan would have added, and an admin left out (X 1). */
  private List<Change> added(ImportReport complete) {
    return complete.request().task() instanceof ImportTask.Approval approval
            && !approval.optOuts().isEmpty()
        ? plans.changes(complete.school(), approval.preview()).stream()
            .filter(each -> each.verb() == Verb.CREATED || each.verb() == Verb.RESTORED)
            .toList()
        : List.of();
  }

  /** The kinds of which that import left what Clever did not show, and does not say which. */
  private SortedSet<Entity> standing(ImportReport complete, @Nullable HeldRemovals held) {
    SortedSet<Entity> kinds = new TreeSet<>(complete.held());
    if (held != null) {
      kinds.removeAll(held.losses().keySet());
    }
    OptOuts optOuts = complete.request().task().optOuts();
    optOuts.kinds().stream()
        .filter(each -> each.way() == OptOuts.Way.REMOVALS)
        .forEach(each -> kinds.addAll(List.of(each.kind(), inside(each.kind()))));
    if (!complete.kind().removes() || !optOuts.classes().isEmpty()) {
      kinds.addAll(List.of(Entity.STUDENT_ENROLMENTS, Entity.STAFF_ENROLMENTS));
    }
    if (!complete.kind().removes() || lacksContacts(complete)) {
      kinds.add(Entity.GUARDIANSHIPS);
    }
    return kinds;
  }

  /** The places or ties of who is of that kind. */
  private static Entity inside(Entity kind) {
    return switch (kind) {
      case STUDENTS -> Entity.STUDENT_ENROLMENTS;
      case STAFF -> Entity.STAFF_ENROLMENTS;
      case PARENTS -> Entity.GUARDIANSHIPS;
      case CLASSES, STUDENT_ENROLMENTS, STAFF_ENROLMENTS, GUARDIANSHIPS -> kind;
    };
  }

  /** Whose removal an admin left out. */
  private List<Omission> leftOut(ImportReport complete) {
    return complete.request().task().optOuts().removals().stream()
        .map(
            each ->
                new Omission(
                    Reason.LEFT_OUT,
                    each.kind(),
                    each.subject(),
                    name(each.kind(), each.subject()),
                    each.within(),
                    each.within().isEmpty() ? "" : withinName(each),
                    ""))
        .toList();
  }

  private String withinName(Removal of) {
    return name(of.kind() == Entity.GUARDIANSHIPS ? Entity.STUDENTS : Entity.CLASSES, of.within());
  }

  private String name(Entity kind, String id) {
    if (kind == Entity.CLASSES) {
      RosterClass of = roster.classes().get(new ClassId(id));
      return of == null ? "" : of.name();
    }
    Member of = roster.members().get(new MemberId(id));
    return of == null ? "" : of.name().whole();
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

  private Omission absent(Entity kind, Member member, ImportReport complete) {
    Hat.OfStaff staff = member.activeStaff();
    Reason reason =
        !complete.request().task().optOuts().lets(Removal.of(kind, member.id()))
            ? Reason.LEFT_OUT
            : complete.held().contains(kind)
                ? Reason.HELD
                : !complete.kind().removes()
                    ? Reason.RUN_REMOVES_NONE
                    : kind == Entity.STAFF && staff != null && staff.role() == Role.SCHOOL_ADMIN
                        ? Reason.SCHOOL_ADMIN
                        : Reason.STILL_PLACED;
    return new Omission(reason, kind, member.id().value(), member.name().whole(), "", "", "");
  }

  /** A section that is no class, or a class whose section is gone. */
  private static Collection<Omission> section(Issue issue) {
    Reason reason =
        switch (issue.code()) {
          case DUPLICATE_SECTION_NAME -> Reason.DUPLICATE_SECTION_NAME;
          case CLASS_NAME_TAKEN -> Reason.CLASS_NAME_TAKEN;
          case SECTION_WITHOUT_NAME -> Reason.SECTION_WITHOUT_NAME;
          case SECTION_GONE -> Reason.RUN_REMOVES_NONE;
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
          LEFT_OUT,
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
