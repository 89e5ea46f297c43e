package com.bloomz.rostersync.manage.edit;

import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.Phone;
import org.jspecify.annotations.Nullable;

/** One field of a member that a person changes. */
public sealed interface FieldEdit {
  /** Another first name; may be empty. */
  record First(String first) implements FieldEdit {
    @Override
    public String toString() {
      return "First";
    }
  }

  /** Another last name; may be empty. */
  record Last(String last) implements FieldEdit {
    @Override
    public String toString() {
      return "Last";
    }
  }

  /** Another email address; null for none. */
  record Mail(@Nullable Email email) implements FieldEdit {}

  /** Another phone number; null for none. */
  record Call(@Nullable Phone phone) implements FieldEdit {}

  /** The field follows Clever again, from the next import on (P 5). */
  record Follow(EditedField field) implements FieldEdit {}
}
