package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.GuardianEdits;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Shows students with their parents, finds students by the district's id, links parents (G, P 6).
 */
public final class ManagingFamilies {
  private final ManageStore store;
  private final Editing editing;

  public ManagingFamilies(ManageStore store, InstantSource clock) {
    this.store = store;
    this.editing = new Editing(store, clock);
  }

  /** A student with the parents, by name. */
  public record Family(Member student, List<Guardian> guardians) {
    public Family {
      guardians = List.copyOf(guardians);
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
      case 0 -> new Refused<>(Refusal.NOT_FOUND);
      case 1 -> new Granted<>(family(school, found.getFirst()));
      default -> new Refused<>(Refusal.STUDENT_ID_AMBIGUOUS);
    };
  }

  private Family family(SchoolId school, Member student) {
    Hat.OfStudent hat = student.student();
    var parents = store.members(school, MemberLookup.parents(student));
    List<Guardian> guardians =
        hat == null
            ? List.of()
            : hat.guardianships().stream()
                .flatMap(
                    link ->
                        Optional.ofNullable(parents.get(link.parent()))
                            .map(parent -> new Guardian(parent.value(), link))
                            .stream())
                .sorted(Comparator.comparing(each -> MemberLookup.order(each.parent())))
                .toList();
    return new Family(student, guardians);
  }

  /**
   * How a parent stands to a student.
   *
   * @param relationship such as Mother; may be empty
   * @param type such as Parent/Guardian; may be empty
   */
  public record Relation(MemberId parent, String relationship, String type) {}

  /**
   * Makes a member a parent of a student.
   *
   * @return the student with the parents
   */
  public Reply<Family> link(SchoolId school, MemberId student, Relation relation, Editor editor) {
    return editing
        .edit(
            school,
            editor,
            () ->
                MemberLookup.find(store, school, student)
                    .then(
                        child ->
                            MemberLookup.find(store, school, relation.parent())
                                .then(
                                    found ->
                                        GuardianEdits.link(
                                            child,
                                            found,
                                            new GuardianEdits.Bond(
                                                relation.relationship(), relation.type()),
                                            editor))))
        .then(_ -> family(school, student));
  }

  /**
   * Ends the link.
   *
   * @return whether it comes back with the next import, if Clever shows it (G 1)
   */
  public Reply<Boolean> unlink(SchoolId school, MemberId student, MemberId parent, Editor editor) {
    return editing
        .edit(
            school,
            editor,
            () ->
                MemberLookup.find(store, school, student)
                    .then(child -> GuardianEdits.unlink(child, parent)))
        .map(_ -> isLinked(school, student) && isLinked(school, parent));
  }

  private boolean isLinked(SchoolId school, MemberId id) {
    return store.member(school, id).filter(one -> MemberLookup.isLinked(one.value())).isPresent();
  }
}
