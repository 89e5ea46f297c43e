/**
 * What the product sends to people, and how it is handed to those who deliver it (N). An {@link
 * com.bloomz.rostersync.messages.InvitationContent} is what an invitation says, {@link
 * com.bloomz.rostersync.messages.InvitationWriter} puts it into words, {@link
 * com.bloomz.rostersync.messages.MailSender} and {@link com.bloomz.rostersync.messages.TextSender}
 * send it, once.
 *
 * <p>Sending is not repeatable: no provider knows a message that it has had before. So a {@link
 * com.bloomz.rostersync.messages.SendResult} says whether trying again can make a second message.
 *
 * <p>Names in contents are as the school has them: long, in any script, with markup, line breaks or
 * addresses in them. Whoever writes makes them harmless.
 */
@NullMarked
package com.bloomz.rostersync.messages;

import org.jspecify.annotations.NullMarked;
