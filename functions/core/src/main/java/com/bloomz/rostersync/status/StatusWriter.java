package com.bloomz.rostersync.status;

import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.roster.Email;

/**
 * Puts the end of an import into words (N 8), in English as the pages of admins are. Any content
 * can be written.
 */
public interface StatusWriter {
  MailMessage mail(StatusContent content, Email to, MessageTags tags);
}
