package com.bloomz.rostersync.messages;

/** Hands text messages to a provider. */
public interface TextSender {
  /**
   * Sends one text message, in one try: a call makes at most one message, and every fault of the
   * provider or of the way there is an outcome, not an exception.
   */
  SendResult send(TextMessage message);
}
