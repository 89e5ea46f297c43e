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
 * What is known of a member's invitations: {@code r} registered since, {@code n} the round, {@code
 * e} email and {@code t} text with {@code s} a letter for the state, {@code a} at, {@code i} the
 * attempt or the message's id, {@code k} the address's digest, {@code d} delivered, {@code p}
 * whether it came back for good, {@code y} why refused.
 */
final class OutreachRow {
  /** The version of what is known, beside it. */
  static final String VERSION = "ov";

  /** What is known. */
  static final String OUTREACH = MemberRow.LEDGER;

  private OutreachRow() {}

  static RowWriter of(Outreach from) {
    RowWriter row = new RowWriter().number("n", from.round());
    Instant registered = from.registered();
    if (registered != null) {
      row.instant(MemberRow.JOINED, registered);
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
    return new Outreach(
        item.number(VERSION),
        row.instant(MemberRow.JOINED),
        Math.toIntExact(row.number("n")),
        channels);
  }

  private static String name(Channel channel) {
    return switch (channel) {
      case EMAIL -> "e";
      case TEXT -> "t";
    };
  }

  private static RowWriter part(ChannelState state) {
    RowWriter row = new RowWriter().instant("a", state.at());
    return switch (state) {
      case Idle idle -> row.text("s", "i");
      case Due due -> row.text("s", "d");
      case Claimed claim ->
          row.text("s", "c").text("i", claim.attempt()).text("k", claim.to().value());
      case Sent(Instant at, String id, AddressKey to, Instant delivered) -> {
        row.text("s", "s").text("i", id).optionalText("k", to == null ? null : to.value());
        yield delivered == null ? row : row.instant("d", delivered);
      }
      case Bounced(Instant at, String id, AddressKey to, boolean permanent) ->
          row.text("s", "b")
              .text("i", id)
              .optionalText("k", to == null ? null : to.value())
              .flag("p", permanent);
      case Uncertain lost ->
          row.text("s", "u").text("i", lost.attempt()).text("k", lost.to().value());
      case Refused no ->
          row.text("s", "r").text("y", no.reason().name()).text("k", no.to().value());
    };
  }

  private static ChannelState state(Row part) {
    Instant at = part.instantOrEpoch("a");
    String id = part.text("i");
    return switch (part.text("s")) {
      case "i" -> new Idle();
      case "d" -> new Due(at);
      case "c" -> new Claimed(at, id, key(part));
      case "s" -> new Sent(at, id, optionalKey(part), part.instant("d"));
      case "b" -> new Bounced(at, id, optionalKey(part), part.flag("p"));
      case "u" -> new Uncertain(at, id, key(part));
      case "r" -> new Refused(at, Refusal.valueOf(part.text("y")), key(part));
      default -> throw new IllegalArgumentException("an unknown state of an invitation");
    };
  }

  private static AddressKey key(Row part) {
    return new AddressKey(part.text("k"));
  }

  private static @Nullable AddressKey optionalKey(Row part) {
    String key = part.optionalText("k");
    return key == null ? null : new AddressKey(key);
  }
}
