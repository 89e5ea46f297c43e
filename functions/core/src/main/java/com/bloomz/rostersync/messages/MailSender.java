package com.bloomz.rostersync.messages;

/** Hands emails to a provider. */
public interface MailSender {
  /**
   * Sends one email, in one try: a call makes at most one message, and every fault of the provider
   * or of the way there is an outcome, not an exception.
   */
  SendResult send(MailMessage message);
}
