package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.delivery.texts.SafeText;
import com.bloomz.rostersync.delivery.texts.Templates;
import com.bloomz.rostersync.messages.Attachment;
import com.bloomz.rostersync.messages.Language;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.status.StatusContent;
import com.bloomz.rostersync.status.StatusWriter;
import java.util.List;

final class StatusTexts implements StatusWriter {
  static final int LONGEST_SUBJECT = 140;

  private final Templates templates = Templates.of("status", Language.ENGLISH);

  @Override
  public MailMessage mail(StatusContent content, Email to, MessageTags tags) {
    StatusView view = StatusView.of(content);
    return new MailMessage(
        "Bloomz",
        null,
        to,
        SafeText.cut(templates.subject().execute(view), LONGEST_SUBJECT, "…"),
        templates.html().execute(view),
        templates.text().execute(view),
        attachments(content),
        tags);
  }

  private static List<Attachment> attachments(StatusContent content) {
    return content.issues().isEmpty()
        ? List.of()
        : List.of(new Attachment("issues.csv", "text/csv", IssueCsv.of(content.issues())));
  }
}
