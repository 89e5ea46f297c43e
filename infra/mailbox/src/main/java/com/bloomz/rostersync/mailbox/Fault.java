package com.bloomz.rostersync.mailbox;

/** What can go wrong with a message. */
public enum Fault {
  /** Refused: the address or number is malformed. */
  BAD_ADDRESS,
  /** Refused: the number's owner has answered STOP. */
  OPTED_OUT,
  /** Refused: the provider dislikes the message. */
  REJECTED,
  /** Refused: too many at once. */
  THROTTLED,
  /** Refused: the account lacks the right. */
  NOT_ALLOWED,
  /** Kept, and the connection ends before the answer. */
  ANSWER_LOST,
  /** An error of the provider; not kept. */
  ERROR,
  /** Accepted, and returned by the receiver's host: an event tells. */
  BOUNCE,
  /** Accepted and delivered, and reported as junk by the receiver: an event tells. */
  COMPLAINT
}
