package com.bloomz.rostersync.messages;

import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Phone;

/** Puts invitations into words, in the content's language. Any content can be written. */
public interface InvitationWriter {
  MailMessage mail(InvitationContent content, Email to, MessageTags tags);

  /** One or two segments; names are shortened where they must be, the link never. */
  TextMessage text(InvitationContent content, Phone to);
}
