package com.bloomz.rostersync.invitations.sending;

import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.invitations.InvitationQueue;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.InvitationTimeouts;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Bounced;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Claimed;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Due;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Idle;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Refused;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Sent;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Uncertain;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.Send;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.Skip;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.storage.CompareAndSet;
import com.bloomz.rostersync.storage.ContentionException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Handles one message of the queue: sends one person's invitation on each channel on which it is
 * due (N 3). A message that comes twice, late or in the middle of another attempt sends nothing
 * twice.
 */
public final class SendingInvitation {
  private static final int TRIES = 8;

  private final Ports ports;
  private final InvitationTimeouts settings;
  private final InstantSource clock;
  private final MessageWriter letters;
  private final SendRecorder outcomes;

  public SendingInvitation(
      Ports ports, DeliveryPorts mailing, InvitationTimeouts settings, InstantSource clock) {
    this.ports = ports;
    this.settings = settings;
    this.clock = clock;
    this.letters = new MessageWriter(ports.communities(), mailing);
    this.outcomes = new SendRecorder(ports.store());
  }

  /** Where invitations are kept and put back, and what they say of a school. */
  public record Ports(
      InvitationStore store,
      InvitationQueue queue,
      SchoolStore schools,
      SchoolProfiles communities) {}

  /** What came of a message on one channel. */
  public enum Result {
    /** The provider has it. */
    SENT,
    /** It may have been sent or not, and is not sent again. */
    UNCERTAIN,
    /** The provider refused it for good. */
    REFUSED,
    /** It comes again later: the provider is busy, or another attempt is at it. */
    LATER,
    /** It is not to be sent any more, or was sent before. */
    NOTHING
  }

  /**
   * Sends what is due. Where it comes again later, that message is on the queue already.
   *
   * @param attempt unlike that of any other call, also of the same message
   */
  public Map<Channel, Result> send(InvitationDue due, String attempt) {
    Map<Channel, Result> results = new EnumMap<>(Channel.class);
    Optional<Duration> again = Optional.empty();
    for (Channel channel : Channel.values()) {
      Step step = send(due, channel, attempt);
      results.put(channel, step.result());
      if (step.again().isPresent()) {
        again = step.again();
      }
    }
    again.ifPresent(delay -> ports.queue().send(List.of(due), delay));
    return results;
  }

  /**
   * What came of a channel.
   *
   * @param again after which the message is to come again; empty where it need not
   */
  record Step(Result result, Optional<Duration> again) {
    static Step done(Result result) {
      return new Step(result, Optional.empty());
    }

    static Step later(Duration delay) {
      return new Step(Result.LATER, Optional.of(delay));
    }
  }

  private Step send(InvitationDue due, Channel channel, String attempt) {
    return CompareAndSet.retry(TRIES, () -> tryToSend(due, channel, attempt))
        .orElseThrow(() -> new ContentionException("a member's invitations kept changing"));
  }

  /** Empty if another write came between, or a claim had expired. */
  private Optional<Step> tryToSend(InvitationDue due, Channel channel, String attempt) {
    Instant now = clock.instant();
    InvitationContext scene = InvitationContext.load(ports, due, settings.claimTime(), now);
    Outreach before = scene.outreach();
    Outreach current = before.expired(now, settings.claimTime());
    if (current.version() != before.version()) {
      var unused = save(due, before, current);
      return Optional.empty();
    }
    return current.round() == due.round()
        ? step(due, channel, attempt, scene)
        : Optional.of(Step.done(Result.NOTHING));
  }

  /** Empty if another write came between and all must be looked at again. */
  private Optional<Step> step(
      InvitationDue due, Channel channel, String attempt, InvitationContext scene) {
    return switch (scene.outreach().state(channel)) {
      case Idle _, Sent _, Bounced _, Refused _ -> Optional.of(Step.done(Result.NOTHING));
      case Uncertain lost -> Optional.of(Step.done(Result.UNCERTAIN));
      case Claimed claim when claim.attempt().equals(attempt) -> {
        // The answer to the claim was lost, so nothing was sent yet.
        outcomes.settle(due, channel, attempt, new Due(scene.now()));
        yield Optional.empty();
      }
      case Claimed claim ->
          Optional.of(
              Step.later(Duration.between(scene.now(), claim.at().plus(settings.claimTime()))));
      case Due waiting -> claim(due, channel, attempt, scene);
    };
  }

  private Optional<Step> claim(
      InvitationDue due, Channel channel, String attempt, InvitationContext scene) {
    if (!scene.isThere()) {
      return callOff(due, channel, scene);
    }
    return switch (scene.verdict(channel)) {
      case Skip not -> callOff(due, channel, scene);
      case Send yes -> {
        Supplier<SendResult> letter = letters.write(due, channel, scene);
        Claimed claim = new Claimed(scene.now(), attempt, scene.address(channel));
        yield save(due, scene.outreach(), scene.outreach().claimed(channel, claim))
            ? Optional.of(deliver(due, channel, claim, letter))
            : Optional.empty();
      }
    };
  }

  /** A later import that invites sends it, or Reinvite (N 3). */
  private Optional<Step> callOff(InvitationDue due, Channel channel, InvitationContext scene) {
    Outreach before = scene.outreach();
    return save(due, before, before.calledOff(channel))
        ? Optional.of(Step.done(Result.NOTHING))
        : Optional.empty();
  }

  /** Sends what this attempt has claimed, and records what came of it. */
  private Step deliver(
      InvitationDue due, Channel channel, Claimed claim, Supplier<SendResult> letter) {
    SendResult sending = letter.get();
    ChannelState outcome = outcomes.of(due.school(), sending, claim, clock.instant());
    outcomes.settle(due, channel, claim.attempt(), outcome);
    return switch (sending) {
      case SendResult.Accepted sent -> Step.done(Result.SENT);
      case SendResult.Refused no -> Step.done(Result.REFUSED);
      case SendResult.Unknown lost -> Step.done(Result.UNCERTAIN);
      case SendResult.Throttled busy -> Step.later(settings.throttled());
    };
  }

  private boolean save(InvitationDue due, Outreach before, Outreach after) {
    return ports.store().save(due.school(), due.person(), before.version(), after);
  }
}
