package com.bloomz.rostersync.invitations.ledger;

import com.bloomz.rostersync.messages.SendResult.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a person's invitation is on one channel, in the current round. */
public sealed interface ChannelState {
  /** Since when it is so; 1970 for {@link Idle}. */
  Instant at();

  /** Whether a message was sent, or may have been. */
  default boolean wentOut() {
    return switch (this) {
      case Sent _, Bounced _, Uncertain _ -> true;
      case Idle _, Due _, Claimed _, Refused _ -> false;
    };
  }

  /** Nothing was asked for, or it was called off before it was sent. */
  record Idle() implements ChannelState {
    @Override
    public Instant at() {
      return Instant.EPOCH;
    }
  }

  /** To be sent. */
  record Due(Instant at) implements ChannelState {}

  /**
   * Being sent by one attempt, the only one that may send.
   *
   * @param attempt unique
   * @param to the address at that time
   */
  record Claimed(Instant at, String attempt, AddressKey to) implements ChannelState {}

  /**
   * The provider has it.
   *
   * @param messageId the provider's; empty if only feedback showed it
   * @param delivered when the provider said that it arrived; null: it did not say so
   */
  record Sent(Instant at, String messageId, @Nullable AddressKey to, @Nullable Instant delivered)
      implements ChannelState {}

  /**
   * The provider had it, and it came back (N 6).
   *
   * @param permanent whether the address will never work; else it may, as with a full mailbox
   */
  record Bounced(Instant at, String messageId, @Nullable AddressKey to, boolean permanent)
      implements ChannelState {}

  /**
   * It may have been sent or not: an attempt died or its answer was lost. Feedback may show it; the
   * attempt that claimed may still know.
   */
  record Uncertain(Instant at, String attempt, AddressKey to) implements ChannelState {}

  /** The provider refused it and sent nothing. */
  record Refused(Instant at, Refusal reason, AddressKey to) implements ChannelState {}
}
