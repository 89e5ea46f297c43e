package com.bloomz.rostersync.mailbox;

/** Hears what becomes of messages after they were taken on. */
public interface ProviderEventListener {
  /**
   * An event as SES puts it on the default bus of EventBridge, source {@code aws.ses}.
   *
   * @param detailType such as {@code Email Bounced}
   * @param detail JSON
   */
  void mailEvent(String detailType, String detail);

  /**
   * A person answers a text message.
   *
   * @param message JSON as two-way messaging puts it on a topic of SNS
   */
  void textAnswer(String message);

  /** Nobody listens. */
  static ProviderEventListener none() {
    return new ProviderEventListener() {
      @Override
      public void mailEvent(String detailType, String detail) {}

      @Override
      public void textAnswer(String message) {}
    };
  }
}
