package com.bloomz.rostersync.invitations.ledger;

import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Phone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to reach a person. */
public enum Channel {
  EMAIL,
  TEXT;

  /** The address or number by which the member is reached this way; null where there is none. */
  public @Nullable AddressKey addressOf(Member member) {
    return switch (this) {
      case EMAIL -> member.email() == null ? null : AddressKey.of(member.email());
      case TEXT -> member.phone() == null ? null : AddressKey.of(member.phone());
    };
  }

  /**
   * The key of that address or number from before addresses had one form; null where there is none.
   */
  public @Nullable AddressKey formerKeyOf(Member member) {
    return switch (this) {
      case EMAIL -> member.email() == null ? null : AddressKey.former(member.email());
      case TEXT -> null;
    };
  }

  /** All under which something may be kept of that address or number. */
  public List<AddressKey> keysOf(Member member) {
    List<AddressKey> keys = new ArrayList<>();
    AddressKey present = addressOf(member);
    AddressKey former = formerKeyOf(member);
    if (present != null) {
      keys.add(present);
    }
    if (former != null) {
      keys.add(former);
    }
    return keys;
  }

  /**
   * Whether nothing may be sent there, as it or the member's name stands for nobody, or it is the
   * school's own (P 9).
   *
   * @param schoolPhone null where it is not known
   */
  public boolean isNobodys(Member member, @Nullable Phone schoolPhone) {
    Email email = member.email();
    Phone phone = member.phone();
    return switch (this) {
          case EMAIL -> email != null && email.isPlaceholder();
          case TEXT -> phone != null && (phone.isPlaceholder() || phone.equals(schoolPhone));
        }
        || member.name().isPlaceholder();
  }
}
