package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.messages.InvitationContent;
import com.bloomz.rostersync.messages.InvitationWriter;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.messages.TextSender;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Phone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Both providers, and who writes for them; the join link's end is the person. */
final class TestProviders implements MailSender, TextSender, InvitationWriter {
  private final List<Letter> accepted = new ArrayList<>();
  private final List<InvitationContent> written = new ArrayList<>();
  private final BiFunction<MemberId, Channel, Integer> rounds;
  private Supplier<SendResult> answers = () -> new SendResult.Accepted("m");

  /**
   * @param rounds of a person whose message comes in
   */
  TestProviders(BiFunction<MemberId, Channel, Integer> rounds) {
    this.rounds = rounds;
  }

  /** A message that a person got. */
  record Letter(MemberId person, Channel channel, int round) {}

  /** What each message is answered; an accepted one and an unknown {@code kept} one is got. */
  void answering(Supplier<SendResult> next) {
    answers = next;
  }

  List<Letter> accepted() {
    return accepted;
  }

  List<InvitationContent> written() {
    return written;
  }

  static SendResult refused(Refusal reason) {
    return new SendResult.Refused(reason, "no");
  }

  @Override
  public MailMessage mail(InvitationContent content, Email to, MessageTags tags) {
    written.add(content);
    return new MailMessage(
        content.inviter(), content.replyTo(), to, "Join", "", content.joinLink(), List.of(), tags);
  }

  @Override
  public TextMessage text(InvitationContent content, Phone to) {
    return new TextMessage(to, content.joinLink());
  }

  @Override
  public SendResult send(MailMessage message) {
    return take(message.text(), Channel.EMAIL);
  }

  @Override
  public SendResult send(TextMessage message) {
    return take(message.body(), Channel.TEXT);
  }

  private SendResult take(String link, Channel channel) {
    var person = new MemberId(link.substring(link.lastIndexOf('/') + 1));
    int round = rounds.apply(person, channel);
    SendResult answer = answers.get();
    boolean got =
        switch (answer) {
          case SendResult.Accepted sent -> true;
          case SendResult.Unknown(String code) -> code.equals("kept");
          case SendResult.Throttled busy -> false;
          case SendResult.Refused no -> false;
        };
    if (got) {
      accepted.add(new Letter(person, channel, round));
    }
    return answer;
  }
}
