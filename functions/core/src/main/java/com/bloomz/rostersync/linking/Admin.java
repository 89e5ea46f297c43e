package com.bloomz.rostersync.linking;

import com.bloomz.rostersync.roster.Email;
import org.jspecify.annotations.Nullable;

/**
 * A School Admin who asks for something.
 *
 * @param subject the user's id in Bloomz
 * @param email null unless it is verified
 */
public record Admin(String subject, @Nullable Email email) {
  @Override
  public String toString() {
    return "Admin[" + subject + "]";
  }
}
