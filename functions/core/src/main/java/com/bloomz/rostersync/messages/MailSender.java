package com.bloomz.rostersync.messages;

/** Hands e-mails to a provider. */
public interface MailSender {
  /**
   * Sends one e-mail, in one try: a call makes at most one message, and every fault of the provider
   * or of the way there is an outcome, not an exception.
   */
  SendResult send(MailMessage message);
}
