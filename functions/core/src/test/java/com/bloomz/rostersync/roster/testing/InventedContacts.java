package com.bloomz.rostersync.roster.testing;

import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Phone;
import org.jspecify.annotations.Nullable;

/** Invented addresses and numbers; in small schools some belong to several people. */
final class InventedContacts {
  /** The person who has typed what only fills the field (P 9). */
  private static final int PLACEHOLDER = 3;

  private final Chance dice;
  private final int different;

  /**
   * @param different about how many different ones there are
   */
  InventedContacts(Chance dice, int different) {
    this.dice = dice;
    this.different = different;
  }

  Email email() {
    int person = dice.below(different);
    return new Email(person == PLACEHOLDER ? "none@none.com" : "person" + person + "@example.org");
  }

  Phone phone() {
    return new Phone(String.format("+1212555%04d", dice.below(Math.min(different, 10_000))));
  }

  /** Nothing, at times. */
  <T> @Nullable T sometimes(@Nullable T value) {
    return dice.permille(150) ? null : value;
  }
}
