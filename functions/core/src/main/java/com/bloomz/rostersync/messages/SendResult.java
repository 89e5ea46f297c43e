package com.bloomz.rostersync.messages;

/**
 * What came of handing one message to the provider. A {@code code} is for logs and metrics: the
 * provider's name of the fault, such as {@code TooManyRequestsException}, never a text of its.
 */
public sealed interface SendResult {
  /**
   * The provider has taken the message on. Feedback shows whether it arrives (N 6).
   *
   * @param messageId the provider's, by which feedback names it
   */
  record Accepted(String messageId) implements SendResult {}

  /** The provider refused the message for good and did not send it. */
  record Refused(Refusal reason, String code) implements SendResult {}

  /**
   * The message was surely not taken on, for a reason that is not its own: too many at once, the
   * quota used up, the provider out of reach, the account or a right not in order. It may be tried
   * again later without becoming two.
   */
  record Throttled(String code) implements SendResult {}

  /**
   * The answer was lost or says nothing: the message may have been sent or not. Never repeated by
   * itself.
   */
  record Unknown(String code) implements SendResult {}

  /** Why a provider refuses a message. */
  enum Refusal {
    /** The address or number does not exist or is malformed. */
    BAD_ADDRESS,
    /** The number's owner has answered STOP (N 6). */
    OPTED_OUT,
    /** The number cannot receive text messages (N 6). */
    NOT_A_MOBILE,
    /** The provider does not like this message; the address may be good. */
    MESSAGE;

    /** Whether the address or number is at fault, and to be left alone until an admin resets it. */
    public boolean blocksTheAddress() {
      return this != MESSAGE;
    }
  }
}
