package com.bloomz.rostersync.admin;

import com.bloomz.rostersync.linking.Admin;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;

/** Whom invitations may come from (S 6). */
@FunctionalInterface
public interface InviterChoice {
  /**
   * The wanted one, if invitations may come from that member. An admin who chooses themselves and
   * is no member yet becomes one; one whose place as staff has ended has it again. May be repeated.
   */
  Reply<MemberId> choose(SchoolId school, MemberId wanted, Admin admin);
}
