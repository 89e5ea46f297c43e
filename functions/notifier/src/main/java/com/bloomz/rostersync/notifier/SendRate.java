package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.TextSender;
import com.bloomz.rostersync.store.BackoffSleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Keeps senders to so many messages a second, by waiting before each; for one thread. */
final class SendRate {
  private final Duration interval;
  private final InstantSource clock;
  private final BackoffSleeper pauses;
  private Instant next = Instant.EPOCH;

  SendRate(int perSecond, InstantSource clock, BackoffSleeper pauses) {
    this.interval = Duration.ofSeconds(1).dividedBy(perSecond);
    this.clock = clock;
    this.pauses = pauses;
  }

  MailSender mails(MailSender sender) {
    return mail -> {
      await();
      return sender.send(mail);
    };
  }

  TextSender texts(TextSender sender) {
    return text -> {
      await();
      return sender.send(text);
    };
  }

  private void await() {
    Instant now = clock.instant();
    Instant turn = next.isAfter(now) ? next : now;
    next = turn.plus(interval);
    if (turn.isAfter(now)) {
      try {
        pauses.pause(Duration.between(now, turn));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
