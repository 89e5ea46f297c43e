package com.bloomz.rostersync.store.invitations;

import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Bounced;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Claimed;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Due;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Idle;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Refused;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Sent;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Uncertain;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.store.rows.MemberRow;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a member's invitations: when the member registered, the round, and the state of
 * each channel.
 */
final class OutreachRow {
  /** The version of what is known, beside it. */
  static final String VERSION = "ov";

  /** What is known. */
  static final String OUTREACH = MemberRow.LEDGER;

  private static final String ROUND = "n";

  /** The mark of the Reinvite that opened the round; {@link #NO_KEY} where it has no key. */
  private static final String REINVITE = "v";

  /** No mark with a key is so. */
  private static final String NO_KEY = "-";

  private static final String OF_EMAIL = "e";
  private static final String OF_TEXT = "t";

  /** Of a channel: its state, one of the letters below. */
  private static final String STATE = "s";

  private static final String AT = "a";

  /** The attempt, or the provider's id of the message. */
  private static final String ID = "i";

  /** The address's digest. */
  private static final String ADDRESS = "k";

  private static final String DELIVERED = "d";

  /** Whether it came back for good. */
  private static final String PERMANENT = "p";

  /** Why it was refused. */
  private static final String REASON = "y";

  private static final String IDLE = "i";
  private static final String DUE = "d";
  private static final String CLAIMED = "c";
  private static final String SENT = "s";
  private static final String BOUNCED = "b";
  private static final String UNCERTAIN = "u";
  private static final String REFUSED = "r";

  private OutreachRow() {}

  static RowWriter of(Outreach from) {
    RowWriter row = new RowWriter().number(ROUND, from.round());
    Instant registered = from.registered();
    if (registered != null) {
      row.instant(MemberRow.JOINED, registered);
    }
    String reinvite = from.reinvite();
    if (reinvite != null) {
      row.text(REINVITE, reinvite.equals(Outreach.NO_KEY) ? NO_KEY : reinvite);
    }
    from.channels().forEach((channel, state) -> row.part(name(channel), part(state)));
    return row;
  }

  /** Of a member's item; nothing known where it says nothing. */
  static Outreach read(Row item) {
    Row row = item.part(OUTREACH);
    if (row == null) {
      return Outreach.NONE;
    }
    var channels = new TreeMap<Channel, ChannelState>();
    for (Channel channel : Channel.values()) {
      Row part = row.part(name(channel));
      if (part != null) {
        channels.put(channel, state(part));
      }
    }
    String reinvite = row.optionalText(REINVITE);
    return new Outreach(
        item.number(VERSION),
        row.instant(MemberRow.JOINED),
        Math.toIntExact(row.number(ROUND)),
        NO_KEY.equals(reinvite) ? Outreach.NO_KEY : reinvite,
        channels);
  }

  private static String name(Channel channel) {
    return switch (channel) {
      case EMAIL -> OF_EMAIL;
      case TEXT -> OF_TEXT;
    };
  }

  private static RowWriter part(ChannelState state) {
    RowWriter row = new RowWriter().instant(AT, state.at());
    return switch (state) {
      case Idle idle -> row.text(STATE, IDLE);
      case Due due -> row.text(STATE, DUE);
      case Claimed claim ->
          row.text(STATE, CLAIMED).text(ID, claim.attempt()).text(ADDRESS, claim.to().value());
      case Sent(Instant at, String id, AddressKey to, Instant delivered) -> {
        row.text(STATE, SENT).text(ID, id).optionalText(ADDRESS, to == null ? null : to.value());
        yield delivered == null ? row : row.instant(DELIVERED, delivered);
      }
      case Bounced(Instant at, String id, AddressKey to, boolean permanent) ->
          row.text(STATE, BOUNCED)
              .text(ID, id)
              .optionalText(ADDRESS, to == null ? null : to.value())
              .flag(PERMANENT, permanent);
      case Uncertain lost ->
          row.text(STATE, UNCERTAIN).text(ID, lost.attempt()).text(ADDRESS, lost.to().value());
      case Refused no ->
          row.text(STATE, REFUSED).text(REASON, no.reason().name()).text(ADDRESS, no.to().value());
    };
  }

  private static ChannelState state(Row part) {
    Instant at = part.instantOrEpoch(AT);
    String id = part.text(ID);
    return switch (part.text(STATE)) {
      case IDLE -> new Idle();
      case DUE -> new Due(at);
      case CLAIMED -> new Claimed(at, id, key(part));
      case SENT -> new Sent(at, id, optionalKey(part), part.instant(DELIVERED));
      case BOUNCED -> new Bounced(at, id, optionalKey(part), part.flag(PERMANENT));
      case UNCERTAIN -> new Uncertain(at, id, key(part));
      case REFUSED -> new Refused(at, Refusal.valueOf(part.text(REASON)), key(part));
      default -> throw new IllegalArgumentException("an unknown state of an invitation");
    };
  }

  private static AddressKey key(Row part) {
    return new AddressKey(part.text(ADDRESS));
  }

  private static @Nullable AddressKey optionalKey(Row part) {
    String key = part.optionalText(ADDRESS);
    return key == null ? null : new AddressKey(key);
  }
}
