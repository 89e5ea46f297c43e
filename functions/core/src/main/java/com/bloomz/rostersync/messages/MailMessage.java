package com.bloomz.rostersync.messages;

import com.bloomz.rostersync.roster.Email;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail, ready to be sent from Bloomz's address.
 *
 * @param fromName the name shown with Bloomz's address; one line (N 5)
 * @param replyTo where an answer goes; null: to Bloomz's address
 * @param subject one line
 * @param html a whole document
 * @param text of equal meaning
 */
public record MailMessage(
    String fromName,
    @Nullable Email replyTo,
    Email to,
    String subject,
    String html,
    String text,
    List<Attachment> attachments,
    MessageTags tags) {
  public MailMessage {
    attachments = List.copyOf(attachments);
    if (!isOneLine(fromName) || !isOneLine(subject)) {
      throw new IllegalArgumentException("a header is one line");
    }
  }

  private static boolean isOneLine(String header) {
    return header.chars().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
  }

  @Override
  public String toString() {
    return "MailMessage " + tags;
  }
}
