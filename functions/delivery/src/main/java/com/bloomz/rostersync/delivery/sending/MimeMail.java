package com.bloomz.rostersync.delivery.sending;

import com.bloomz.rostersync.messages.Attachment;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.roster.Email;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Writes emails as MIME: text and HTML of equal rank, attachments beside them. */
final class MimeMail {
  /** One for all emails: making one searches the whole class path for providers. */
  private static final Session SESSION = Session.getInstance(new Properties());

  private MimeMail() {}

  /** What came of writing. */
  sealed interface Result {}

  /**
   * An email as it goes over the wire.
   *
   * @param from name and address as in the header, in ASCII and on one line
   * @param to in ASCII
   * @param mime in ASCII
   */
  record Written(String from, String to, String mime) implements Result {
    @Override
    public String toString() {
      return "Written " + mime.length();
    }
  }

  /** An address of it cannot stand in a header. */
  record Unwritable() implements Result {}

  /**
   * Writes the email, without its reply address where that cannot stand in a header.
   *
   * @throws IllegalArgumentException if Bloomz's own address cannot
   */
  static Result write(MailMessage message, Email from) {
    InternetAddress to = address(message.to());
    InternetAddress sender = address(from);
    if (sender == null) {
      throw new IllegalArgumentException("the sender's address cannot stand in a header");
    }
    return to == null ? new Unwritable() : write(message, sender, to);
  }

  private static Written write(MailMessage message, InternetAddress from, InternetAddress to) {
    try {
      var mail = new MimeMessage(SESSION);
      var sender = new InternetAddress(from.getAddress(), message.fromName(), "UTF-8");
      mail.setFrom(sender);
      mail.setRecipient(Message.RecipientType.TO, to);
      InternetAddress reply = message.replyTo() == null ? null : address(message.replyTo());
      if (reply != null) {
        mail.setReplyTo(new InternetAddress[] {reply});
      }
      mail.setSubject(message.subject(), "UTF-8");
      mail.setHeader("Auto-Submitted", "auto-generated");
      mail.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
      mail.setContent(content(message));
      mail.saveChanges();
      removeWhatSesAdds(mail);
      var bytes = new ByteArrayOutputStream();
      mail.writeTo(bytes);
      return new Written(
          sender.toString(), to.getAddress(), bytes.toString(StandardCharsets.US_ASCII));
    } catch (MessagingException e) {
      throw new IllegalStateException("an email could not be written", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void removeWhatSesAdds(MimeMessage mail) throws MessagingException {
    mail.removeHeader("Message-ID");
    mail.removeHeader("Date");
  }

  /** The address; null where it is not ASCII, as SES needs it, or cannot stand in a header. */
  private static @Nullable InternetAddress address(Email email) {
    try {
      return StandardCharsets.US_ASCII.newEncoder().canEncode(email.value())
          ? new InternetAddress(email.value(), true)
          : null;
    } catch (AddressException e) {
      return null;
    }
  }

  private static Multipart content(MailMessage message) throws MessagingException {
    var words =
        new MimeMultipart(
            "alternative",
            part(message.text(), "text/plain", "quoted-printable"),
            part(message.html(), "text/html", "quoted-printable"));
    if (message.attachments().isEmpty()) {
      return words;
    }
    var body = new MimeBodyPart();
    body.setContent(words);
    var all = new MimeMultipart("mixed", body);
    for (Attachment attachment : message.attachments()) {
      all.addBodyPart(attached(attachment));
    }
    return all;
  }

  private static BodyPart attached(Attachment attachment) throws MessagingException {
    var part = part(attachment.content(), attachment.mediaType(), "base64");
    part.setFileName(attachment.fileName());
    return part;
  }

  /** Bytes are given, not text: so no handler by type, and no guessing of the transfer encoding. */
  private static MimeBodyPart part(String text, String mediaType, String encoding)
      throws MessagingException {
    String body = encoding.equals("base64") ? text : text.replaceAll("\\R", "\r\n");
    var source =
        new ByteArrayDataSource(
            body.getBytes(StandardCharsets.UTF_8), mediaType + "; charset=UTF-8");
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(source));
    part.setHeader("Content-Transfer-Encoding", encoding);
    return part;
  }
}
