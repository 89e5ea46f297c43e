package com.bloomz.rostersync.messages;

import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.List;

/**
 * Tells to whom invitations were sent.
 *
 * <p>May throw {@link com.bloomz.rostersync.storage.StoreException}.
 */
public interface SentInvitations {
  /** The members to whom something was sent since then; strongly consistent. */
  List<Sent> sentSince(SchoolId school, Instant since);

  /** By what ways a member's latest invitation was sent, or may have been. */
  record Sent(MemberId member, boolean byEmail, boolean byText) {}
}
