package com.bloomz.rostersync.delivery.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import java.util.List;
import java.util.Locale;
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
      new Issue(IssueCode.NO_STUDENTS, Issue.Subject.SCHOOL, "", "", "");

  @ParameterizedTest
  @EnumSource(Entity.class)
  void everyCountIsTheReports(Entity entity) {
    MailMessage mail =
        SampleImports.mail(SampleImports.ended(ImportState.SUCCEEDED, List.of(GONE)));
    Tally tally = SampleImports.counts().of(entity);
    int place = List.of(Entity.values()).indexOf(entity);
    var numbers =
        Stream.of(
                tally.created(),
                tally.updated(),
                tally.removed() + tally.archived(),
                tally.unchanged(),
                tally.skipped())
            .map(number -> String.format(Locale.US, "%,d", number))
            .toList();
    Document html = Jsoup.parse(mail.html());
    var row = html.select("tbody > tr:has(th)").get(place).select("td");

    assertThat(html.select("thead th").eachText())
        .containsExactly("Kind", "Added", "Updated", "Removed", "Same", "Skipped");
    assertThat(row.eachText()).isEqualTo(numbers);
    assertThat(mail.text().lines().filter(line -> line.startsWith("- ")).toList())
        .element(place)
        .satisfies(
            line ->
                assertThat(line.replaceAll("[^0-9,]+,? ?", " ").strip().split(" "))
                    .containsExactlyElementsOf(numbers));
  }

  @Test
  void columnsOfNoughtsAreLeftOut() {
    Counts counts = SampleImports.counts(Entity.STUDENTS, new Tally(0, 0, 0, 0, 1_934, 3));
    MailMessage mail =
        SampleImports.mail(
            SampleImports.ended(SampleImports.report(ImportState.SUCCEEDED, counts), List.of()));
    Document html = Jsoup.parse(mail.html());

    assertThat(html.select("thead th").eachText()).containsExactly("Kind", "Same", "Skipped");
    assertThat(html.select("tbody td").eachText()).contains("1,934", "3");
    assertThat(mail.text())
        .contains(
            "- Students: 0 added, 0 updated, 0 removed or archived, 1,934 unchanged, 3 skipped");
  }

  @Test
  void barsShowWhatChangedToOneScale() {
    Document html =
        Jsoup.parse(
            SampleImports.mail(SampleImports.ended(ImportState.SUCCEEDED, List.of())).html());
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
    String text = SampleImports.mail(SampleImports.ended(ImportState.HELD, issues)).text();

    assertThat(text)
        .contains(
            "\nIssues: 13\n",
            IssueCode.BAD_PHONE.text() + " (12 contacts)\n",
            "P0; P1; P10; P11; P2; and 7 more\n",
            IssueCode.NO_STUDENTS.text() + "\n" + IssueCode.NO_STUDENTS.remedy(),
            "issues.csv")
        .containsSubsequence(IssueCode.NO_STUDENTS.text(), IssueCode.BAD_PHONE.text());
  }

  @Test
  void htmlHasOneHeadingAndOurLinkOnly() {
    Document html =
        Jsoup.parse(
            SampleImports.mail(SampleImports.ended(ImportState.SUCCEEDED, List.of(GONE))).html());

    assertThat(html.select("h1")).hasSize(1);
    assertThat(html.select("html").attr("lang")).isEqualTo("en");
    assertThat(html.select("a").eachAttr("href")).containsOnly(SampleImports.LINK);
    assertThat(html.select("thead th[scope=col]")).hasSize(6);
    assertThat(html.select("table").getFirst().attr("style")).contains("overflow-wrap:normal");
  }

  private static int width(Element cell) {
    return Integer.parseInt(cell.attr("style").replaceAll("width:(\\d+)%.*", "$1"));
  }
}
