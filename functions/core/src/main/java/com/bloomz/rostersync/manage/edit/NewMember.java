package com.bloomz.rostersync.manage.edit;

import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person to be added by hand.
 *
 * @param studentId of a student; else null
 * @param role of staff; else it has no meaning
 */
public record NewMember(
    MemberKind kind,
    PersonName name,
    @Nullable Email email,
    @Nullable Phone phone,
    @Nullable String studentId,
    Role role) {
  @Override
  public String toString() {
    return "NewMember " + kind;
  }
}
