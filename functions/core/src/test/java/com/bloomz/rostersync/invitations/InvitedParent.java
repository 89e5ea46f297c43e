package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.settings.Invitations;
import org.jspecify.annotations.Nullable;

/** Ana Lee, a parent whom the tests invite. */
final class InvitedParent {
  static final MemberId ANA = new MemberId("m-ana");
  static final Email EMAIL = new Email("ana@example.com");
  static final Phone PHONE = new Phone("+12125550123");

  /** The choice that invites parents only. */
  static final Invitations PARENTS = new Invitations(false, true, false);

  private InvitedParent() {}

  static Member ana(@Nullable Email email, @Nullable Phone phone) {
    return ImportedPeople.parent("m-ana", "Ana Lee")
        .withReach(new PersonName("", "Ana Lee"), email, phone);
  }
}
