package com.bloomz.rostersync.api.manage;

import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.manage.edit.FieldEdit;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.edit.NewMember;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sent of members, and what it means once it is checked. */
final class MemberRequests {
  /** In characters, as a district's ids are. */
  static final int LONGEST_STUDENT_ID = 100;

  private MemberRequests() {}

  /**
   * A person by hand.
   *
   * @param studentId of a student, where there is one
   * @param role of staff
   */
  record Draft(
      MemberKind kind,
      @Nullable String first,
      @Nullable String last,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String studentId,
      @Nullable Role role) {
    NewMember checked() {
      if (studentId != null && kind != MemberKind.STUDENT) {
        throw Problem.field("studentId", "Only students have a student ID.").asException();
      }
      if (role == null && kind == MemberKind.STAFF) {
        throw Problem.field("role", "Staff need a role.").asException();
      }
      if (role != null && kind != MemberKind.STAFF) {
        throw Problem.field("role", "Only staff have a role.").asException();
      }
      return new NewMember(
          kind,
          new PersonName(
              TypedText.text("first", orEmpty(first), TypedText.LONGEST_NAME),
              TypedText.text("last", orEmpty(last), TypedText.LONGEST_NAME)),
          TypedText.email("email", orEmpty(email)),
          TypedText.phone("phone", orEmpty(phone)),
          studentId == null ? null : MemberRequests.checkedId("studentId", studentId),
          Optional.ofNullable(role).orElse(Role.SCHOOL_SUPPORT_STAFF));
    }

    @Override
    public String toString() {
      return "Draft " + kind;
    }
  }

  /**
   * Other values.
   *
   * @param email empty for none
   * @param phone empty for none
   * @param follow the fields that follow Clever again
   */
  record Change(
      @Nullable String first,
      @Nullable String last,
      @Nullable String email,
      @Nullable String phone,
      @Nullable List<EditedField> follow) {
    List<FieldEdit> checked() {
      List<FieldEdit> edits = new ArrayList<>();
      if (first != null) {
        edits.add(new FieldEdit.First(TypedText.text("first", first, TypedText.LONGEST_NAME)));
      }
      if (last != null) {
        edits.add(new FieldEdit.Last(TypedText.text("last", last, TypedText.LONGEST_NAME)));
      }
      if (email != null) {
        edits.add(new FieldEdit.Mail(TypedText.email("email", email)));
      }
      if (phone != null) {
        edits.add(new FieldEdit.Call(TypedText.phone("phone", phone)));
      }
      for (EditedField field : Optional.ofNullable(follow).orElse(List.of())) {
        if (isSent(field)) {
          throw Problem.field("follow", "A field can get a value or follow Clever, but not both.")
              .asException();
        }
        edits.add(new FieldEdit.Follow(field));
      }
      return edits;
    }

    private boolean isSent(EditedField field) {
      return switch (field) {
        case NAME -> first != null || last != null;
        case EMAIL -> email != null;
        case PHONE -> phone != null;
        case ROLE -> false;
      };
    }

    @Override
    public String toString() {
      return "Change";
    }
  }

  /** A district's id of a student, as text (P 6). */
  static String checkedId(String field, String sent) {
    String id = TypedText.identifier(field, sent, LONGEST_STUDENT_ID);
    if (id.isEmpty()) {
      throw Problem.field(field, "It must not be empty.").asException();
    }
    return id;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
