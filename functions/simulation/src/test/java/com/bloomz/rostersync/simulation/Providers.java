package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.messages.InvitationContent;
import com.bloomz.rostersync.messages.InvitationWriter;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.messages.TextSender;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.status.ScheduleContent;
import com.bloomz.rostersync.status.ScheduleWriter;
import com.bloomz.rostersync.status.StatusContent;
import com.bloomz.rostersync.status.StatusWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** SES and SNS, who count what they take on, and writers who write only what it is. */
final class Providers
    implements MailSender, TextSender, InvitationWriter, ScheduleWriter, StatusWriter {
  private static final String STATUS = "status";
  private final Map<String, Integer> taken = new TreeMap<>();
  private int sent;

  @Override
  public SendResult send(MailMessage message) {
    MessageTags tags = message.tags();
    return take(message.subject() + " " + tags.school() + " " + tags.person() + " " + tags.round());
  }

  @Override
  public SendResult send(TextMessage message) {
    return take(message.body());
  }

  private SendResult take(String what) {
    taken.merge(what, 1, Integer::sum);
    return new SendResult.Accepted("message-" + sent++);
  }

  /** How often each message was taken on; those of one kind have one beginning. */
  Map<String, Integer> taken() {
    return taken;
  }

  int mails(String school, String person) {
    return taken.getOrDefault("mail " + school + " " + person + " 1", 0);
  }

  int texts(String school, String person) {
    return taken.getOrDefault(text(school, person), 0);
  }

  int statusMails(String school, String person, String importId) {
    return taken.getOrDefault(STATUS + " " + school + " " + person + " " + importId, 0);
  }

  private static String text(String school, String person) {
    return "text https://b.example/" + school + "/" + person;
  }

  @Override
  public MailMessage mail(InvitationContent content, Email to, MessageTags tags) {
    return mail("mail", to, tags);
  }

  @Override
  public MailMessage mail(StatusContent content, Email to, MessageTags tags) {
    return mail(STATUS, to, tags);
  }

  @Override
  public MailMessage mail(ScheduleContent content, Email to, MessageTags tags) {
    return mail("schedule", to, tags);
  }

  private static MailMessage mail(String subject, Email to, MessageTags tags) {
    return new MailMessage("School", null, to, subject, "", "", List.of(), tags);
  }

  @Override
  public TextMessage text(InvitationContent content, Phone to) {
    return new TextMessage(to, "text " + content.joinLink());
  }
}
