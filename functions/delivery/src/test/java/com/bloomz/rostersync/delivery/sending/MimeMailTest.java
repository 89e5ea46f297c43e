package com.bloomz.rostersync.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.delivery.invitation.InvitationWriters;
import com.bloomz.rostersync.delivery.status.StatusWriters;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.messages.InvitationContent;
import com.bloomz.rostersync.messages.InvitationContent.Kind;
import com.bloomz.rostersync.messages.InvitationWriter;
import com.bloomz.rostersync.messages.Language;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.messages.testing.HostileNames;
import com.bloomz.rostersync.messages.testing.SampleMails;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.status.StatusContent;
import com.bloomz.rostersync.status.StatusWriter;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MimeMailTest {
  private static final Session SESSION = Session.getInstance(new Properties());

  private static final InvitationWriter INVITATIONS = InvitationWriters.open();
  private static final StatusWriter STATUS = StatusWriters.open();
  private static final Email FROM = new Email("no-reply@bloomz.example");

  @Test
  void isReadAsItWasWritten() throws MessagingException, IOException {
    MailMessage mail = SampleMails.rich("ana@example.com");
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
      MailMessage mail = invitation(name, Language.SPANISH);
      String from = writing(mail).from();

      assertThat(from).matches("[ -~]+ <no-reply@bloomz\\.example>");
      assertThat(InternetAddress.parse(from)).hasSize(1);
      assertThat(new InternetAddress(from).getPersonal()).isEqualTo(mail.fromName());
    }
  }

  @Test
  void isAsciiInShortLines() {
    assertThat(written(SampleMails.rich("ana@example.com")).split("\r\n"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(999).matches("[\\x20-\\x7e\\t]*"));
  }

  @Test
  void hostNameInOtherScriptsIsWrittenAsDnsHasIt() {
    assertThat(MimeMail.write(SampleMails.plain("ana@schüle.example"), FROM))
        .isInstanceOfSatisfying(
            MimeMail.Written.class,
            mail -> assertThat(mail.to()).isEqualTo("ana@xn--schle-mva.example"));
  }

  @Test
  void badReplyAddressIsLeftOutAndNotTheReceiversFault() {
    MailMessage good = SampleMails.plain("ana@example.com");
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

  @ParameterizedTest
  @EnumSource(Language.class)
  void noNameAddsAHeaderToAnInvitation(Language language) throws MessagingException {
    assertThat(headersOfAll(name -> invitation(name, language)))
        .contains("From", "To", "Reply-To", "Subject")
        .hasSize(8);
  }

  @Test
  void noNameAddsAHeaderToAStatusMail() throws MessagingException {
    assertThat(headersOfAll(MimeMailTest::status)).contains("From", "To", "Subject").hasSize(7);
  }

  /** The headers that an email has, whatever the name in it. */
  private static List<String> headersOfAll(Function<String, MailMessage> mail)
      throws MessagingException {
    List<String> headers = headers(mail.apply("Ana"));
    for (String name : HostileNames.of(20261124, 1_000)) {
      assertThat(headers(mail.apply(name))).as("%s", name).isEqualTo(headers);
    }
    return headers;
  }

  private static List<String> headers(MailMessage mail) throws MessagingException {
    return Collections.list(read(mail).getAllHeaders()).stream().map(Header::getName).toList();
  }

  private static MailMessage invitation(String name, Language language) {
    var content =
        new InvitationContent(
            name,
            name,
            new Email("maria@school.example"),
            name,
            new TreeSet<>(EnumSet.allOf(Kind.class)),
            List.of(name),
            List.of(name),
            language,
            "https://app.bloomz.example/join/7f3k");
    return INVITATIONS.mail(
        content, new Email("family@example.com"), new MessageTags("s-1", "m-1", "1"));
  }

  private static MailMessage status(String name) {
    var issue = new Issue(IssueCode.BAD_EMAIL, Issue.Subject.STUDENT, "u-1", name, name);
    var id = new ImportId("20261123T203725Z-4f9a");
    var report =
        new ImportReport(
            new SchoolId("s-1"),
            new ImportRequest(id, RunKind.IMPORT_NOW, Instant.EPOCH),
            ImportState.SUCCEEDED,
            null,
            "",
            Instant.EPOCH,
            Instant.EPOCH,
            1,
            Counts.none(),
            1,
            id,
            new TreeSet<>(),
            Traffic.NONE,
            Usage.NONE,
            new TreeMap<>());
    var content =
        new StatusContent(
            name,
            SchoolSettings.DEFAULT_TIME_ZONE,
            report,
            List.of(issue),
            Set.of(),
            true,
            "https://app.bloomz.example/imports/1");
    return STATUS.mail(
        content, new Email("admin@school.example"), new MessageTags("s-1", "m-1", id.value()));
  }

  private static MimeMessage read(MailMessage mail) throws MessagingException {
    return new MimeMessage(
        SESSION, new ByteArrayInputStream(written(mail).getBytes(StandardCharsets.US_ASCII)));
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
