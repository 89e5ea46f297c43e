package com.bloomz.rostersync.notifier;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.bloomz.rostersync.aws.EventTrail;
import com.bloomz.rostersync.delivery.feedback.FeedbackEvents;
import com.bloomz.rostersync.invitations.TakingFeedback;
import com.bloomz.rostersync.invitations.sending.SendingInvitation;
import com.bloomz.rostersync.lambda.MessageHandler;
import com.bloomz.rostersync.notifier.NotifierMessage.Due;
import com.bloomz.rostersync.notifier.NotifierMessage.Ended;
import com.bloomz.rostersync.notifier.NotifierMessage.ProviderReport;
import com.bloomz.rostersync.notifier.NotifierMessage.Unreadable;
import com.bloomz.rostersync.notifier.NotifierMessage.Unscheduled;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.trail.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the invitation that a message asks for, or takes in the event that it reports. */
public final class NotifierMessageHandler implements MessageHandler {
  private static final Logger LOG = LoggerFactory.getLogger(NotifierMessageHandler.class);
  private static final String SENT = "SentTimestamp";

  /** Longer than one message takes, with an answer of every provider that never comes. */
  private static final Duration ENOUGH = Duration.ofSeconds(60);

  private final Work work;
  private final List<ProviderHealth> watches;
  private final Supplier<String> attempts;
  private final TimeLeft time;

  /**
   * @param watches of the providers that the work needs
   * @param attempts gives a name that was never given before
   */
  public NotifierMessageHandler(
      Work work, List<ProviderHealth> watches, Supplier<String> attempts, TimeLeft time) {
    this.work = work;
    this.watches = watches;
    this.attempts = attempts;
    this.time = time;
  }

  /** Who does what messages ask for. */
  public record Work(
      SendingInvitation sending,
      ImportFollowUp ended,
      ScheduleFollowUp unscheduled,
      TakingFeedback feedback) {}

  @Override
  public void startBatch() {
    watches.forEach(ProviderHealth::tryAgain);
  }

  /** A message that lacks the time or a provider is not begun, and comes again. */
  @Override
  public boolean handle(SQSMessage message) {
    if (time.left().compareTo(ENOUGH) < 0 || watches.stream().anyMatch(ProviderHealth::isDown)) {
      LOG.info("message {} waits for another invocation", message.getMessageId());
      return false;
    }
    return switch (NotifierMessage.read(message.getBody(), received(message))) {
      case Due(var due) -> {
        Trail.at(due.school());
        var results = work.sending().send(due, attempts.get());
        LOG.info("school {} person {}: {}", due.school(), due.person(), results);
        yield true;
      }
      case Ended(var event) -> {
        EventTrail.follow(message.getBody());
        Trail.at(event.school(), event.id().value(), "");
        yield work.ended().done(event, attempts.get());
      }
      case Unscheduled(var event) -> {
        EventTrail.follow(message.getBody());
        Trail.at(event.school());
        yield work.unscheduled().done(event, attempts.get());
      }
      case ProviderReport(var feedback) -> {
        Trail.received(FeedbackEvents.correlation(message.getBody()), "");
        feedback.forEach(work.feedback()::take);
        yield true;
      }
      case Unreadable(String why) -> {
        LOG.warn("message {} cannot be read: {}", message.getMessageId(), why);
        yield false;
      }
    };
  }

  private static Instant received(SQSMessage message) {
    return Instant.ofEpochMilli(Long.parseLong(message.getAttributes().get(SENT)));
  }
}
