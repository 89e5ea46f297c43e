package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.manage.edit.ClassEdits;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.FieldEdit;
import com.bloomz.rostersync.manage.edit.HandEdit;
import com.bloomz.rostersync.manage.edit.MemberEdits;
import com.bloomz.rostersync.manage.edit.NewMember;
import com.bloomz.rostersync.manage.edit.RemovalEdits;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows members and changes them by hand (M). */
public final class ManagingMembers {
  private final ManageStore store;
  private final Function<SchoolId, ImportSettings> settings;
  private final InstantSource clock;
  private final Editing editing;
  private final Supplier<String> ids;

  /**
   * @param settings those of a school at this time
   * @param ids a new one at every call, that no other class or member of any school has
   */
  public ManagingMembers(
      ManageStore store,
      Function<SchoolId, ImportSettings> settings,
      InstantSource clock,
      Supplier<String> ids) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    this.editing = new Editing(store, clock);
    this.ids = ids;
  }

  public Reply<StoredItem<Member>> find(SchoolId school, MemberId id) {
    return MemberLookup.find(store, school, id);
  }

  /** A person by hand. */
  public Reply<StoredItem<Member>> create(SchoolId school, NewMember draft, Editor editor) {
    String studentId = draft.studentId();
    if (studentId != null && !store.withStudentId(school, studentId).isEmpty()) {
      return new Refused<>(Refusal.STUDENT_ID_TAKEN);
    }
    StudentIdField field =
        studentId == null ? StudentIdField.SIS_ID : settings.apply(school).studentIdField();
    MemberId id = new MemberId("h-" + ids.get());
    return editing
        .edit(school, editor, () -> MemberEdits.create(id, draft, field, editor))
        .then(_ -> find(school, id));
  }

  /** Staff by hand, under an id of the caller's own: once, however often that is asked for. */
  public Reply<StoredItem<Member>> create(
      SchoolId school, MemberId id, NewMember draft, Editor editor) {
    return editing
        .edit(
            school,
            editor,
            () ->
                store.member(school, id).isPresent()
                    ? new Granted<>(HandEdit.nothing())
                    : MemberEdits.create(id, draft, StudentIdField.SIS_ID, editor))
        .then(_ -> find(school, id));
  }

  /** Other values. */
  public Reply<StoredItem<Member>> change(
      SchoolId school, MemberId id, Changing changing, Editor editor) {
    return editing
        .edit(school, id, editor, had -> decide(had, changing, editor))
        .then(_ -> find(school, id));
  }

  /**
   * What is to be changed.
   *
   * @param seen the version that must still be stored; null where that does not matter
   */
  public record Changing(List<FieldEdit> edits, @Nullable Long seen) {
    public Changing {
      edits = List.copyOf(edits);
    }
  }

  private static Reply<HandEdit> decide(StoredItem<Member> had, Changing changing, Editor editor) {
    Long seen = changing.seen();
    return seen != null && seen != had.version()
        ? new Refused<>(Refusal.CHANGED_MEANWHILE)
        : MemberEdits.change(had, changing.edits(), editor);
  }

  /** Another role of staff. */
  public Reply<StoredItem<Member>> role(SchoolId school, MemberId id, Role role, Editor editor) {
    return editing
        .edit(school, editor, () -> changing(school, id, role, editor))
        .then(_ -> find(school, id));
  }

  private Reply<HandEdit> changing(SchoolId school, MemberId id, Role role, Editor editor) {
    Revisions seen = store.revisions(school);
    return find(school, id)
        .then(
            had -> {
              Reply<HandEdit> edit = MemberEdits.role(had, role, editor);
              return isSchoolAdmin(had.value()) && role != Role.SCHOOL_ADMIN
                  ? unlessLastAdmin(school, had.value(), edit).map(each -> each.onPlaces(seen))
                  : edit;
            });
  }

  /** The edit that ends a School Admin, if there is another one (N 8). */
  private Reply<HandEdit> unlessLastAdmin(SchoolId school, Member admin, Reply<HandEdit> edit) {
    return edit.then(
        decided ->
            decided.steps().isEmpty()
                    || store.adults(school).stream()
                        .map(StoredItem::value)
                        .anyMatch(each -> !each.id().equals(admin.id()) && isSchoolAdmin(each))
                ? new Granted<>(decided)
                : new Refused<>(Refusal.LAST_SCHOOL_ADMIN));
  }

  private static boolean isSchoolAdmin(Member member) {
    Hat.OfStaff staff = member.activeStaff();
    return staff != null && staff.role() == Role.SCHOOL_ADMIN;
  }

  /** Staff who had left are staff again, with the role of then (P 11). */
  public Reply<StoredItem<Member>> bringBack(SchoolId school, MemberId id, Editor editor) {
    return editing
        .edit(school, id, editor, had -> MemberEdits.backAsStaff(had, editor))
        .then(_ -> find(school, id));
  }

  /**
   * Lets a person leave.
   *
   * @param keepOut whether no import, Family Code or invitation brings the person back (P 13);
   *     empty: of a parent
   * @return the member; one who is not kept out comes back with the next import, if Clever shows
   *     the person (I 5)
   */
  public Reply<StoredItem<Member>> remove(
      SchoolId school, MemberId id, Optional<Boolean> keepOut, Editor editor) {
    return find(school, id)
        .then(
            had -> {
              boolean out = keepOut.orElse(isParent(had.value()));
              HandRemoval removal = MemberLookup.removal(out, editor, clock);
              return inParts(school, editor, () -> leaving(school, id, removal, editor));
            })
        .then(_ -> find(school, id));
  }

  private static boolean isParent(Member member) {
    return member.activeParent() != null || (member.parent() != null && !member.active());
  }

  /**
   * Lifts that a person is kept out of the school; nobody is brought back by it.
   *
   * @return the member
   */
  public Reply<StoredItem<Member>> lift(SchoolId school, MemberId id, Editor editor) {
    return inParts(
            school,
            editor,
            () ->
                find(school, id)
                    .then(had -> RemovalEdits.lift(had, store.students(school), editor)))
        .then(_ -> find(school, id));
  }

  /** Edits until nothing is left to be asked for again. */
  private Reply<HandEdit> inParts(
      SchoolId school, Editor editor, Supplier<Reply<HandEdit>> decision) {
    Reply<HandEdit> part;
    do {
      part = editing.edit(school, editor, decision);
    } while (part instanceof Granted<HandEdit>(HandEdit edit)
        && edit.steps().size() == RemovalEdits.MOST_STEPS);
    return part;
  }

  private Reply<HandEdit> leaving(
      SchoolId school, MemberId id, HandRemoval removal, Editor editor) {
    Revisions seen = store.revisions(school);
    return find(school, id)
        .then(
            had -> {
              List<StoredItem<RosterClass>> classes =
                  had.value().student() == null && had.value().staff() == null
                      ? List.of()
                      : store.classes(school).classes().stream()
                          .filter(each -> ClassEdits.find(each.value(), id).isPresent())
                          .toList();
              var ties = new RemovalEdits.Ties(classes, children(school, had.value()));
              Reply<HandEdit> edit = RemovalEdits.leave(had, ties, removal, editor);
              return isSchoolAdmin(had.value()) ? unlessLastAdmin(school, had.value(), edit) : edit;
            })
        .map(edit -> edit.onPlaces(seen));
  }

  /** The students whom a person took that parent off (P 13). Reads the whole roster. */
  public List<Member> formerChildren(SchoolId school, MemberId parent) {
    return store.students(school).stream()
        .map(StoredItem::value)
        .filter(each -> MemberLookup.isRemoved(each, parent))
        .toList();
  }

  /** The students whose parent that member is. Reads the whole roster. */
  private List<StoredItem<Member>> children(SchoolId school, Member parent) {
    return parent.parent() == null
        ? List.of()
        : store.students(school).stream()
            .filter(each -> MemberLookup.parents(each.value()).contains(parent.id()))
            .toList();
  }
}
