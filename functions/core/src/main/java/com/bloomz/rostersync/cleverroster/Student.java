package com.bloomz.rostersync.cleverroster;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A student whom Clever lists for the school (P 8). Ids are text: "0042" stays "0042" (P 6).
 *
 * @param id Clever's id
 * @param email where Clever sends a usable one
 * @param sisId Clever's {@code sis_id}
 * @param studentNumber Clever's {@code student_number}
 * @param stateId Clever's {@code state_id}
 * @param homeLanguage what the family speaks, as Clever names it; null where it does not say (N 5)
 * @param grade as Clever sends it, such as {@code 3} or {@code Kindergarten}; null where it sends
 *     none
 */
public record Student(
    CleverId id,
    PersonName name,
    @Nullable Email email,
    @Nullable String sisId,
    @Nullable String studentNumber,
    @Nullable String stateId,
    @Nullable String homeLanguage,
    @Nullable String grade) {
  /** A student of whose home language and grade nothing is known. */
  public Student(
      CleverId id,
      PersonName name,
      @Nullable Email email,
      @Nullable String sisId,
      @Nullable String studentNumber,
      @Nullable String stateId) {
    this(id, name, email, sisId, studentNumber, stateId, null, null);
  }

  /** The id in that field, as text; null where Clever sends none. */
  public @Nullable String id(StudentIdField field) {
    return switch (field) {
      case SIS_ID -> sisId;
      case STUDENT_NUMBER -> studentNumber;
      case STATE_ID -> stateId;
    };
  }

  @Override
  public String toString() {
    return "Student " + id;
  }
}
