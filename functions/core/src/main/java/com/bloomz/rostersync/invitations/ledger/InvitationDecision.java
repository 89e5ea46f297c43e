package com.bloomz.rostersync.invitations.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a person is sent the invitation on one channel (N 7). */
public sealed interface InvitationDecision {
  /**
   * Yes.
   *
   * @param due whether that was decided before, and it is about to be sent
   */
  record Send(boolean due) implements InvitationDecision {}

  /**
   * No.
   *
   * @param since when that came to be so; null where it is not known or has no date
   */
  record Skip(SkipReason why, @Nullable Instant since) implements InvitationDecision {}

  /** Why not; the first that is so. */
  enum SkipReason {
    /** The person has left. */
    INACTIVE,
    /** The person has joined (N 2). */
    REGISTERED,
    /** The address, number or name is a placeholder, or the number is the school's own (P 9). */
    PLACEHOLDER,
    /** A message came back for good (N 6). */
    BOUNCED,
    /** The provider does not take the address or number for one (N 6). */
    BAD_ADDRESS,
    /** The recipient complained (N 6). */
    COMPLAINED,
    /** The number's owner answered STOP (N 6). */
    OPTED_OUT,
    /** The number is not a mobile (N 6). */
    NOT_A_MOBILE,
    /** The person has the invitation; Reinvite sends another (N 3). */
    INVITED,
    /** The person's invitation went to an address since mended; Reinvite sends (N 7). */
    INVITED_AT_FORMER_ADDRESS,
    /** The invitation came back, though nothing blocks the address now; Reinvite tries again. */
    RETURNED,
    /** The person may have the invitation; Reinvite sends another. */
    UNCERTAIN,
    /** The provider refused the message though the address may be good; Reinvite tries again. */
    REFUSED,
    /** It is being sent at this moment. */
    BEING_SENT,
    /** There is no address or number. */
    NO_ADDRESS,
    /** Clever no longer shows the person as a kind that is invited (I 9). */
    NOT_IN_CLEVER,
    /** Inviting people of this kind is off (N 1, N 3). */
    OPTION_OFF,
    /** No admin is chosen whose name invitations carry (S, inviteFrom). */
    NOBODY_TO_INVITE_FROM,
    /** The person has more children than one has; Reinvite sends (G 3). */
    MANY_CHILDREN,
    /** A student and someone else have the email; Reinvite sends (G 7). */
    ADDRESS_OF_STUDENT
  }
}
