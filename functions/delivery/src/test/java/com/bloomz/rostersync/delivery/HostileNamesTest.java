package com.bloomz.rostersync.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.delivery.invitation.Invitees;
import com.bloomz.rostersync.delivery.status.IssueGroup;
import com.bloomz.rostersync.delivery.status.SampleImports;
import com.bloomz.rostersync.delivery.texts.Gsm7;
import com.bloomz.rostersync.delivery.texts.SafeText;
import com.bloomz.rostersync.messages.Language;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.testing.HostileNames;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A thousand names that no one should trust, through every template. */
@Execution(ExecutionMode.CONCURRENT)
class HostileNamesTest {
  private static final List<String> NAMES = HostileNames.of(20261124, 1_000);

  /** What mail programs make links of by themselves. */
  private static final Pattern LINK =
      Pattern.compile(
          "\\p{L}[\\p{L}\\d+.-]*:[\\p{L}\\d/+]|\\S[@＠]\\S|[\\p{L}\\d][.。．｡][\\p{L}\\d-]*\\p{L}[\\p{L}\\d-]"
              + "|\\p{Nd}{1,3}(?:[.。．｡]\\p{Nd}{1,3}){3}|\\p{Nd}(?:[ ().+-]{0,3}\\p{Nd}){6}");

  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\n]]|[\\p{Cf}&&[^\u200C\u200D]]");

  @ParameterizedTest
  @EnumSource(Language.class)
  void noNameChangesAnInvitationsBuild(Language language) {
    List<String> skeleton = skeleton(Invitees.mail(Invitees.named("Ana", language)).html());
    long lines = Invitees.mail(Invitees.named("Ana", language)).text().lines().count();

    for (String name : NAMES) {
      MailMessage mail = Invitees.mail(Invitees.named(name, language));
      Document html = Jsoup.parse(mail.html());
      assertThat(skeleton(html)).as("%s", name).isEqualTo(skeleton);
      assertThat(mail.text().lines().count()).as("%s", name).isEqualTo(lines);
      isHarmless(mail, html, Invitees.LINK);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noNameMakesATextMessageLongOrLosesItsLink(Language language) {
    for (String name : NAMES) {
      String text = Invitees.text(Invitees.named(name, language));
      assertThat(Gsm7.segments(text)).as("%s", text).isBetween(1, 2);
      assertThat(text).containsOnlyOnce(" " + Invitees.LINK + " ");
      assertThat(UNSEEN.matcher(text).find()).as("%s", text).isFalse();
      assertThat(LINK.matcher(text.replace(Invitees.LINK, " ")).find()).as("%s", text).isFalse();
    }
  }

  @Test
  void noNameChangesAStatusMailsBuild() {
    List<String> named = skeleton(SampleImports.mail(SampleImports.named("Ana")).html());
    List<String> nameless = skeleton(SampleImports.mail(SampleImports.named("")).html());

    for (String name : NAMES) {
      MailMessage mail = SampleImports.mail(SampleImports.named(name));
      boolean readable = !SafeText.name(name, 60).isEmpty();
      Document html = Jsoup.parse(mail.html());
      assertThat(skeleton(html)).as("%s", name).isEqualTo(readable ? named : nameless);
      isHarmless(mail, html, SampleImports.LINK);
    }
  }

  @Test
  void noNameIsALinkInAnyIssue() {
    for (String name : NAMES) {
      assertThat(
              IssueGroup.of(SampleImports.named(name).issues()).stream()
                  .flatMap(group -> group.examples().stream()))
          .as("%s", name)
          .noneMatch(example -> LINK.matcher(example).find() || UNSEEN.matcher(example).find());
    }
  }

  @Test
  void linksInTheSampleAreRecognised() {
    assertThat(
            List.of(
                "https://evil.example",
                "evil.com",
                "x@evil",
                "tel:5",
                "evil。com",
                "8.8.8.8",
                "http://1.1.1.1/x",
                "Call +1 900 555 0199"))
        .allMatch(name -> LINK.matcher(name).find());
  }

  private static void isHarmless(MailMessage mail, Document html, String ours) {
    assertThat(html.select("[href], [src]").stream().map(e -> e.attr("href")))
        .isNotEmpty()
        .containsOnly(ours);
    for (String shown : List.of(mail.subject(), mail.fromName(), mail.text(), html.wholeText())) {
      String own =
          shown.replace(ours, " ").replace("issues.csv", " ").replace(SampleImports.ID, " ");
      assertThat(LINK.matcher(own).results().map(MatchResult::group))
          .as("links in %s", own)
          .isEmpty();
      assertThat(UNSEEN.matcher(own).find()).as("unseen in %s", own).isFalse();
    }
    assertThat(mail.subject()).hasSizeLessThanOrEqualTo(140).doesNotContain("\n");
    assertThat(mail.fromName()).hasSizeLessThanOrEqualTo(80).doesNotContain("\n");
  }

  /** Every element with its place and attributes; not the text. */
  private static List<String> skeleton(String html) {
    return skeleton(Jsoup.parse(html));
  }

  private static List<String> skeleton(Document html) {
    return html.getAllElements().stream()
        .map(e -> e.parents().size() + " " + e.nodeName() + " " + e.attributes())
        .toList();
  }
}
