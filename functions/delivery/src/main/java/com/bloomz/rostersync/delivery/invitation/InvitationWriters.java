package com.bloomz.rostersync.delivery.invitation;

import com.bloomz.rostersync.messages.InvitationWriter;

/** Opens writers of invitations. Each may be used by many threads. */
public final class InvitationWriters {
  private InvitationWriters() {}

  /** Writes in every language that there is. */
  public static InvitationWriter open() {
    return new InvitationTexts();
  }
}
