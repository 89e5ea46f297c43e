package com.bloomz.rostersync.person;

import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import org.jspecify.annotations.Nullable;

/**
 * What one record says of a person.
 *
 * @param studentId of a student, as text
 * @param idField where that id is from; null where it is not known
 */
public record PersonTraits(
    PersonName name,
    @Nullable Email email,
    @Nullable Phone phone,
    @Nullable String studentId,
    @Nullable StudentIdField idField) {
  /** A person without a student id. */
  public PersonTraits(PersonName name, @Nullable Email email, @Nullable Phone phone) {
    this(name, email, phone, null, null);
  }

  /** How the student ids compare; a blank one is none. */
  StudentIdMatch compareIds(PersonTraits other) {
    if (studentId == null || studentId.isBlank() || !studentId.equals(other.studentId)) {
      return StudentIdMatch.NONE;
    }
    if (idField == null || other.idField == null) {
      return StudentIdMatch.SAME_TEXT;
    }
    return idField == other.idField ? StudentIdMatch.SAME : StudentIdMatch.NONE;
  }

  @Override
  public String toString() {
    return "PersonTraits";
  }
}
