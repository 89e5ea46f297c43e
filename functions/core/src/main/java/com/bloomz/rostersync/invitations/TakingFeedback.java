package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.Feedback.About;
import com.bloomz.rostersync.invitations.Feedback.Bounced;
import com.bloomz.rostersync.invitations.Feedback.Complained;
import com.bloomz.rostersync.invitations.Feedback.Delivered;
import com.bloomz.rostersync.invitations.Feedback.Started;
import com.bloomz.rostersync.invitations.Feedback.Stopped;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.schools.SchoolStore;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Records what providers report about messages (N 2, N 6). */
public final class TakingFeedback {
  private final InvitationStore store;
  private final SchoolStore schools;
  private final OutreachChanges changes;

  public TakingFeedback(InvitationStore store, SchoolStore schools) {
    this.store = store;
    this.schools = schools;
    this.changes = new OutreachChanges(store);
  }

  /**
   * A provider's report. Any feedback on a message proves that it was sent. Of a school that was
   * deleted meanwhile nothing is kept (X 5).
   */
  public void take(Feedback feedback) {
    switch (feedback) {
      case Delivered(About about, String id, Instant at) -> arrived(about, id, at);
      case Bounced(About about, String id, var to, boolean permanent, Instant at) -> {
        if (permanent) {
          block(about, new Block(AddressKey.of(to), Block.Reason.BOUNCED, at));
        }
        change(about, outreach -> outreach.bounced(Channel.EMAIL, about.round(), id, permanent));
      }
      case Complained(About about, String id, var to, Instant at) -> {
        block(about, new Block(AddressKey.of(to), Block.Reason.COMPLAINED, at));
        arrived(about, id, at);
      }
      case Stopped(var number, Instant at) -> store.stop(AddressKey.of(number), at);
      case Started(var number, Instant at) -> store.start(AddressKey.of(number), at);
    }
  }

  private void block(About about, Block block) {
    if (schools.find(about.school()).version() > 0) {
      store.block(about.school(), block);
    }
  }

  private void arrived(About about, String id, Instant at) {
    change(about, outreach -> outreach.arrived(Channel.EMAIL, about.round(), id, at));
  }

  private void change(About about, UnaryOperator<Outreach> how) {
    if (about.round() > 0) {
      var unused = changes.change(about.school(), about.person(), how, store::save);
    }
  }
}
