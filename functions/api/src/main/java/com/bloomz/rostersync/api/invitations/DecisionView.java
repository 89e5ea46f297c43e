package com.bloomz.rostersync.api.invitations;

import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.Send;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.Skip;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.SkipReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person is sent the invitation on one channel (N 7).
 *
 * @param due whether it is about to be sent already
 * @param why not; null where it would be sent
 * @param since when that came to be so; null where that is not known or has no date
 */
record DecisionView(
    Channel channel,
    boolean would,
    boolean due,
    @Nullable SkipReason why,
    @Nullable Instant since) {
  static DecisionView of(Channel channel, InvitationDecision verdict) {
    return switch (verdict) {
      case Send(boolean due) -> new DecisionView(channel, true, due, null, null);
      case Skip(SkipReason why, Instant since) ->
          new DecisionView(channel, false, false, why, since);
    };
  }

  static List<DecisionView> of(Map<Channel, InvitationDecision> verdicts) {
    return verdicts.entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
  }
}
