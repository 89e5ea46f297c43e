package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.manage.edit.Answer;
import com.bloomz.rostersync.manage.edit.Answer.Declined;
import com.bloomz.rostersync.manage.edit.Answer.Given;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.GuardianEdits;
import com.bloomz.rostersync.manage.edit.Reason;
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
  public Answer<Family> family(SchoolId school, MemberId student) {
    return MemberLookup.find(store, school, student)
        .then(
            found ->
                found.value().student() == null
                    ? new Declined<>(Reason.WRONG_KIND)
                    : new Given<>(family(school, found.value())));
  }

  /** The one active student who has that student id, with the parents (P 6). */
  public Answer<Family> lookUp(SchoolId school, String studentId) {
    List<Member> found = store.withStudentId(school, studentId);
    return switch (found.size()) {
      case 0 -> new Declined<>(Reason.NOT_FOUND);
      case 1 -> new Given<>(family(school, found.getFirst()));
      default -> new Declined<>(Reason.STUDENT_ID_AMBIGUOUS);
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
  public record Relation(String relationship, String type) {}

  /**
   * Makes a member a parent of a student.
   *
   * @return the student with the parents
   */
  public Answer<Family> link(
      SchoolId school, MemberId student, MemberId parent, Relation relation, Editor editor) {
    return editing
        .edit(
            school,
            editor,
            () ->
                MemberLookup.find(store, school, student)
                    .then(
                        child ->
                            MemberLookup.find(store, school, parent)
                                .then(
                                    found ->
                                        GuardianEdits.link(
                                            child,
                                            found,
                                            relation.relationship(),
                                            relation.type()))))
        .then(_ -> family(school, student));
  }

  /**
   * Ends the link.
   *
   * @return whether it comes back with the next import, if Clever shows it (G 1)
   */
  public Answer<Boolean> unlink(SchoolId school, MemberId student, MemberId parent, Editor editor) {
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
