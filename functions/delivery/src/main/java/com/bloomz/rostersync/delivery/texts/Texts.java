package com.bloomz.rostersync.delivery.texts;

import com.bloomz.rostersync.delivery.invitation.InvitationTexts;
import com.bloomz.rostersync.delivery.status.StatusTexts;
import com.bloomz.rostersync.messages.InvitationWriter;
import com.bloomz.rostersync.status.StatusWriter;

/** Opens the writers. Each may be used by many threads. */
public final class Texts {
  private Texts() {}

  /** Writes invitations in every language that there is. */
  public static InvitationWriter invitations() {
    return new InvitationTexts();
  }

  /** Writes status e-mails. */
  public static StatusWriter status() {
    return new StatusTexts();
  }
}
