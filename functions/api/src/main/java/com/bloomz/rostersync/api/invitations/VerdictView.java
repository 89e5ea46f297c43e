package com.bloomz.rostersync.api.invitations;

import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.Verdict;
import com.bloomz.rostersync.invitations.ledger.Verdict.WhyNot;
import com.bloomz.rostersync.invitations.ledger.Verdict.Would;
import com.bloomz.rostersync.invitations.ledger.Verdict.WouldNot;
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
record VerdictView(
    Channel channel, boolean would, boolean due, @Nullable WhyNot why, @Nullable Instant since) {
  static VerdictView of(Channel channel, Verdict verdict) {
    return switch (verdict) {
      case Would(boolean due) -> new VerdictView(channel, true, due, null, null);
      case WouldNot(WhyNot why, Instant since) ->
          new VerdictView(channel, false, false, why, since);
    };
  }

  static List<VerdictView> of(Map<Channel, Verdict> verdicts) {
    return verdicts.entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
  }
}
