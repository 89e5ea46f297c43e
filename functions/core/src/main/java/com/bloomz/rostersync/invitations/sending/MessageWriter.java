package com.bloomz.rostersync.invitations.sending;

import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.invitations.Invitee;
import com.bloomz.rostersync.invitations.Inviter;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.messages.InvitationContent;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.Objects;
import java.util.function.Supplier;

/** Writes one person's invitation and hands it to the provider. */
final class MessageWriter {
  private final SchoolProfiles communities;
  private final DeliveryPorts mailing;

  MessageWriter(SchoolProfiles communities, DeliveryPorts mailing) {
    this.communities = communities;
    this.mailing = mailing;
  }

  /**
   * Writes it; there must be an inviter and an address.
   *
   * @return sends it, in one try
   */
  Supplier<SendResult> write(InvitationDue due, Channel channel, InvitationContext scene) {
    InvitationContent content = content(due, scene);
    Member member = scene.person().member();
    return switch (channel) {
      case EMAIL -> {
        Email to = Objects.requireNonNull(member.email());
        MailMessage mail = mailing.writer().mail(content, to, tags(due));
        yield () -> mailing.mails().send(mail);
      }
      case TEXT -> {
        Phone to = Objects.requireNonNull(member.phone());
        TextMessage text = mailing.writer().text(content, to);
        yield () -> mailing.texts().send(text);
      }
    };
  }

  private InvitationContent content(InvitationDue due, InvitationContext scene) {
    Inviter inviter = scene.inviter().orElseThrow();
    Invitee invitee = scene.person();
    return new InvitationContent(
        communities.name(due.school()),
        inviter.name(),
        inviter.replyTo(),
        invitee.member().name().whole(),
        invitee.kinds(),
        invitee.children().stream().map(child -> child.name().whole()).toList(),
        invitee.classes().stream().map(RosterClass::name).toList(),
        invitee.language(),
        communities.joinLink(due.school(), due.person()));
  }

  private static MessageTags tags(InvitationDue due) {
    return new MessageTags(
        due.school().value(), due.person().value(), Integer.toString(due.round()));
  }
}
