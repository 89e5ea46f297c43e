package com.bloomz.rostersync.cleverroster;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A teacher or another member of the staff whom Clever lists for the school. A user with both roles
 * is one of these (P 4).
 *
 * @param id Clever's id
 * @param email where Clever sends a usable one
 * @param teaches whether the user has Clever's role {@code teacher} (P 3)
 */
public record Staff(CleverId id, PersonName name, @Nullable Email email, boolean teaches) {
  @Override
  public String toString() {
    return "Staff " + id;
  }
}
