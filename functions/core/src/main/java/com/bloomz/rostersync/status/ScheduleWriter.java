package com.bloomz.rostersync.status;

import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.roster.Email;

/** Puts the end of a school's scheduled imports into words (S 5), in English. */
public interface ScheduleWriter {
  MailMessage mail(ScheduleContent content, Email to, MessageTags tags);
}
