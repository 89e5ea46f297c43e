package com.bloomz.rostersync.delivery.invitation;

import com.bloomz.rostersync.delivery.texts.SafeText;
import com.bloomz.rostersync.delivery.texts.ShortText;
import com.bloomz.rostersync.delivery.texts.Templates;
import com.bloomz.rostersync.delivery.texts.Wording;
import com.bloomz.rostersync.messages.InvitationContent;
import com.bloomz.rostersync.messages.InvitationWriter;
import com.bloomz.rostersync.messages.Language;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Phone;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

final class InvitationTexts implements InvitationWriter {
  private static final int LONGEST_SENDER = 60;
  private static final int LONGEST_SUBJECT = 120;

  private final Map<Language, Templates> mails = new EnumMap<>(Language.class);
  private final Map<Language, ShortText> shortTexts = new EnumMap<>(Language.class);

  public InvitationTexts() {
    for (Language language : Language.values()) {
      mails.put(language, Templates.of("invitation", language));
      shortTexts.put(language, new ShortText(language));
    }
  }

  @Override
  public MailMessage mail(InvitationContent content, Email to, MessageTags tags) {
    Templates templates = Objects.requireNonNull(mails.get(content.language()));
    InvitationView view = InvitationView.of(content, Wording.in(content.language()));
    return new MailMessage(
        SafeText.cut(view.inviter(), LONGEST_SENDER, "…") + " via Bloomz",
        content.replyTo(),
        to,
        SafeText.cut(templates.subject().execute(view), LONGEST_SUBJECT, "…"),
        templates.html().execute(view),
        templates.text().execute(view),
        List.of(),
        tags);
  }

  @Override
  public TextMessage text(InvitationContent content, Phone to) {
    return new TextMessage(
        to, Objects.requireNonNull(shortTexts.get(content.language())).of(content));
  }
}
