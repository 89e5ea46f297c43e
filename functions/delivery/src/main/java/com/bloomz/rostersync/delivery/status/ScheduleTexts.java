package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.delivery.texts.EnglishWords;
import com.bloomz.rostersync.delivery.texts.SafeText;
import com.bloomz.rostersync.delivery.texts.Templates;
import com.bloomz.rostersync.messages.Language;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.status.ScheduleContent;
import com.bloomz.rostersync.status.ScheduleWriter;
import java.util.List;

final class ScheduleTexts implements ScheduleWriter {
  private final Templates templates = Templates.of("schedule", Language.ENGLISH);

  /**
   * What the templates know. The name is fit to be shown.
   *
   * @param happened why scheduled imports have ended
   * @param todo what to do
   * @param at when they ended, in the school's time zone
   */
  record View(String school, String happened, String todo, String at) {
    static View of(ScheduleContent content) {
      return new View(
          StatusView.school(content.school()),
          content.end().text(),
          content.end().remedy(),
          EnglishWords.time(content.at(), content.timeZone()));
    }

    @Override
    public String toString() {
      return "View " + at;
    }
  }

  @Override
  public MailMessage mail(ScheduleContent content, Email to, MessageTags tags) {
    View view = View.of(content);
    return new MailMessage(
        "Bloomz",
        null,
        to,
        SafeText.cut(templates.subject().execute(view), StatusTexts.LONGEST_SUBJECT, "…"),
        templates.html().execute(view),
        templates.text().execute(view),
        List.of(),
        tags);
  }
}
