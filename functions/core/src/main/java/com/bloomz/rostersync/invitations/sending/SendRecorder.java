package com.bloomz.rostersync.invitations.sending;

import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Claimed;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Due;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Refused;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Sent;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Uncertain;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.storage.CompareAndSet;
import com.bloomz.rostersync.storage.ContentionException;
import java.time.Instant;
import java.util.Optional;

/** Records what came of an attempt to send. */
final class SendRecorder {
  private static final int TRIES = 8;

  private final InvitationStore store;

  SendRecorder(InvitationStore store) {
    this.store = store;
  }

  /** What becomes of the claim; a refusal that the address is at fault for blocks it first. */
  ChannelState of(SchoolId school, SendResult sending, Claimed claim, Instant now) {
    return switch (sending) {
      case SendResult.Accepted(String messageId) -> new Sent(now, messageId, claim.to(), null);
      case SendResult.Throttled busy -> new Due(now);
      case SendResult.Unknown lost -> new Uncertain(claim.at(), claim.attempt(), claim.to());
      case SendResult.Refused(Refusal reason, String code) -> {
        block(school, reason, claim.to(), now);
        yield new Refused(now, reason, claim.to());
      }
    };
  }

  /** Stores it, whatever else has changed meanwhile; nothing where it is no longer this claim's. */
  void settle(InvitationDue due, Channel channel, String attempt, ChannelState outcome) {
    var unused =
        CompareAndSet.retry(
                TRIES,
                () -> {
                  Outreach before =
                      store.outreach(due.school(), due.person()).orElse(Outreach.NONE);
                  Outreach after = before.settled(channel, attempt, outcome);
                  boolean stands =
                      after.version() == before.version()
                          || store.save(due.school(), due.person(), before.version(), after);
                  return stands ? Optional.of(after) : Optional.empty();
                })
            .orElseThrow(() -> new ContentionException("a member's invitations kept changing"));
  }

  private void block(SchoolId school, Refusal reason, AddressKey to, Instant now) {
    switch (reason) {
      case BAD_ADDRESS -> store.block(school, new Block(to, Block.Reason.BAD_ADDRESS, now));
      case NOT_A_MOBILE -> store.block(school, new Block(to, Block.Reason.NOT_A_MOBILE, now));
      case OPTED_OUT -> store.stop(to, now);
      case MESSAGE -> {}
    }
  }
}
