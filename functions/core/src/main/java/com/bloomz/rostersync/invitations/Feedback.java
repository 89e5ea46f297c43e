package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;

/** What is reported after a message was sent. It may come twice, late or out of order. */
public sealed interface Feedback {
  /** The email with that id has arrived. */
  record Delivered(About about, String messageId, Instant at) implements Feedback {}

  /**
   * The email came back.
   *
   * @param permanent whether the address will never work; else the provider goes on trying
   */
  record Bounced(About about, String messageId, Email to, boolean permanent, Instant at)
      implements Feedback {}

  /** The recipient called the email spam. */
  record Complained(About about, String messageId, Email to, Instant at) implements Feedback {}

  /** The number's owner answered STOP. */
  record Stopped(Phone number, Instant at) implements Feedback {}

  /** The number's owner answered START. */
  record Started(Phone number, Instant at) implements Feedback {}

  /**
   * Which message, by its {@link com.bloomz.rostersync.messages.MessageTags}.
   *
   * @param round of an invitation; 0 for another message
   */
  record About(SchoolId school, MemberId person, int round) {}
}
