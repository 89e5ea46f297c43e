package com.bloomz.rostersync.invitations.joining;

import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.OutreachChanges;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Records who has joined Bloomz (N 2). */
public final class RecordingRegistrations {
  private final InvitationStore store;
  private final OutreachChanges changes;

  public RecordingRegistrations(InvitationStore store) {
    this.store = store;
    this.changes = new OutreachChanges(store);
  }

  /**
   * The member has joined, or no longer has (N 2).
   *
   * @param since null: not registered any more
   * @return whether there is such a member
   */
  public boolean registered(SchoolId school, MemberId person, @Nullable Instant since) {
    return changes.change(
        school, person, outreach -> outreach.withRegistered(since), store::saveJoined);
  }

  /**
   * A person has joined, if not before.
   *
   * @return whether there is such a member
   */
  public boolean joined(SchoolId school, MemberId person, Instant now) {
    return changes.change(
        school,
        person,
        outreach -> outreach.registered() == null ? outreach.withRegistered(now) : outreach,
        store::saveJoined);
  }
}
