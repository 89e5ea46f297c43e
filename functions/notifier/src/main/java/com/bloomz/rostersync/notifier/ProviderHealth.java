package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.lambda.log.MetricLine;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.TextSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches what comes of a provider's messages: tells the log the provider's code of every fault,
 * and knows when it seems to be down; for one thread.
 */
public final class ProviderHealth {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderHealth.class);

  /** So many unknown outcomes in a row are no accident. */
  private static final int DOWN = 3;

  private final String provider;
  private int unknown;

  /** Of a provider that has sent nothing yet. */
  public ProviderHealth(String provider) {
    this.provider = provider;
  }

  /** The sender, watched. */
  public MailSender mails(MailSender sender) {
    return mail -> seen(sender.send(mail));
  }

  /** The sender, watched. */
  public TextSender texts(TextSender sender) {
    return text -> seen(sender.send(text));
  }

  /** Whether more messages would only become uncertain too. */
  boolean isDown() {
    return unknown >= DOWN;
  }

  /** Lets one more message find out whether it is up again. */
  void tryAgain() {
    unknown = Math.min(unknown, DOWN - 1);
  }

  private SendResult seen(SendResult sending) {
    switch (sending) {
      case SendResult.Accepted _ -> {
        unknown = 0;
        count("accepted", 0);
      }
      case SendResult.Refused no -> {
        unknown = 0;
        LOG.warn("{} refused a message: {}", provider, no);
        count("refused", 0);
      }
      case SendResult.Throttled busy -> {
        unknown = 0;
        LOG.warn("{} did not confirm a message: {}", provider, busy);
        count("throttled", 1);
      }
      case SendResult.Unknown lost -> {
        unknown++;
        LOG.warn("{} did not confirm a message: {}", provider, lost);
        count("unknown", 1);
      }
    }
    return sending;
  }

  private void count(String outcome, int unconfirmed) {
    MetricLine.of("MessagesSent")
        .by("provider", provider)
        .by("outcome", outcome)
        .count("UnconfirmedMessages", unconfirmed)
        .write();
  }
}
