package com.bloomz.rostersync.worker;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.bloomz.rostersync.aws.ImportMessages;
import com.bloomz.rostersync.aws.ImportMessages.Message;
import com.bloomz.rostersync.aws.ImportMessages.Unreadable;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.lambda.MessageHandler;
import com.bloomz.rostersync.lambda.Receives;
import com.bloomz.rostersync.lambda.log.ExceptionSummary;
import com.bloomz.rostersync.lambda.log.MetricLine;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.AttemptOutcome;
import com.bloomz.rostersync.sync.AttemptOutcome.Busy;
import com.bloomz.rostersync.sync.AttemptOutcome.Ended;
import com.bloomz.rostersync.sync.AttemptOutcome.GoesOn;
import com.bloomz.rostersync.sync.AttemptOutcome.NotAnnounced;
import com.bloomz.rostersync.sync.AttemptOutcome.NothingToDo;
import com.bloomz.rostersync.sync.AttemptOutcome.TryAgain;
import com.bloomz.rostersync.sync.ContactValuesJob;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.trail.Trail;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the attempt at an import that a message of the import queue asks for. */
public final class ImportMessageHandler implements MessageHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ImportMessageHandler.class);

  private final Work work;
  private final ImportQueue queue;
  private final TimeLeft time;
  private final int maxReceives;

  /**
   * A handler of the messages of one queue.
   *
   * @param queue that the handled messages come from
   * @param maxReceives how often that queue brings a message
   */
  public ImportMessageHandler(Work work, ImportQueue queue, TimeLeft time, int maxReceives) {
    this.work = work;
    this.queue = queue;
    this.time = time;
    this.maxReceives = maxReceives;
  }

  @Override
  public boolean handle(SQSMessage message) {
    return switch (ImportMessages.read(message.getBody())) {
      case Message(SchoolId school, Trigger because) when because == Trigger.CONTACT_VALUES ->
          done(school, () -> noted(school, work.contacts().run(school, time)));
      case Message(SchoolId school, Trigger _) -> {
        boolean last = Receives.isLast(message, maxReceives);
        yield done(school, () -> settled(school, work.attempts().run(school, last, time)));
      }
      case Unreadable(String why) -> {
        LOG.warn("message {} cannot be read: {}", message.getMessageId(), why);
        yield false;
      }
    };
  }

  /** What a message may ask for. */
  public record Work(ImportAttempts attempts, ContactJobs contacts) {}

  /** Reads the contacts of a school. */
  @FunctionalInterface
  public interface ContactJobs {
    ContactValuesJob.Outcome run(SchoolId school, TimeLeft time);
  }

  private static boolean done(SchoolId school, BooleanSupplier task) {
    Trail.at(school);
    try {
      return task.getAsBoolean();
    } catch (RuntimeException e) {
      LOG.error("school {} failed: {}", school, ExceptionSummary.of(e));
      return false;
    }
  }

  private static boolean noted(SchoolId school, ContactValuesJob.Outcome outcome) {
    switch (outcome) {
      case ContactValuesJob.Outcome.Made(long contacts) ->
          LOG.info("school {}: the values of {} contacts are read", school, contacts);
      case ContactValuesJob.Outcome.NotMade(var cause) ->
          LOG.warn("school {}: the contacts could not be read: {}", school, cause.code());
      case ContactValuesJob.Outcome.NothingToRead() ->
          LOG.info("school {}: no contacts are to be read", school);
    }
    return true;
  }

  private boolean settled(SchoolId school, AttemptOutcome outcome) {
    return switch (outcome) {
      case Ended(var report) -> {
        var line = new ImportLogLine(report);
        LOG.info("school {} import {} ended: {}", school, report.id(), line);
        line.figures().write();
        yield true;
      }
      case GoesOn(Duration after) -> {
        queue.send(school, Trigger.GOES_ON, after);
        LOG.info("school {} goes on in {} s", school, after.toSeconds());
        yield true;
      }
      case TryAgain(var cause) -> {
        LOG.warn("school {} is tried again: {}", school, cause.code());
        MetricLine.of("AttemptsRepeated").by("cause", cause.code()).write();
        yield false;
      }
      case Busy() -> {
        LOG.info("school {} is worked on by another worker", school);
        yield false;
      }
      case NotAnnounced(var id) -> {
        LOG.warn("school {} import {} has ended and could not be announced", school, id);
        yield false;
      }
      case NothingToDo() -> {
        LOG.info("school {} has nothing to do", school);
        yield true;
      }
    };
  }
}
