package com.bloomz.rostersync.delivery.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.messages.InvitationContent;
import com.bloomz.rostersync.messages.InvitationContent.Kind;
import com.bloomz.rostersync.messages.Language;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.roster.Email;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an invitation says (N 4, N 5). */
class InvitationTextsTest {
  @Test
  void comesFromTheInviterThroughBloomzAndRepliesGoToTheInviter() {
    MailMessage mail = Invitees.mail(Invitees.parent(Language.ENGLISH));

    assertThat(mail.fromName()).isEqualTo("Maria Lopez via Bloomz");
    assertThat(mail.replyTo()).isEqualTo(new Email("maria@school.example"));
    assertThat(mail.to()).isEqualTo(Invitees.TO);
    assertThat(mail.tags()).isEqualTo(Invitees.TAGS);
    assertThat(mail.attachments()).isEmpty();
  }

  @Test
  void subjectSaysWhereTo() {
    assertThat(Invitees.mail(Invitees.parent(Language.ENGLISH)).subject())
        .isEqualTo("Join Lincoln Elementary on Bloomz");
    assertThat(Invitees.mail(Invitees.parent(Language.SPANISH)).subject())
        .isEqualTo("Únase a Lincoln Elementary en Bloomz");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void oneInvitationNamesAllChildrenAndClasses(Language language) {
    InvitationContent content = Invitees.parent(language);
    MailMessage mail = Invitees.mail(content);
    String html = Jsoup.parse(mail.html()).text();

    assertThat(List.of(html, mail.text()))
        .allSatisfy(
            text ->
                assertThat(text)
                    .contains(content.children())
                    .contains(content.classes())
                    .contains(content.school(), content.inviter(), content.person())
                    .contains(Invitees.LINK));
    assertThat(Invitees.text(content)).contains("Ana, Luis, Eva", Invitees.LINK);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void htmlAndTextSayTheSame(Language language) {
    for (Kind kind : Kind.values()) {
      MailMessage mail = Invitees.mail(Invitees.of(Set.of(kind), language));
      assertThat(words(Jsoup.parse(mail.html()).body().text())).containsAll(words(mail.text()));
    }
    MailMessage mail = Invitees.mail(Invitees.parent(language));
    assertThat(words(Jsoup.parse(mail.html()).body().text())).containsAll(words(mail.text()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void htmlCanBeReadByAllOnAPhone(Language language) {
    Document html = Jsoup.parse(Invitees.mail(Invitees.parent(language)).html());

    assertThat(html.select("html").attr("lang")).isEqualTo(language.tag());
    assertThat(html.select("h1")).hasSize(1);
    assertThat(html.title()).isNotBlank();
    assertThat(html.select("meta[name=viewport]")).hasSize(1);
    assertThat(html.select("a").eachAttr("href")).containsExactly(Invitees.LINK, Invitees.LINK);
    assertThat(html.select("a").eachText().getLast()).isEqualTo(Invitees.LINK);
    assertThat(html.select("img, script, form, link")).isEmpty();
  }

  @Test
  void eachKindIsToldWhatAwaitsIt() {
    InvitationContent all = Invitees.of(EnumSet.allOf(Kind.class), Language.ENGLISH);

    assertThat(Invitees.mail(all).text())
        .contains("As a staff member", "As a parent or guardian", "As a student");
    assertThat(Invitees.mail(Invitees.of(Set.of(Kind.STAFF), Language.ENGLISH)).text())
        .contains("As a staff member")
        .doesNotContain("As a parent", "As a student");
  }

  @Test
  void moreNamesThanAreShownAreCounted() {
    InvitationContent few = Invitees.parent(Language.ENGLISH);
    InvitationContent many =
        new InvitationContent(
            few.school(),
            few.inviter(),
            few.replyTo(),
            few.person(),
            new TreeSet<>(few.kinds()),
            IntStream.range(0, 33).mapToObj(i -> "Child " + i).toList(),
            IntStream.range(0, 138).mapToObj(i -> "Class " + i).toList(),
            few.language(),
            few.joinLink());

    assertThat(Invitees.mail(many).text()).contains("- and 3 more\n", "- and 18 more\n");
    assertThat(Invitees.text(many)).contains("Child 0", " and 27 more.");
  }

  @Test
  void namesThatCannotBeReadAreReplaced() {
    MailMessage mail = Invitees.mail(Invitees.named("\u202E", Language.ENGLISH));

    assertThat(mail.subject()).isEqualTo("Join your school on Bloomz");
    assertThat(mail.text()).contains("Hello there,", "- your child\n", "- a class\n");
  }

  @Test
  void saysWhyItComesAndWhereAnswersGo() {
    assertThat(Invitees.mail(Invitees.parent(Language.ENGLISH)).text())
        .contains(
            "As a parent or guardian, you will get news, messages and event dates about:\n",
            "\n- Ana\n",
            "\nClasses:\n- Homeroom 3B\n",
            "You are getting this because Lincoln Elementary has your email address.\n",
            "\nQuestions? Reply to this email to reach Maria Lopez.\n");
    assertThat(Invitees.mail(Invitees.parent(Language.SPANISH)).text())
        .contains(
            "Como madre, padre o tutor, recibirá noticias, mensajes y fechas importantes sobre:\n",
            "\n- Ana\n",
            "\nClases:\n- Homeroom 3B\n",
            "Le enviamos esta invitación porque Lincoln Elementary tiene su correo electrónico.\n",
            "su respuesta le llegará a Maria Lopez.\n");
  }

  private static Set<String> words(String text) {
    return Pattern.compile("[\\p{L}\\p{N}]+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toUnmodifiableSet());
  }
}
