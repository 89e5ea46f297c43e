package com.bloomz.rostersync.messages.testing;

import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.SendResult.Refusal;

/** What can go wrong with one message at its provider. */
public enum ProviderFault {
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
  SendResult sending() {
    return switch (this) {
      case BAD_ADDRESS -> new SendResult.Refused(Refusal.BAD_ADDRESS, name());
      case OPTED_OUT -> new SendResult.Refused(Refusal.OPTED_OUT, name());
      case REJECTED -> new SendResult.Refused(Refusal.MESSAGE, name());
      case THROTTLED, NOT_ALLOWED -> new SendResult.Throttled(name());
      case ANSWER_LOST, ERROR -> new SendResult.Unknown(name());
    };
  }
}
