package com.bloomz.rostersync.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads an email's MIME as a mail program does. */
final class MailReader {
  private static final Session SESSION = Session.getInstance(new Properties());

  private final List<AcceptedMessage.File> files = new ArrayList<>();
  private String html = "";
  private String text = "";

  private MailReader() {}

  /** What stands in an email; see {@link AcceptedMessage.Mail}. */
  record Content(
      String from,
      String fromName,
      String replyTo,
      String subject,
      String html,
      String text,
      List<AcceptedMessage.File> files,
      List<String> headers) {
    @Override
    public String toString() {
      return "Content";
    }
  }

  /**
   * Reads it.
   *
   * @param sender stands in for the message's own From, name and all, as with SES; none if empty
   */
  static Content read(byte[] mime, String sender) throws MessagingException, IOException {
    var message = new MimeMessage(SESSION, new ByteArrayInputStream(mime));
    if (!sender.isEmpty()) {
      message.setFrom(new InternetAddress(sender));
    }
    var reader = new MailReader();
    reader.read(message);
    InternetAddress from = first(message.getFrom());
    InternetAddress replyTo =
        message.getHeader("Reply-To") == null ? null : first(message.getReplyTo());
    return new Content(
        from == null ? "" : from.getAddress(),
        from == null || from.getPersonal() == null ? "" : from.getPersonal(),
        replyTo == null ? "" : replyTo.getAddress(),
        message.getSubject() == null ? "" : message.getSubject(),
        reader.html,
        reader.text,
        List.copyOf(reader.files),
        Collections.list(message.getAllHeaders()).stream().map(Header::getName).toList());
  }

  private static @Nullable InternetAddress first(jakarta.mail.Address @Nullable [] addresses) {
    return addresses != null && addresses.length > 0 && addresses[0] instanceof InternetAddress it
        ? it
        : null;
  }

  private void read(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        read(parts.getBodyPart(i));
      }
    } else if (part.getFileName() != null) {
      String type = part.getContentType();
      int end = type.indexOf(';');
      files.add(
          new AcceptedMessage.File(
              part.getFileName(), end < 0 ? type : type.substring(0, end), utf8(part)));
    } else if (part.isMimeType("text/html")) {
      html = utf8(part).replace("\r\n", "\n");
    } else if (part.isMimeType("text/plain")) {
      text = utf8(part).replace("\r\n", "\n");
    }
  }

  private static String utf8(Part part) throws MessagingException, IOException {
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
