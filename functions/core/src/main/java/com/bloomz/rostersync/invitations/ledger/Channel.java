package com.bloomz.rostersync.invitations.ledger;

import com.bloomz.rostersync.roster.Member;
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

  /** Whether nothing may be sent there, as it or the member's name stands for nobody (P 9). */
  public boolean isPlaceholder(Member member) {
    return switch (this) {
          case EMAIL -> member.email() != null && member.email().isPlaceholder();
          case TEXT -> member.phone() != null && member.phone().isPlaceholder();
        }
        || member.name().isPlaceholder();
  }
}
