package com.bloomz.rostersync.messages.testing;

import com.bloomz.rostersync.messages.Sending;
import com.bloomz.rostersync.messages.Sending.Refusal;

/** What can go wrong with one message at its provider. */
public enum Fault {
  /** The address or number is malformed or does not exist. */
  BAD_ADDRESS,
  OPTED_OUT,
  /** The provider dislikes the message. */
  REJECTED,
  THROTTLED,
  /** The account or its rights are not in order. */
  NOT_ALLOWED,
  /** The message is taken on, and the connection ends before the answer. */
  ANSWER_LOST,
  /** The provider answers with an error of its own; the message is not taken on. */
  ERROR;

  /** What a sender makes of it. */
  Sending sending() {
    return switch (this) {
      case BAD_ADDRESS -> new Sending.Refused(Refusal.BAD_ADDRESS, name());
      case OPTED_OUT -> new Sending.Refused(Refusal.OPTED_OUT, name());
      case REJECTED -> new Sending.Refused(Refusal.MESSAGE, name());
      case THROTTLED, NOT_ALLOWED -> new Sending.Throttled(name());
      case ANSWER_LOST, ERROR -> new Sending.Unknown(name());
    };
  }
}
