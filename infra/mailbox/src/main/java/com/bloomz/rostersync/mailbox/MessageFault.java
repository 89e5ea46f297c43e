package com.bloomz.rostersync.mailbox;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What can go wrong with a message. */
public enum MessageFault {
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
  COMPLAINT;

  /** Whether it can go wrong so with a message of that channel. */
  boolean concerns(MessageKind channel) {
    return switch (this) {
      case BOUNCE, COMPLAINT -> channel == MessageKind.MAIL;
      case OPTED_OUT -> channel == MessageKind.TEXT;
      case BAD_ADDRESS, REJECTED, THROTTLED, NOT_ALLOWED, ANSWER_LOST, ERROR -> true;
    };
  }

  /** The names of all that concern the channel. */
  static String names(MessageKind channel) {
    return Arrays.stream(values())
        .filter(fault -> fault.concerns(channel))
        .map(MessageFault::name)
        .collect(Collectors.joining(", "));
  }
}
