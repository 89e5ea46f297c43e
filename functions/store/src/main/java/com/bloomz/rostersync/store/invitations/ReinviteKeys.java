package com.bloomz.rostersync.store.invitations;

import com.bloomz.rostersync.invitations.Reinvitation;
import com.bloomz.rostersync.invitations.Reinvitation.Outcome;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.Send;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.Skip;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.SkipReason;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Conditions;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which Reinvite a key is bound to, and what came of it: an item for each key. */
final class ReinviteKeys {
  private static final Duration KEYS_LAST = Duration.ofDays(2);

  /** When the key was bound. */
  private static final String AT = "at";

  /** The ids of the members, in the order of the request. */
  private static final String ASKED = "m";

  /** What came of it: a part for each member. */
  private static final String OUTCOMES = "o";

  private static final String MEMBER = "m";
  private static final String REINVITED = "q";

  /** Whether there is no such member. */
  private static final String UNKNOWN = "u";

  private static final String OF_EMAIL = "e";
  private static final String OF_TEXT = "t";

  /** Of a channel: why nothing is sent; missing where something is. */
  private static final String WHY = "y";

  private static final String SINCE = "a";
  private static final String DUE = "d";

  private final Table table;

  ReinviteKeys(Table table) {
    this.table = table;
  }

  Reinvitation bind(SchoolId school, String key, Reinvitation asked) {
    Instant now = asked.at();
    ConditionalUpdate free =
        new ConditionalUpdate()
            .when(
                Conditions.any(
                    Conditions.missing(Key.PARTITION), Conditions.atMost(Key.ENDS, "now")))
            .with("now", RowWriter.number(now.getEpochSecond()));
    RowWriter row =
        new RowWriter()
            .instant(AT, now)
            .texts(ASKED, asked.asked().stream().map(MemberId::value).toList())
            .number(Key.ENDS, now.plus(KEYS_LAST).getEpochSecond());
    return switch (table.put(key(school, key), row, free)) {
      case Written.Done done -> asked;
      case Written.Refused(Row found) -> found.as(ReinviteKeys::read);
    };
  }

  Reinvitation keep(SchoolId school, String key, Reinvitation done) {
    List<Outcome> outcomes = done.outcomes();
    if (outcomes == null) {
      throw new IllegalArgumentException("nothing came of it yet");
    }
    List<AttributeValue> parts =
        outcomes.stream().map(each -> AttributeValue.fromM(part(each).attributes())).toList();
    ConditionalUpdate first =
        new ConditionalUpdate()
            .set(OUTCOMES, AttributeValue.fromL(parts))
            .when(Conditions.missing(OUTCOMES));
    return switch (table.update(key(school, key), first)) {
      case Written.Done _ -> done;
      case Written.Refused(Row found) -> found.as(ReinviteKeys::read);
    };
  }

  private static Key key(SchoolId school, String key) {
    return new Key(Key.school(school) + "#V", key);
  }

  private static Reinvitation read(Row row) {
    return new Reinvitation(
        row.instantOrEpoch(AT),
        row.texts(ASKED).stream().map(MemberId::new).toList(),
        row.has(OUTCOMES)
            ? row.list(OUTCOMES).stream().map(each -> outcome(new Row(each.m()))).toList()
            : null);
  }

  private static RowWriter part(Outcome outcome) {
    RowWriter part =
        new RowWriter()
            .text(MEMBER, outcome.member().value())
            .flag(REINVITED, outcome.reinvited())
            .flag(UNKNOWN, outcome.verdicts() == null);
    SortedMap<Channel, InvitationDecision> verdicts = outcome.verdicts();
    if (verdicts != null) {
      verdicts.forEach((channel, verdict) -> part.part(name(channel), part(verdict)));
    }
    return part;
  }

  private static RowWriter part(InvitationDecision verdict) {
    return switch (verdict) {
      case Send(boolean due) -> new RowWriter().flag(DUE, due);
      case Skip(SkipReason why, Instant since) -> {
        RowWriter part = new RowWriter().text(WHY, why.name());
        yield since == null ? part : part.instant(SINCE, since);
      }
    };
  }

  private static Outcome outcome(Row part) {
    return new Outcome(
        new MemberId(part.text(MEMBER)),
        part.flag(REINVITED),
        part.flag(UNKNOWN) ? null : verdicts(part));
  }

  private static SortedMap<Channel, InvitationDecision> verdicts(Row part) {
    var verdicts = new TreeMap<Channel, InvitationDecision>();
    for (Channel channel : Channel.values()) {
      @Nullable Row verdict = part.part(name(channel));
      if (verdict != null) {
        verdicts.put(channel, verdict(verdict));
      }
    }
    return verdicts;
  }

  private static InvitationDecision verdict(Row part) {
    String why = part.optionalText(WHY);
    return why == null
        ? new Send(part.flag(DUE))
        : new Skip(SkipReason.valueOf(why), part.instant(SINCE));
  }

  private static String name(Channel channel) {
    return switch (channel) {
      case EMAIL -> OF_EMAIL;
      case TEXT -> OF_TEXT;
    };
  }
}
