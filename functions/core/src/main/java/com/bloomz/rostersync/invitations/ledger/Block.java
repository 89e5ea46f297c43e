package com.bloomz.rostersync.invitations.ledger;

import java.time.Instant;

/** Why nothing is sent to an address or number until an admin resets it (N 6). */
public record Block(AddressKey address, Reason reason, Instant at) {
  /** What happened. */
  public enum Reason {
    /** A message came back for good. */
    BOUNCED,
    /** The provider does not take the address or number for one. */
    BAD_ADDRESS,
    /** The recipient called a message spam. */
    COMPLAINED,
    /** The number's owner answered STOP. */
    STOPPED,
    /** The number cannot receive text messages. */
    NOT_A_MOBILE
  }

  @Override
  public String toString() {
    return "Block " + reason + " " + at;
  }
}
