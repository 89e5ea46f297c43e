package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.GuardianEdits;
import com.bloomz.rostersync.manage.edit.HandEdit;
import com.bloomz.rostersync.manage.edit.RemovalEdits;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Shows students with their parents, finds students by the district's id, links parents (G, P 6).
 */
public final class ManagingFamilies {
  private final ManageStore store;
  private final InstantSource clock;
  private final Editing editing;

  public ManagingFamilies(ManageStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.editing = new Editing(store, clock);
  }

  /**
   * A student with those who are parents now (P 11, G 6), by name.
   *
   * @param keptOut the members who are kept out of the child (P 13)
   */
  public record Family(Member student, List<Guardian> guardians, List<Member> keptOut) {
    public Family {
      guardians = List.copyOf(guardians);
      keptOut = List.copyOf(keptOut);
    }

    /** Whether nightly and Full data imports end links of the student made by hand (I 4). */
    public boolean synced() {
      return MemberLookup.isLinked(student);
    }
  }

  /** A parent of a student. */
  public record Guardian(Member parent, Guardianship link) {}

  /** A student and the parents. */
  public Reply<Family> family(SchoolId school, MemberId student) {
    return MemberLookup.find(store, school, student)
        .then(
            found ->
                found.value().student() == null
                    ? new Refused<>(Refusal.WRONG_KIND)
                    : new Granted<>(family(school, found.value())));
  }

  /** The one active student who has that student id, with the parents (P 6). */
  public Reply<Family> lookUp(SchoolId school, String studentId) {
    List<Member> found = store.withStudentId(school, studentId);
    return switch (found.size()) {
      case 0 -> new Refused<>(Refusal.STUDENT_ID_UNKNOWN);
      case 1 -> new Granted<>(family(school, found.getFirst()));
      default -> new Refused<>(Refusal.STUDENT_ID_AMBIGUOUS);
    };
  }

  private Family family(SchoolId school, Member student) {
    Hat.OfStudent hat = student.student();
    if (hat == null) {
      return new Family(student, List.of(), List.of());
    }
    Set<MemberId> ids = new TreeSet<>(MemberLookup.parents(student));
    ids.addAll(hat.removedParents().keySet());
    var found = store.members(school, ids);
    List<Guardian> guardians = new ArrayList<>();
    for (Guardianship each : hat.guardianships()) {
      StoredItem<Member> parent = found.get(each.parent());
      if (parent != null && parent.value().activeParent() != null) {
        guardians.add(new Guardian(parent.value(), each));
      }
    }
    guardians.sort(Comparator.comparing(each -> MemberLookup.order(each.parent())));
    List<Member> keptOut =
        hat.removedParents().keySet().stream()
            .filter(hat::keepsOut)
            .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
            .map(StoredItem::value)
            .sorted(Comparator.comparing(MemberLookup::order))
            .toList();
    return new Family(student, guardians, keptOut);
  }

  /**
   * How a parent stands to a student.
   *
   * @param relationship such as Mother; may be empty; null: as it is
   * @param type such as Parent/Guardian; may be empty; null: as it is
   */
  public record Relation(MemberId parent, @Nullable String relationship, @Nullable String type) {}

  /**
   * Makes a member a parent of a student.
   *
   * @return the student with the parents
   */
  public Reply<Family> link(SchoolId school, MemberId student, Relation relation, Editor editor) {
    var bond = new GuardianEdits.Bond(relation.relationship(), relation.type());
    return editing
        .edit(
            school,
            student,
            editor,
            child ->
                MemberLookup.find(store, school, relation.parent())
                    .then(found -> GuardianEdits.link(child, found, bond, editor)))
        .then(_ -> family(school, student));
  }

  /**
   * A parent who is taken off a child.
   *
   * @param keepOut whether no import, Family Code or invitation makes the member a parent of that
   *     child again (P 13)
   */
  public record Parting(MemberId student, MemberId parent, boolean keepOut) {}

  /**
   * Ends the link. Who is to be kept out need not be a parent of the child, and is no parent any
   * more where it is the only one.
   *
   * @return whether it comes back with the next import, if Clever shows it (G 1)
   */
  public Reply<Boolean> unlink(SchoolId school, Parting parting, Editor editor) {
    HandRemoval removal = MemberLookup.removal(parting.keepOut(), editor, clock);
    return editing
        .edit(school, parting.parent(), editor, parent -> parting(school, parting, parent, removal))
        .map(
            _ ->
                !parting.keepOut()
                    && isLinked(school, parting.student())
                    && isLinked(school, parting.parent()));
  }

  private Reply<HandEdit> parting(
      SchoolId school, Parting parting, StoredItem<Member> parent, HandRemoval removal) {
    Revisions seen = store.revisions(school);
    return MemberLookup.find(store, school, parting.student())
        .then(child -> GuardianEdits.unlink(child, parting.parent(), removal))
        .map(
            edit ->
                parting.keepOut() && !hasAnotherChild(school, parting)
                    ? RemovalEdits.withoutParent(edit, parent).onPlaces(seen)
                    : edit);
  }

  /** Reads the whole roster. */
  private boolean hasAnotherChild(SchoolId school, Parting parting) {
    return store.students(school).stream()
        .map(StoredItem::value)
        .anyMatch(
            each ->
                each.activeStudent() != null
                    && !each.id().equals(parting.student())
                    && MemberLookup.parents(each).contains(parting.parent()));
  }

  /**
   * Lifts that a member is kept out of a child; nobody becomes a parent by it.
   *
   * @return the student with the parents
   */
  public Reply<Family> lift(SchoolId school, MemberId student, MemberId parent, Editor editor) {
    return editing
        .edit(
            school,
            student,
            editor,
            child ->
                MemberLookup.find(store, school, parent)
                    .then(_ -> GuardianEdits.lift(child, parent)))
        .then(_ -> family(school, student));
  }

  private boolean isLinked(SchoolId school, MemberId id) {
    return store.member(school, id).filter(one -> MemberLookup.isLinked(one.value())).isPresent();
  }
}
