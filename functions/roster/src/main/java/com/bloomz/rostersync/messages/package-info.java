/**
 * What the product says to people, and how it is handed to those who deliver it (N). A {@link
 * com.bloomz.rostersync.messages.InvitationContent} or {@link
 * com.bloomz.rostersync.messages.StatusContent} says what is to be told; {@link
 * com.bloomz.rostersync.messages.InvitationWriter} and {@link
 * com.bloomz.rostersync.messages.StatusWriter} put it into words; {@link
 * com.bloomz.rostersync.messages.MailSender} and {@link com.bloomz.rostersync.messages.TextSender}
 * send it, once.
 *
 * <p>Sending is not repeatable: no provider knows a message that it has had before. So a {@link
 * com.bloomz.rostersync.messages.Sending} says whether trying again can make a second message.
 *
 * <p>Names in contents are as the school has them: long, in any script, with mark-up, line breaks
 * or addresses in them. Who writes makes them harmless.
 */
@NullMarked
package com.bloomz.rostersync.messages;

import org.jspecify.annotations.NullMarked;
