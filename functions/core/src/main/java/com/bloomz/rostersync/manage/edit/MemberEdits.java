package com.bloomz.rostersync.manage.edit;

import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.manage.edit.HandEdit.Step;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.Source;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What edits make of a member. */
public final class MemberEdits {
  private MemberEdits() {}

  /**
   * A person by hand.
   *
   * @param field where the school's student ids are from at this time
   */
  public static Reply<HandEdit> create(
      MemberId id, NewMember draft, StudentIdField field, Editor editor) {
    if (draft.name().isBlank()) {
      return new Refused<>(Refusal.NAME_MISSING);
    }
    if (draft.kind() == MemberKind.STAFF && draft.role().raised() && !editor.schoolAdmin()) {
      return new Refused<>(Refusal.SCHOOL_ADMIN_REQUIRED);
    }
    Member made =
        Member.imported(id, draft.name(), hat(draft, field))
            .withReach(draft.name(), draft.email(), draft.phone())
            .withSource(Source.MANUAL);
    return new Granted<>(HandEdit.of(made(made)));
  }

  /** The step that makes a member by hand. */
  static Step made(Member made) {
    Hat.OfStudent student = made.student();
    Hat.OfStaff staff = made.staff();
    Fields fields =
        reach(new Fields(), null, made)
            .changed("source", null, Source.MANUAL)
            .changed("studentId", null, student == null ? null : student.studentId())
            .changed("role", null, staff == null ? null : staff.role());
    return HandEdit.put(
        made,
        0,
        List.of(fields.change(MemberKind.of(made).entity(), Verb.CREATED, made.id(), Rule.M)));
  }

  private static Hat hat(NewMember draft, StudentIdField field) {
    return switch (draft.kind()) {
      case STUDENT ->
          new Hat.OfStudent(null, null, List.of())
              .withStudentId(draft.studentId(), draft.studentId() == null ? null : field);
      case STAFF -> new Hat.OfStaff(null, draft.role());
      case PARENT -> new Hat.OfParent(new TreeSet<>());
    };
  }

  /** Other values; each one that is another is from now on kept from Clever's (P 5). */
  public static Reply<HandEdit> change(
      StoredItem<Member> had, List<FieldEdit> edits, Editor editor) {
    Member before = had.value();
    if (isOutOfReach(before, editor)) {
      return new Refused<>(Refusal.SCHOOL_ADMIN_REQUIRED);
    }
    Member after = before;
    for (FieldEdit edit : edits) {
      after = apply(after, edit);
    }
    if (after.name().isBlank()) {
      return new Refused<>(Refusal.NAME_MISSING);
    }
    if (after.equals(before)) {
      return new Granted<>(HandEdit.nothing());
    }
    Fields fields =
        reach(new Fields(), before, after).changed("edited", edited(before), edited(after));
    return new Granted<>(HandEdit.of(put(had, after, fields, Verb.UPDATED)));
  }

  /** Another role, which then stays whatever Clever says (P 3). */
  public static Reply<HandEdit> role(StoredItem<Member> had, Role role, Editor editor) {
    Member before = had.value();
    Hat.OfStaff hat = before.staff();
    if (hat == null) {
      return new Refused<>(Refusal.WRONG_KIND);
    }
    if (!editor.schoolAdmin() && (hat.role().raised() || role.raised())) {
      return new Refused<>(Refusal.SCHOOL_ADMIN_REQUIRED);
    }
    if (hat.role() == role && !hat.roleEnded()) {
      return new Granted<>(HandEdit.nothing());
    }
    Member after = before.withStaff(hat.withRole(role)).keeping(EditedField.ROLE);
    Fields fields =
        new Fields()
            .changed("role", hat.role(), role)
            .changed("roleEnded", ended(before), ended(after))
            .changed("edited", edited(before), edited(after));
    return new Granted<>(
        HandEdit.of(
            HandEdit.put(
                after,
                had.version(),
                List.of(
                    fields.change(MemberKind.STAFF.entity(), Verb.UPDATED, after.id(), Rule.M)))));
  }

  /** Staff who had left are staff again, with the role of then (P 11). */
  public static Reply<HandEdit> backAsStaff(StoredItem<Member> had, Editor editor) {
    Hat.OfStaff hat = had.value().staff();
    if (hat == null) {
      return new Refused<>(Refusal.WRONG_KIND);
    }
    return hat.active()
        ? new Granted<>(HandEdit.nothing())
        : restored(had, hat, editor).map(step -> HandEdit.of(step));
  }

  /**
   * The step that brings somebody who had left back, as a student, staff or a parent. Who takes it
   * must be allowed to give the role that the person had as staff (L 2, P 11). Who is kept out
   * stays out (P 13).
   *
   * @param as what the person is again, or is besides
   */
  static Reply<Step> restored(StoredItem<Member> had, Hat as, Editor editor) {
    Member before = had.value();
    Hat.OfStaff staff = before.staff();
    if (before.keptOut()) {
      return new Refused<>(Refusal.KEPT_OUT, before.id().value());
    }
    if (before.merge() != null) {
      return new Refused<>(Refusal.MERGED_ALREADY, before.id().value());
    }
    if (staff != null && !staff.active() && isOutOfReach(before, editor)) {
      return new Refused<>(Refusal.SCHOOL_ADMIN_REQUIRED);
    }
    Hat worn = as instanceof Hat.OfStaff own ? own.withRole(own.role()) : as;
    Member after = before.withHat(worn.withActive(true)).withRemoval(null);
    MemberKind kind = MemberKind.of(as);
    Fields fields =
        kind.has(before)
            ? new Fields().changed("active", "false", "true")
            : Fields.created("source", Source.MANUAL);
    Verb verb = kind.has(before) ? Verb.RESTORED : Verb.CREATED;
    fields.removal(before.removal(), null);
    if (kind == MemberKind.STAFF) {
      fields.changed("roleEnded", ended(before), ended(after));
    }
    return new Granted<>(
        HandEdit.put(
            after,
            had.version(),
            List.of(fields.change(kind.entity(), verb, before.id(), Rule.M))));
  }

  static @Nullable String ended(Member member) {
    return member.staff() != null && member.staff().roleEnded() ? "true" : null;
  }

  /** Whether only a School Admin may change that member (L 2). */
  static boolean isOutOfReach(Member member, Editor editor) {
    return !editor.schoolAdmin() && member.staff() != null && member.staff().role().raised();
  }

  private static Member apply(Member to, FieldEdit edit) {
    return switch (edit) {
      case FieldEdit.First(String first) ->
          named(to, new PersonName(first, to.name().split().last()));
      case FieldEdit.Last(String last) ->
          named(to, new PersonName(to.name().split().first(), last));
      case FieldEdit.Mail(Email email) ->
          same(email, to.email())
              ? to
              : to.keeping(EditedField.EMAIL).withReach(to.name(), email, to.phone());
      case FieldEdit.Call(Phone phone) ->
          same(phone, to.phone())
              ? to
              : to.keeping(EditedField.PHONE).withReach(to.name(), to.email(), phone);
      case FieldEdit.Follow(EditedField field) -> following(to, field);
    };
  }

  private static Member named(Member to, PersonName name) {
    return name.whole().equals(to.name().whole())
        ? to
        : to.keeping(EditedField.NAME).withReach(name, to.email(), to.phone());
  }

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    return a == null ? b == null : a.equals(b);
  }

  /** The member whose field follows Clever again. */
  static Member following(Member member, EditedField field) {
    SortedSet<EditedField> edited = new TreeSet<>(member.edited());
    edited.remove(field);
    return member.withEdited(edited);
  }

  static @Nullable String edited(Member member) {
    return member.edited().isEmpty()
        ? null
        : member.edited().stream().map(Enum::name).collect(Collectors.joining(" "));
  }

  /** The fields with what differs of name, address and number. */
  static Fields reach(Fields fields, @Nullable Member from, Member to) {
    return fields
        .changed("firstName", from == null ? null : from.name().first(), to.name().first())
        .changed("lastName", from == null ? null : from.name().last(), to.name().last())
        .changed("email", from == null ? null : value(from.email()), value(to.email()))
        .changed("phone", from == null ? null : value(from.phone()), value(to.phone()));
  }

  private static @Nullable String value(@Nullable Email email) {
    return email == null ? null : email.value();
  }

  private static @Nullable String value(@Nullable Phone phone) {
    return phone == null ? null : phone.value();
  }

  static Step put(StoredItem<Member> had, Member after, Fields fields, Verb verb) {
    return HandEdit.put(
        after,
        had.version(),
        List.of(fields.change(MemberKind.of(after).entity(), verb, after.id(), Rule.M)));
  }
}
