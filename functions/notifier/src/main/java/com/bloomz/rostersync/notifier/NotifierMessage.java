package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.aws.ImportEvents;
import com.bloomz.rostersync.aws.InvitationMessages;
import com.bloomz.rostersync.aws.ScheduleEvents;
import com.bloomz.rostersync.delivery.feedback.FeedbackEvents;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.invitations.Feedback;
import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.schools.ScheduleBus.ScheduleEnded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a message of either queue says; only the body shows which kind it is. */
sealed interface NotifierMessage {
  /** A person's invitation is due. */
  record Due(InvitationDue due) implements NotifierMessage {}

  /** An import has ended. */
  record Ended(ImportFinished event) implements NotifierMessage {}

  /** A school's scheduled imports have ended. */
  record Unscheduled(ScheduleEnded event) implements NotifierMessage {}

  /** A provider reports on messages; empty if none of them matter. */
  record ProviderReport(List<Feedback> feedback) implements NotifierMessage {
    public ProviderReport {
      feedback = List.copyOf(feedback);
    }
  }

  /**
   * It is none of these.
   *
   * @param why without anything of the body
   */
  record Unreadable(String why) implements NotifierMessage {}

  /**
   * Reads a body; never throws.
   *
   * @param received when it came in
   */
  static NotifierMessage read(String body, Instant received) {
    return switch (InvitationMessages.read(body)) {
      case InvitationMessages.Message(InvitationDue due) -> new Due(due);
      case InvitationMessages.Unreadable(String why) -> event(body, received, why);
    };
  }

  private static NotifierMessage event(String body, Instant received, String otherwise) {
    Optional<ImportFinished> ended = ImportEvents.read(body);
    if (ended.isPresent()) {
      return new Ended(ended.get());
    }
    Optional<ScheduleEnded> unscheduled = ScheduleEvents.read(body);
    if (unscheduled.isPresent()) {
      return new Unscheduled(unscheduled.get());
    }
    return switch (FeedbackEvents.read(body, received)) {
      case FeedbackEvents.ProviderEvent(List<Feedback> feedback) -> new ProviderReport(feedback);
      case FeedbackEvents.NoFeedback() -> new Unreadable(otherwise);
    };
  }
}
