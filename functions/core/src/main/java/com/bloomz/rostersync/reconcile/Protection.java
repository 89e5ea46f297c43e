package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.SyncPause;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What this run must not remove: nothing where the kind of run does not remove (I 4), and nothing
 * that may be missing only because Clever's answer does not tell of it (I 6).
 */
final class Protection {
  private final ImportSettings settings;
  private final RunKind kind;
  private final Unknown unknown;
  private final FoundLacks lacks;
  private final Set<Entity> kinds;
  private final Set<CleverId> unclear;
  private final HeldSections sections;
  private final HeldParents parents;
  private final @Nullable Set<Removal> removable;
  private final OptOuts optOuts;

  private Protection(CleverIndex clever, BloomzRoster now, Reconciler.Options options) {
    BloomzRoster bloomz = options.had() == null ? now : options.had();
    this.settings = options.settings();
    this.kind = options.kind();
    this.removable = options.removable();
    this.optOuts = options.optOuts();
    this.unknown = clever.unknown();
    this.lacks =
        FoundLacks.of(clever, bloomz, settings, kind.readsContacts(settings.importsParents()));
    this.kinds = Lack.held(lacks.held());
    this.unclear = clever.unclear();
    this.sections = HeldSections.of(clever, bloomz, settings.recreateArchivedClasses(), kinds);
    this.parents = HeldParents.NOBODY;
  }

  private Protection(Protection former, HeldParents parents) {
    this.settings = former.settings;
    this.kind = former.kind;
    this.unknown = former.unknown;
    this.lacks = former.lacks;
    this.kinds = former.kinds;
    this.unclear = former.unclear;
    this.sections = former.sections;
    this.parents = parents;
    this.removable = former.removable;
    this.optOuts = former.optOuts;
  }

  /** What is known before anyone is matched: all but which parents stay one by one. */
  static Protection of(CleverIndex clever, BloomzRoster bloomz, Reconciler.Options options) {
    return new Protection(clever, bloomz, options);
  }

  /**
   * The same with the parents who stay one by one.
   *
   * @param members as they are once everyone is matched
   * @param desired the parents whom Clever shows
   */
  Protection ofParents(CleverIndex clever, Map<MemberId, Member> members, DesiredLinks desired) {
    return settings.importsParents()
        ? new Protection(this, HeldParents.of(clever, members, desired))
        : this;
  }

  RunKind kind() {
    return kind;
  }

  /** Whether the brake, and an admin, let go what leaves (X 1, X 2). */
  private boolean lets(Removal removal) {
    return optOuts.lets(removal) && (removable == null || removable.contains(removal));
  }

  /** Whether this run may make, change or fill that class (X 1). */
  boolean touches(ClassId rosterClass) {
    return optOuts.touches(rosterClass);
  }

  /** Whether this run adds what is new of that kind (X 1). */
  boolean adds(Entity kind) {
    return optOuts.adds(kind);
  }

  /** Whether the brake holds that removal in a run that removes (X 2). */
  boolean brakes(Removal removal) {
    return kind.removes() && !lets(removal);
  }

  /** Whether this run may archive a class whose section is gone. */
  boolean archives(ClassId rosterClass) {
    return kind == RunKind.FULL_DATA_AND_ARCHIVE
        && !kinds.contains(Entity.CLASSES)
        && lets(Removal.of(rosterClass));
  }

  /** Whether this run may make a student or staff inactive. */
  boolean removes(Entity hat, MemberId member) {
    return kind.removes() && !kinds.contains(hat) && lets(Removal.of(hat, member));
  }

  /** Whether this run may end an enrolment that Clever does not show in that section (I 4). */
  boolean removes(CleverId section, Enrolment enrolment, ClassId within) {
    return kind.removes()
        && !holds(section, enrolment.place())
        && !isKeptByHand(enrolment)
        && lets(Removal.of(entity(enrolment.place()), enrolment.member(), within));
  }

  /** Whether this run may end a guardianship that Clever does not show (I 4). */
  boolean removes(MemberId student, MemberId parent) {
    return kind.removes() && !holds(student, parent) && lets(Removal.ofParent(parent, student));
  }

  /** Whether this run may make a parent inactive, as far as that depends on Clever's contacts. */
  boolean removesParent(MemberId parent) {
    return kind.removes() && !holdsParent(parent) && lets(Removal.of(Entity.PARENTS, parent));
  }

  /** Whether an enrolment of staff stays as a person made it (S, keepManualStaff). */
  boolean isKeptByHand(Enrolment enrolment) {
    return settings.keepManualStaff()
        && enrolment.place().teaches()
        && enrolment.source() == Source.MANUAL;
  }

  /** As what a place is held, removed and counted. */
  static Entity entity(Place place) {
    return place.teaches() ? Entity.STAFF_ENROLMENTS : Entity.STUDENT_ENROLMENTS;
  }

  /** For what lack things of that kind stay; null where they do not (I 6). */
  @Nullable IssueCode cause(Entity entity) {
    for (Lack each : Lack.values()) {
      if (lacks.held().contains(each) && each.held().contains(entity)) {
        return each.code().orElse(IssueCode.RECORD_UNUSABLE);
      }
    }
    return null;
  }

  /** For what lack places of that kind stay in that section's class; null where they do not. */
  @Nullable IssueCode cause(CleverId section, Place place) {
    IssueCode whole = cause(entity(place));
    if (whole != null || !sections.holds(section, place)) {
      return whole;
    }
    boolean unknown =
        (place.teaches() ? this.unknown.teachers() : this.unknown.students()).contains(section);
    return unknown ? IssueCode.SECTION_MEMBERS_UNKNOWN : IssueCode.CLASS_EMPTIED;
  }

  /** For what lack a parent stays a parent of that student; null where that is not so. */
  @Nullable IssueCode cause(MemberId student, MemberId parent) {
    IssueCode whole = cause(Entity.GUARDIANSHIPS);
    if (whole != null || !parents.holds(student, parent)) {
      return whole;
    }
    return parents.parents().contains(parent)
        ? IssueCode.CONTACT_STUDENTS_UNKNOWN
        : IssueCode.RELATIONSHIP_WITHOUT_VALUE;
  }

  /** Whether things of that kind stay because Clever's answer lacks what they depend on (I 6). */
  boolean holds(Entity entity) {
    return kinds.contains(entity);
  }

  /** Whether places of that kind stay in the class of that section (I 6). */
  boolean holds(CleverId section, Place place) {
    return holds(entity(place)) || sections.holds(section, place);
  }

  /** Whether that parent stays a parent of that student (I 6). */
  boolean holds(MemberId student, MemberId parent) {
    return holds(Entity.GUARDIANSHIPS) || parents.holds(student, parent);
  }

  /** Whether a parent stays active whom Clever does not show (I 6). */
  boolean holdsParent(MemberId parent) {
    return holds(Entity.PARENTS) || parents.parents().contains(parent);
  }

  /** Whether a contact that is not to become a parent may be one: it is not forgotten. */
  boolean holdsContact(CleverId contact) {
    return holds(Entity.PARENTS) || unclear.contains(contact);
  }

  /** Whether parents are kept equal to Clever's contacts at all (S: contactValues). */
  boolean parentsSynced() {
    return settings.importsParents();
  }

  /** Whether nobody knows who teaches: Clever shows no teacher, or not all. */
  boolean lacksTeachers() {
    return lacks.told().contains(Lack.TEACHERS) || unknown.lacks(Unknown.Kind.TEACHER);
  }

  /** Whether nobody knows which sections are gone: Clever shows none, or not all. */
  boolean lacksSections() {
    return lacks.told().contains(Lack.SECTIONS) || unknown.lacks(Unknown.Kind.SECTION);
  }

  /** One for each thing that Clever's answer lacks. */
  List<Issue> issues() {
    List<Issue> issues = new ArrayList<>(sections.issues());
    for (Lack each : lacks.told()) {
      if (each != Lack.STANDSTILL || kind.removes()) {
        each.code()
            .map(code -> new Issue(code, Issue.Subject.SCHOOL, "", "", detail(each)))
            .ifPresent(issues::add);
      }
    }
    if (!holds(Entity.GUARDIANSHIPS)) {
      issues.addAll(parents.issues());
    }
    return issues;
  }

  private String detail(Lack lack) {
    SyncPause pause = unknown.pause();
    return lack == Lack.SYNC && pause != null ? pause.text() : "";
  }

  /** The kinds of which something stays that Clever does not show. */
  SortedSet<Entity> held() {
    if (!kind.removes()) {
      return Collections.emptySortedSet();
    }
    Set<Entity> held = EnumSet.noneOf(Entity.class);
    held.addAll(kinds);
    held.addAll(sections.held());
    held.addAll(parents.held());
    return new TreeSet<>(held);
  }
}
