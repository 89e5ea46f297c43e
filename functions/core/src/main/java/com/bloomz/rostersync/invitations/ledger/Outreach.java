package com.bloomz.rostersync.invitations.ledger;

import com.bloomz.rostersync.invitations.ledger.ChannelState.Bounced;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Claimed;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Due;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Idle;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Refused;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Sent;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Uncertain;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one member's invitations (N 2, N 3). Every method that changes something gives
 * the next version; one that has nothing to change gives this one.
 *
 * @param version counts the changes; 0 for a member without any
 * @param registered since when the member has a password or single sign-on; null: not registered
 * @param round 0 before the first invitation; Reinvite starts the next round
 * @param reinvite the mark of the Reinvite that opened the round; null where another message did,
 *     or where it was not kept yet
 * @param channels those that are not idle
 */
public record Outreach(
    long version,
    @Nullable Instant registered,
    int round,
    @Nullable String reinvite,
    SortedMap<Channel, ChannelState> channels) {
  /** The key, and the mark, of a Reinvite that has no key. */
  public static final String NO_KEY = "";

  /** Of a member who was never invited and has not joined. */
  public static final Outreach NONE = new Outreach(0, null, 0, new TreeMap<>());

  private static final ChannelState IDLE = new Idle();

  public Outreach {
    var kept = new TreeMap<>(channels);
    kept.values().removeIf(Idle.class::isInstance);
    channels = Collections.unmodifiableSortedMap(kept);
  }

  /** In a round that no Reinvite has opened. */
  public Outreach(
      long version,
      @Nullable Instant registered,
      int round,
      SortedMap<Channel, ChannelState> channels) {
    this(version, registered, round, null, channels);
  }

  public ChannelState state(Channel channel) {
    return channels.getOrDefault(channel, IDLE);
  }

  /** Registered since then, or not (N 2). */
  public Outreach withRegistered(@Nullable Instant since) {
    boolean same = since == null ? registered == null : since.equals(registered);
    return same ? this : new Outreach(version + 1, since, round, reinvite, channels);
  }

  /**
   * To be sent on those channels, unless the round has it there already. What came back from
   * another address is sent in a round of its own.
   */
  public Outreach due(Collection<Channel> wanted, Instant now) {
    var next = new TreeMap<>(channels);
    boolean returned = false;
    for (Channel each : wanted) {
      ChannelState state = state(each);
      if (state instanceof Idle || state instanceof Refused || state instanceof Bounced) {
        next.put(each, new Due(now));
        returned |= state instanceof Bounced;
      }
    }
    return next.equals(channels)
        ? this
        : new Outreach(
            version + 1,
            registered,
            returned ? round + 1 : Math.max(1, round),
            returned ? null : reinvite,
            next);
  }

  /** What is due is so from now on. */
  public Outreach renewed(Instant now) {
    var next = new TreeMap<>(channels);
    next.replaceAll((channel, state) -> state instanceof Due ? new Due(now) : state);
    return next.equals(channels) ? this : with(next);
  }

  /** Another round, with those channels to be sent (N 3); how far the others are stays known. */
  public Outreach reinvited(Collection<Channel> wanted, String mark, Instant now) {
    var next = new TreeMap<>(channels);
    wanted.forEach(each -> next.put(each, new Due(now)));
    return new Outreach(version + 1, registered, round + 1, mark, next);
  }

  /** Whether a Reinvite opened the round; what it sent is not repeated for a while (N 7). */
  public boolean isReinvited() {
    return reinvite != null || round > 1;
  }

  /** Whether that very Reinvite opened the round. */
  public boolean isReinvitedBy(String mark) {
    return !mark.equals(NO_KEY) && mark.equals(reinvite);
  }

  /** Whether it is about to be sent or just being sent on that channel. */
  public boolean isOnItsWay(Channel channel) {
    return switch (state(channel)) {
      case Due _, Claimed _ -> true;
      case Idle _, Sent _, Bounced _, Uncertain _, Refused _ -> false;
    };
  }

  /** Whether it is to be sent on a channel, and has been since then or longer. */
  public boolean isDueSince(Instant then) {
    return channels.values().stream()
        .anyMatch(state -> state instanceof Due(Instant since) && !since.isAfter(then));
  }

  /** Being sent by that attempt; only what is due can be claimed. */
  public Outreach claimed(Channel channel, Claimed claim) {
    if (!(state(channel) instanceof Due)) {
      throw new IllegalStateException("only what is due is claimed");
    }
    return with(channel, claim);
  }

  /** Called off before it was sent. */
  public Outreach calledOff(Channel channel) {
    return state(channel) instanceof Due ? with(channel, IDLE) : this;
  }

  /** What came of that attempt; nothing where the channel is no longer that attempt's. */
  public Outreach settled(Channel channel, String attempt, ChannelState outcome) {
    return switch (state(channel)) {
      case Claimed claim when claim.attempt().equals(attempt) -> with(channel, outcome);
      case Uncertain lost when lost.attempt().equals(attempt) && !(outcome instanceof Uncertain) ->
          with(channel, outcome);
      case Idle _, Due _, Claimed _, Sent _, Bounced _, Uncertain _, Refused _ -> this;
    };
  }

  /** With claims that were not settled in time as uncertain. */
  public Outreach expired(Instant now, Duration claimTime) {
    UnaryOperator<ChannelState> expire =
        state ->
            state instanceof Claimed(Instant at, String attempt, AddressKey to)
                    && !now.isBefore(at.plus(claimTime))
                ? new Uncertain(at, attempt, to)
                : state;
    var next = new TreeMap<>(channels);
    next.replaceAll((channel, state) -> expire.apply(state));
    return next.equals(channels) ? this : with(next);
  }

  /** That round's message has arrived. */
  public Outreach arrived(Channel channel, int ofRound, String messageId, Instant delivered) {
    if (ofRound != round) {
      return this;
    }
    return switch (state(channel)) {
      case Claimed(Instant since, String attempt, AddressKey to) ->
          with(channel, new Sent(since, messageId, to, delivered));
      case Uncertain(Instant since, String attempt, AddressKey to) ->
          with(channel, new Sent(since, messageId, to, delivered));
      case Sent(Instant since, String id, AddressKey to, Instant known) when known == null ->
          with(channel, new Sent(since, id, to, delivered));
      case Bounced(Instant since, String id, AddressKey to, boolean permanent) when !permanent ->
          with(channel, new Sent(since, id, to, delivered));
      case Idle _, Due _, Sent _, Bounced _, Refused _ -> this;
    };
  }

  /** That round's message came back; after it has arrived only a permanent return says so. */
  public Outreach bounced(Channel channel, int ofRound, String messageId, boolean permanent) {
    if (ofRound != round) {
      return this;
    }
    return switch (state(channel)) {
      case Claimed(Instant since, String attempt, AddressKey to) ->
          with(channel, new Bounced(since, messageId, to, permanent));
      case Uncertain(Instant since, String attempt, AddressKey to) ->
          with(channel, new Bounced(since, messageId, to, permanent));
      case Sent(Instant since, String id, AddressKey to, Instant arrived)
          when permanent || arrived == null ->
          with(channel, new Bounced(since, id, to, permanent));
      case Bounced(Instant since, String id, AddressKey to, boolean known)
          when permanent && !known ->
          with(channel, new Bounced(since, id, to, true));
      case Idle _, Due _, Sent _, Bounced _, Refused _ -> this;
    };
  }

  private Outreach with(Channel channel, ChannelState state) {
    var next = new TreeMap<>(channels);
    next.put(channel, state);
    return with(next);
  }

  private Outreach with(SortedMap<Channel, ChannelState> next) {
    return new Outreach(version + 1, registered, round, reinvite, next);
  }
}
