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
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.storage.CompareAndSet;
import com.bloomz.rostersync.storage.ContentionException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Records what providers and Bloomz report about people (N 2, N 6). */
public final class TakingFeedback {
  private static final int TRIES = 8;

  private final InvitationStore store;
  private final SchoolStore schools;

  public TakingFeedback(InvitationStore store, SchoolStore schools) {
    this.store = store;
    this.schools = schools;
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

  /**
   * The member has joined, or no longer has (N 2).
   *
   * @param since null: not registered any more
   * @return whether there is such a member
   */
  public boolean registered(SchoolId school, MemberId person, @Nullable Instant since) {
    return change(school, person, outreach -> outreach.withRegistered(since), store::saveJoined);
  }

  /**
   * A person has joined, if not before.
   *
   * @return whether there is such a member
   */
  public boolean joined(SchoolId school, MemberId person, Instant now) {
    return change(
        school,
        person,
        outreach -> outreach.registered() == null ? outreach.withRegistered(now) : outreach,
        store::saveJoined);
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
      var unused = change(about.school(), about.person(), how, store::save);
    }
  }

  /** How what is known of a member is stored. */
  @FunctionalInterface
  private interface Saving {
    boolean save(SchoolId school, MemberId member, long seen, Outreach next);
  }

  private boolean change(
      SchoolId school, MemberId person, UnaryOperator<Outreach> how, Saving saving) {
    return CompareAndSet.retry(TRIES, () -> tryToChange(school, person, how, saving))
        .orElseThrow(() -> new ContentionException("a member's invitations kept changing"));
  }

  private Optional<Boolean> tryToChange(
      SchoolId school, MemberId person, UnaryOperator<Outreach> how, Saving saving) {
    Outreach before = store.outreach(school, person).orElse(null);
    if (before == null) {
      return Optional.of(false);
    }
    Outreach after = how.apply(before);
    boolean stands =
        after.version() == before.version() || saving.save(school, person, before.version(), after);
    return stands ? Optional.of(true) : Optional.empty();
  }
}
