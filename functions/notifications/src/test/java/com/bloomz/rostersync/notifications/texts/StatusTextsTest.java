package com.bloomz.rostersync.notifications.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.StatusContent;
import com.bloomz.rostersync.reconcile.Counts;
import com.bloomz.rostersync.reconcile.Entity;
import com.bloomz.rostersync.reconcile.Tally;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.sync.ImportState;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTextsTest {
  private static final Issue GONE =
      new Issue(IssueCode.SECTION_GONE, Issue.Subject.CLASS, "c-1", "Math", "");
  private static final Issue NO_STUDENTS =
      new Issue(IssueCode.NO_STUDENTS, Issue.Subject.SCHOOL, "s-1", "Lincoln", "");

  @Test
  void beginsWithWhatChangedWhatIsOpenAndWhatToDo() {
    assertThat(threeLines(Imports.ended(ImportState.SUCCEEDED, List.of(GONE))))
        .containsExactly(
            "Changed: 105 added, 18 updated, 21 removed, 2 archived.",
            "Held or failed: Nothing is held back. 1 issue found.",
            "What to do: See the issues below; each says what to do.");
  }

  @Test
  void saysWhatIsHeldAndHowToMendIt() {
    assertThat(threeLines(Imports.ended(ImportState.HELD, List.of(GONE, NO_STUDENTS))))
        .contains(
            "Held or failed: Removals are held back: students, parents.",
            "What to do: " + IssueCode.NO_STUDENTS.remedy());
  }

  @Test
  void saysWhyItFailedAndWhoseTurnItIs() {
    StatusContent failed = Imports.ended(ImportState.FAILED, List.of());

    assertThat(threeLines(failed))
        .contains(
            "Held or failed: The import failed. Clever no longer accepts the District Auth Token.",
            "What to do: Ask your district's Clever admin for the current token and enter it in"
                + " the Clever settings.");
    assertThat(Imports.mail(failed).subject())
        .isEqualTo("Clever import of Lincoln Elementary: failed");
  }

  @Test
  void saysThatThereIsNothingToDo() {
    StatusContent quiet =
        new StatusContent(
            "Lincoln",
            Imports.report(ImportState.SUCCEEDED, Counts.none(), null),
            List.of(),
            Imports.LINK);

    assertThat(threeLines(quiet))
        .containsExactly(
            "Changed: Nothing changed.",
            "Held or failed: Nothing is held back, and nothing failed.",
            "What to do: Nothing to do.");
    assertThat(Imports.mail(quiet).attachments()).isEmpty();
    assertThat(Imports.mail(quiet).html()).doesNotContain("aria-hidden");
  }

  @ParameterizedTest
  @EnumSource(Entity.class)
  void everyCountIsTheReports(Entity entity) {
    MailMessage mail = Imports.mail(Imports.ended(ImportState.SUCCEEDED, List.of(GONE)));
    Tally tally = Imports.counts().of(entity);
    int place = List.of(Entity.values()).indexOf(entity);
    var numbers =
        Stream.of(
                tally.created(),
                tally.updated(),
                tally.removed() + tally.archived(),
                tally.unchanged(),
                tally.skipped())
            .map(String::valueOf)
            .toList();
    var row = Jsoup.parse(mail.html()).select("tbody > tr:has(th)").get(place).select("td");

    assertThat(row.eachText()).isEqualTo(numbers);
    assertThat(mail.text().lines().filter(line -> line.startsWith("- ")).toList())
        .element(place)
        .satisfies(
            line ->
                assertThat(line.replaceAll("[^0-9]+", " ").strip().split(" "))
                    .containsExactlyElementsOf(numbers));
  }

  @Test
  void barsShowWhatChangedToOneScale() {
    Document html =
        Jsoup.parse(Imports.mail(Imports.ended(ImportState.SUCCEEDED, List.of())).html());
    var bars = html.select("tr[aria-hidden] table[role=presentation]");

    assertThat(bars).hasSize(3);
    assertThat(bars)
        .allSatisfy(
            bar ->
                assertThat(bar.select("td").stream().mapToInt(StatusTextsTest::width).sum())
                    .isEqualTo(100));
    assertThat(width(bars.get(2).select("td").getFirst())).isEqualTo(Math.round(61 * 100f / 73));
  }

  @Test
  void issuesAreGroupedGravestFirstAndCounted() {
    var issues =
        Stream.concat(
                IntStream.range(0, 12)
                    .mapToObj(
                        i ->
                            new Issue(
                                IssueCode.BAD_PHONE, Issue.Subject.CONTACT, "c-" + i, "P" + i, "")),
                Stream.of(NO_STUDENTS))
            .toList();
    String text = Imports.mail(Imports.ended(ImportState.HELD, issues)).text();

    assertThat(text)
        .contains("Issues: 13", "(warning, 12)", "(error, 1)", " and 7 more", "issues.csv")
        .containsSubsequence(IssueCode.NO_STUDENTS.text(), IssueCode.BAD_PHONE.text());
  }

  @Test
  void htmlHasOneHeadingAndOurLinkOnly() {
    Document html =
        Jsoup.parse(Imports.mail(Imports.ended(ImportState.SUCCEEDED, List.of(GONE))).html());

    assertThat(html.select("h1")).hasSize(1);
    assertThat(html.select("html").attr("lang")).isEqualTo("en");
    assertThat(html.select("a").eachAttr("href")).containsOnly(Imports.LINK);
    assertThat(html.select("thead th[scope=col]")).hasSize(6);
  }

  private static int width(Element cell) {
    return Integer.parseInt(cell.attr("style").replaceAll("width:(\\d+)%.*", "$1"));
  }

  private static List<String> threeLines(StatusContent content) {
    MailMessage mail = Imports.mail(content);
    List<String> lines = mail.text().lines().skip(2).limit(3).toList();
    assertThat(Jsoup.parse(mail.html()).select("h1 ~ p").eachText().subList(0, 3)).isEqualTo(lines);
    return lines;
  }
}
