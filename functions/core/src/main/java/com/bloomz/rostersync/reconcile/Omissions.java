package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.reconcile.Omission.Reason;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads from a decision what it leaves as it is, and by which of its own answers. */
final class Omissions {
  private final RosterPlan plan;
  private final CleverIndex clever;
  private final DesiredLinks links;
  private final Protection protection;
  private final SortedSet<Omission> found = new TreeSet<>();

  private Omissions(Reconciler.Settled settled) {
    this.plan = settled.plan();
    this.clever = settled.clever();
    this.links = settled.desired();
    this.protection = settled.protection();
  }

  static List<Omission> of(
      Reconciler.Settled settled, Collection<Contact> contacts, ImportSettings settings) {
    Omissions all = new Omissions(settled);
    all.sections();
    all.members();
    all.keptOut();
    all.found.addAll(new ContactOmissions(settled.plan(), settled.clever(), settings).of(contacts));
    settled.plan().classes().values().forEach(all::places);
    return List.copyOf(all.found);
  }

  private void sections() {
    Map<String, Issue> issues = new HashMap<>();
    for (Issue each : plan.issues()) {
      if (reason(each.code()) != null) {
        issues.put(each.id(), each);
      }
    }
    for (Section section : clever.sections().values()) {
      RosterClass of = classOf(section.id());
      Issue issue = issues.get(section.id().value());
      if (issue != null && (of == null || of.archived())) {
        Reason reason = Objects.requireNonNull(reason(issue.code()));
        found.add(
            Omission.of(reason, Entity.CLASSES, section.id().value(), section.name())
                .withDetail(issue.detail()));
      } else if (of != null && of.archived()) {
        found.add(Omission.of(Reason.CLASS_ARCHIVED, Entity.CLASSES, of.id().value(), of.name()));
      }
      unlisted(section, of);
    }
  }

  private @Nullable RosterClass classOf(CleverId section) {
    var id = plan.classBySection().get(section);
    return id == null ? null : plan.classes().get(id);
  }

  private static @Nullable Reason reason(IssueCode code) {
    return switch (code) {
      case DUPLICATE_SECTION_NAME -> Reason.DUPLICATE_SECTION_NAME;
      case CLASS_NAME_TAKEN -> Reason.CLASS_NAME_TAKEN;
      case SECTION_WITHOUT_NAME -> Reason.SECTION_WITHOUT_NAME;
      default -> null;
    };
  }

  private void unlisted(Section section, @Nullable RosterClass of) {
    var members = Objects.requireNonNull(links.sections().get(section.id()));
    String within = of == null ? section.id().value() : of.id().value();
    String name = of == null ? section.name() : of.name();
    members
        .unknownStudents()
        .forEach(id -> found.add(unlisted(Entity.STUDENT_ENROLMENTS, id).inside(within, name)));
    members
        .unknownTeachers()
        .forEach(id -> found.add(unlisted(Entity.STAFF_ENROLMENTS, id).inside(within, name)));
  }

  private static Omission unlisted(Entity entity, CleverId id) {
    return Omission.of(Reason.USER_NOT_LISTED, entity, id.value(), "");
  }

  /** The members whom Clever does not show and who stay. */
  private void members() {
    for (Member member : plan.members().values()) {
      absent(Entity.STUDENTS, member, member.student());
      absent(Entity.STAFF, member, member.staff());
      absent(Entity.PARENTS, member, member.parent());
      if (member.keptOut() && plan.matches().shows(member.id())) {
        found.add(
            Omission.of(
                Reason.KEPT_OUT_OF_SCHOOL, first(member), member.id().value(), name(member)));
      }
      if (member.activeStudent() != null) {
        ties(member, member.student());
      }
    }
  }

  private static Entity first(Member member) {
    return member.student() != null
        ? Entity.STUDENTS
        : member.staff() != null ? Entity.STAFF : Entity.PARENTS;
  }

  private void absent(Entity kind, Member member, @Nullable Hat hat) {
    if (hat == null
        || !hat.active()
        || hat.cleverIds().isEmpty()
        || plan.matches().members(kind).contains(member.id())) {
      return;
    }
    IssueCode cause =
        kind == Entity.PARENTS && protection.cause(kind) == null
            ? (protection.holdsParent(member.id()) ? IssueCode.CONTACT_STUDENTS_UNKNOWN : null)
            : protection.cause(kind);
    boolean admin = hat instanceof Hat.OfStaff staff && staff.role() == Role.SCHOOL_ADMIN;
    Reason reason =
        admin
            ? Reason.SCHOOL_ADMIN
            : cause != null ? Reason.HELD : stays(Removal.of(kind, member.id()));
    found.add(
        Omission.of(reason, kind, member.id().value(), name(member))
            .withDetail(reason == Reason.HELD ? code(cause) : ""));
  }

  private static String code(@Nullable IssueCode cause) {
    return cause == null ? "" : cause.name();
  }

  /** The parents whom Clever does not show as that student's and who stay. */
  private void ties(Member student, Hat.@Nullable OfStudent hat) {
    if (hat == null || !protection.parentsSynced()) {
      return;
    }
    Map<MemberId, ?> shown = links.parentsOf(student.id());
    for (Guardianship each : hat.guardianships()) {
      Member parent = plan.members().get(each.parent());
      if (parent != null && !shown.containsKey(each.parent())) {
        IssueCode cause = protection.cause(student.id(), each.parent());
        Reason reason =
            cause == null ? stays(Removal.ofParent(each.parent(), student.id())) : Reason.HELD;
        found.add(
            Omission.of(reason, Entity.GUARDIANSHIPS, parent.id().value(), name(parent))
                .inside(student.id().value(), name(student))
                .withDetail(code(cause)));
      }
    }
  }

  private Reason stays(Removal removal) {
    if (protection.brakes(removal)) {
      return Reason.BRAKED;
    }
    return protection.kind().removes() ? Reason.STILL_PLACED : Reason.RUN_REMOVES_NONE;
  }

  private void keptOut() {
    links
        .keptOut()
        .forEach(
            (parent, children) -> {
              Member member = Objects.requireNonNull(plan.members().get(parent));
              children.forEach(each -> keptOut(member, Objects.requireNonNull(member(each))));
            });
  }

  private @Nullable Member member(MemberId id) {
    return plan.members().get(id);
  }

  private void keptOut(Member parent, Member child) {
    Hat.OfStudent hat = Objects.requireNonNull(child.student());
    Reason reason =
        parent.keptOut()
            ? Reason.KEPT_OUT_OF_SCHOOL
            : hat.keepsOut(parent.id()) ? Reason.KEPT_OUT_OF_CHILD : Reason.RESEMBLES_KEPT_OUT;
    found.add(
        Omission.of(reason, Entity.GUARDIANSHIPS, parent.id().value(), name(parent))
            .inside(child.id().value(), name(child)));
  }

  /** What stays in a class though its section does not show it, and classes without section. */
  private void places(RosterClass each) {
    CleverId section = each.section();
    if (section == null || each.archived()) {
      return;
    }
    boolean shown = clever.sections().containsKey(section);
    if (!shown) {
      IssueCode cause = protection.cause(Entity.CLASSES);
      Reason reason = cause == null ? Reason.RUN_REMOVES_NONE : Reason.HELD;
      found.add(
          Omission.of(reason, Entity.CLASSES, each.id().value(), each.name())
              .withDetail(code(cause)));
    }
    Map<MemberId, ?> listed = links.places(section);
    for (Enrolment place : each.enrolments()) {
      Member member = plan.members().get(place.member());
      if (shown && member != null && !listed.containsKey(place.member())) {
        place(each, section, place, member);
      }
    }
  }

  private void place(RosterClass of, CleverId section, Enrolment place, Member member) {
    IssueCode cause = protection.cause(section, place.place());
    Reason reason =
        protection.isKeptByHand(place)
            ? Reason.KEPT_BY_HAND
            : cause != null
                ? Reason.HELD
                : protection.brakes(
                        Removal.of(Protection.entity(place.place()), member.id(), of.id()))
                    ? Reason.BRAKED
                    : Reason.RUN_REMOVES_NONE;
    found.add(
        Omission.of(reason, Protection.entity(place.place()), member.id().value(), name(member))
            .inside(of.id().value(), of.name())
            .withDetail(reason == Reason.HELD ? code(cause) : ""));
  }

  private static String name(Member member) {
    return member.name().whole();
  }
}
