package com.bloomz.rostersync.messages.testing;

import com.bloomz.rostersync.messages.Attachment;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.roster.Email;
import java.util.List;

/** E-mails for tests. */
public final class SampleMails {
  private SampleMails() {}

  /** An e-mail with all that one can have, in several scripts. */
  public static MailMessage rich(String to) {
    return new MailMessage(
        "Señora Ünal, \"Front Office\"",
        new Email("office@school.example"),
        new Email(to),
        "Únete a Bloomz: 学校 🏫",
        "<!DOCTYPE html><html lang=\"es\"><head><title>Hola</title></head>"
            + "<body><h1>¡Hola, 学校 🏫!</h1>\n<p>.</p>\n<p>"
            + "ñ".repeat(1_200)
            + "</p></body></html>\n",
        "¡Hola, 学校 🏫!\n.\nFrom here on\n" + "ñ".repeat(1_200) + "\n",
        List.of(new Attachment("issues.csv", "text/csv", "\ufeffcode,about\r\nx,\"Ünal, 学\"\r\n")),
        new MessageTags("s-1", "m-1", "1"));
  }

  /** A small e-mail without reply address and attachments. */
  public static MailMessage plain(String to) {
    return new MailMessage(
        "Bloomz",
        null,
        new Email(to),
        "Import finished",
        "<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body>x</body></html>\n",
        "x\n",
        List.of(),
        new MessageTags("school/7:ñ", "a b", ""));
  }
}
