package com.bloomz.rostersync.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.messages.InvitationContent;
import com.bloomz.rostersync.messages.InvitationContent.Kind;
import com.bloomz.rostersync.messages.Language;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.Tags;
import com.bloomz.rostersync.notifications.texts.Texts;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.testkit.messages.HostileNames;
import com.bloomz.rostersync.testkit.messages.Mails;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MimeMailTest {
  private static final Email FROM = new Email("no-reply@bloomz.example");

  @Test
  void isReadAsItWasWritten() throws MessagingException, IOException {
    MailMessage mail = Mails.rich("ana@example.com");
    MimeMessage read = read(mail);

    assertThat(read.getFrom())
        .containsExactly(new InternetAddress(FROM.value(), mail.fromName(), "UTF-8"));
    assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo(mail.fromName());
    assertThat(read.getReplyTo()).containsExactly(new InternetAddress("office@school.example"));
    assertThat(read.getSubject()).isEqualTo(mail.subject());
    var all = (MimeMultipart) read.getContent();
    var words = (MimeMultipart) all.getBodyPart(0).getContent();
    assertThat(words.getBodyPart(0).getContent()).isEqualTo(crlf(mail.text()));
    assertThat(words.getBodyPart(1).getContent()).isEqualTo(crlf(mail.html()));
    assertThat(all.getBodyPart(1).getFileName()).isEqualTo("issues.csv");
    assertThat(
            new String(all.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(mail.attachments().getFirst().content());
  }

  @Test
  void senderIsTheHeadersOnOneLineInAscii() throws MessagingException {
    for (String name : HostileNames.of(20261128, 1_000)) {
      MailMessage mail = invitation(name);
      String from = writing(mail).from();

      assertThat(from).matches("[ -~]+ <no-reply@bloomz\\.example>");
      assertThat(InternetAddress.parse(from)).hasSize(1);
      assertThat(new InternetAddress(from).getPersonal()).isEqualTo(mail.fromName());
    }
  }

  @Test
  void isAsciiInShortLines() {
    assertThat(written(Mails.rich("ana@example.com")).split("\r\n"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(999).matches("[\\x20-\\x7e\\t]*"));
  }

  @Test
  void hostNameInOtherScriptsIsWrittenAsDnsHasIt() {
    assertThat(MimeMail.write(Mails.plain("ana@schüle.example"), FROM))
        .isInstanceOfSatisfying(
            MimeMail.Written.class,
            mail -> assertThat(mail.to()).isEqualTo("ana@xn--schle-mva.example"));
  }

  @Test
  void badReplyAddressIsLeftOutAndNotTheReceiversFault() {
    MailMessage good = Mails.plain("ana@example.com");
    MailMessage mail =
        new MailMessage(
            good.fromName(),
            new Email("bad address@x"),
            good.to(),
            good.subject(),
            good.html(),
            good.text(),
            List.of(),
            good.tags());

    assertThat(written(mail)).doesNotContain("Reply-To").contains("To: ana@example.com");
  }

  @Test
  void noNameAddsAHeader() throws MessagingException {
    List<String> headers = headers(invitation("Ana"));

    for (String name : HostileNames.of(20261124, 1_000)) {
      assertThat(headers(invitation(name))).as("%s", name).isEqualTo(headers);
    }
    assertThat(headers).contains("From", "To", "Reply-To", "Subject").hasSize(8);
  }

  private static List<String> headers(MailMessage mail) throws MessagingException {
    return Collections.list(read(mail).getAllHeaders()).stream().map(Header::getName).toList();
  }

  private static MailMessage invitation(String name) {
    var content =
        new InvitationContent(
            name,
            name,
            new Email("maria@school.example"),
            name,
            new TreeSet<>(EnumSet.allOf(Kind.class)),
            List.of(name),
            List.of(name),
            Language.SPANISH,
            "https://app.bloomz.example/join/7f3k");
    return Texts.invitations()
        .mail(content, new Email("family@example.com"), new Tags("s-1", "m-1", "1"));
  }

  private static MimeMessage read(MailMessage mail) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(written(mail).getBytes(StandardCharsets.US_ASCII)));
  }

  private static String written(MailMessage mail) {
    return writing(mail).mime();
  }

  private static MimeMail.Written writing(MailMessage mail) {
    return switch (MimeMail.write(mail, FROM)) {
      case MimeMail.Written written -> written;
      case MimeMail.Unwritable unwritable -> throw new AssertionError("unwritable");
    };
  }

  private static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }
}
