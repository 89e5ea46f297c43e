package com.bloomz.rostersync.linking;

import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A School Admin who asks for something.
 *
 * @param subject the user's id in Bloomz
 * @param email null unless it is verified
 * @param name blank where the sign-in does not say it
 */
public record Admin(String subject, @Nullable Email email, PersonName name) {
  /** One whose name the sign-in does not say. */
  public Admin(String subject, @Nullable Email email) {
    this(subject, email, new PersonName("", ""));
  }

  @Override
  public String toString() {
    return "Admin[" + subject + "]";
  }
}
