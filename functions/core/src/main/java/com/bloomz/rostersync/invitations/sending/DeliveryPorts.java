package com.bloomz.rostersync.invitations.sending;

import com.bloomz.rostersync.messages.InvitationWriter;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.TextSender;

/** Who puts invitations into words, and who sends them. */
public record DeliveryPorts(InvitationWriter writer, MailSender mails, TextSender texts) {}
