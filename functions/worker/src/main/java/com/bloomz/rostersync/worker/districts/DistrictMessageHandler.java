package com.bloomz.rostersync.worker.districts;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.bloomz.rostersync.aws.NightMessages;
import com.bloomz.rostersync.aws.NightMessages.Message;
import com.bloomz.rostersync.aws.NightMessages.Unreadable;
import com.bloomz.rostersync.lambda.MessageHandler;
import com.bloomz.rostersync.lambda.Receives;
import com.bloomz.rostersync.lambda.log.MetricLine;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.DistrictQueue;
import com.bloomz.rostersync.nights.districts.DistrictOutcome;
import com.bloomz.rostersync.nights.districts.DistrictOutcome.Tally;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on the night of the district that a message names. */
public final class DistrictMessageHandler implements MessageHandler {
  private static final Logger LOG = LoggerFactory.getLogger(DistrictMessageHandler.class);

  private final DistrictAttempts attempts;
  private final DistrictQueue queue;
  private final TimeLeft time;
  private final int maxReceives;

  /**
   * A handler of the messages of the queue of districts.
   *
   * @param maxReceives how often that queue brings a message
   */
  public DistrictMessageHandler(
      DistrictAttempts attempts, DistrictQueue queue, TimeLeft time, int maxReceives) {
    this.attempts = attempts;
    this.queue = queue;
    this.time = time;
    this.maxReceives = maxReceives;
  }

  @Override
  public boolean handle(SQSMessage message) {
    return switch (NightMessages.district(message.getBody())) {
      case Message<DistrictNight>(DistrictNight district) ->
          settled(district, attempts.run(district, Receives.isLast(message, maxReceives), time));
      case Unreadable<DistrictNight>(String why) -> {
        LOG.warn("message {} cannot be read: {}", message.getMessageId(), why);
        yield false;
      }
    };
  }

  private boolean settled(DistrictNight of, DistrictOutcome outcome) {
    return switch (outcome) {
      case DistrictOutcome.Done(Tally tally) -> {
        log(of, "is done", tally);
        yield true;
      }
      case DistrictOutcome.GoesOn(Tally tally) -> {
        queue.send(List.of(of), Duration.ZERO);
        log(of, "goes on", tally);
        yield true;
      }
      case DistrictOutcome.TryAgain(var cause) -> {
        LOG.warn("district {} is tried again: {}", of.district(), cause.code());
        MetricLine.of("AttemptsRepeated").by("cause", cause.code()).write();
        yield false;
      }
      case DistrictOutcome.Later(Duration after) -> {
        queue.send(List.of(of), after);
        LOG.info("district {} is put off for {} s", of.district(), after.toSeconds());
        yield true;
      }
      case DistrictOutcome.Busy() -> {
        LOG.info("district {} is worked on by another worker", of.district());
        yield false;
      }
      case DistrictOutcome.Missed(int told) -> {
        logMissed(of, told);
        yield true;
      }
      case DistrictOutcome.NothingToDo() -> {
        LOG.info("district {} has nothing to do in night {}", of.district(), of.night().date());
        yield true;
      }
    };
  }

  private static void logMissed(DistrictNight of, int told) {
    if (told == 0) {
      LOG.info("district {} night {} is over and done", of.district(), of.night().date());
    } else {
      LOG.warn(
          "district {} missed the night {}: {} of its schools are told",
          of.district(),
          of.night().date(),
          told);
      MetricLine.of("MissedNights").count("SchoolsTold", told).write();
    }
  }

  private static void log(DistrictNight of, String what, Tally tally) {
    LOG.info(
        "district {} night {} {}: unchanged={} asked={} passedOver={} requests={} bytes={} walked={}",
        of.district(),
        of.night().date(),
        what,
        tally.unchanged(),
        tally.asked(),
        tally.passedOver(),
        tally.traffic().requests(),
        tally.traffic().bytes(),
        tally.events().walked());
    MetricLine.of("DistrictAttempts")
        .count("SchoolsUnchanged", tally.unchanged())
        .count("SchoolsAsked", tally.asked())
        .count("SchoolsPassedOver", tally.passedOver())
        .count("UntoldChanges", tally.events().untold())
        .count("CleverRequests", tally.traffic().requests())
        .bytes("CleverBytes", tally.traffic().bytes())
        .time("CleverWaits", tally.traffic().waited())
        .write();
    if (tally.events().untold() > 0) {
      LOG.warn(
          "district {} night {}: {} schools have changed without an event",
          of.district(),
          of.night().date(),
          tally.events().untold());
    }
  }
}
