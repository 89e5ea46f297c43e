package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.storage.CompareAndSet;
import com.bloomz.rostersync.storage.ContentionException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes what is known of a member's invitations, whoever else does so at the same time. */
public final class OutreachChanges {
  private static final int TRIES = 8;

  private final InvitationStore store;

  public OutreachChanges(InvitationStore store) {
    this.store = store;
  }

  /** How what is known of a member is stored. */
  @FunctionalInterface
  public interface Saving {
    boolean save(SchoolId school, MemberId member, long seen, Outreach next);
  }

  /**
   * Changes it.
   *
   * @return whether there is such a member
   */
  public boolean change(
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
