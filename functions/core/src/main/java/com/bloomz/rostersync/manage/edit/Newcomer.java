package com.bloomz.rostersync.manage.edit;

import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account who has a child's Family Code.
 *
 * @param email verified as the person's own
 * @param relationship to the child, such as Mother; may be empty
 */
public record Newcomer(PersonName name, Email email, @Nullable Phone phone, String relationship) {
  @Override
  public String toString() {
    return "Newcomer";
  }
}
