package com.bloomz.rostersync.delivery.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.health.HealthCheck;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.status.StatusContent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void theFirstImportTellsTheDataHealth() {
    StatusContent first = SampleImports.ended(ImportState.SUCCEEDED, List.of());
    Health health =
        new Health(
            new TreeMap<>(
                Map.of(
                    HealthCheck.STAFF_WITHOUT_EMAIL, Health.Found.of(3, 12),
                    HealthCheck.NO_STUDENTS, Health.Found.of(0, 0))));
    MailMessage mail =
        SampleImports.mail(
            new StatusContent(
                first.school(),
                first.timeZone(),
                first.report(),
                first.issues(),
                first.known(),
                first.hasInviter(),
                first.reportLink(),
                health));
    assertThat(mail.text())
        .contains(
            "Data health in Clever: 41 of 100 (students 0, staff 82)",
            "- Clever shares no students. Ask your district's Clever admin",
            "- Staff without an email address that works: 3. Add or correct the addresses");
    assertThat(Jsoup.parse(mail.html()).select("li").eachText())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("Clever shares no students. Ask");
    assertThat(SampleImports.mail(first).text()).doesNotContain("Data health");
    assertThat(SampleImports.mail(first).html()).doesNotContain("Data health");
  }

  @Test
  void columnsOfZerosAreLeftOut() {
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
  void issuesAreGroupedMostSevereFirstAndCounted() {
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

  @ParameterizedTest
  @CsvSource({"8, ''", "9, 1 more kind of issue is", "11, 3 more kinds of issues are"})
  void kindsOfIssuesBeyondTheEighthAreCounted(int kinds, String unlisted) {
    List<Issue> issues =
        Stream.of(IssueCode.values())
            .limit(kinds)
            .map(code -> new Issue(code, Issue.Subject.SECTION, "se-1", "Math", ""))
            .toList();
    MailMessage mail = SampleImports.mail(SampleImports.ended(ImportState.HELD, issues));
    String last = "The attached file issues.csv lists every issue.";
    String line = unlisted.isEmpty() ? last : unlisted + " not shown here. " + last;

    assertThat(mail.text().lines()).contains(line);
    assertThat(Jsoup.parse(mail.html()).select("p").eachText()).contains(line);
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

  @Test
  void timesAreInTheSchoolsZone() {
    String text = "Nightly import (import ID %s) finished ".formatted(SampleImports.ID);

    assertThat(ended("America/New_York", "2026-11-23T20:39:00Z"))
        .endsWith(text + "Nov 23, 2026 at 3:39 PM EST.\n");
    assertThat(ended("America/Los_Angeles", "2026-11-24T06:05:00Z"))
        .endsWith(text + "Nov 23, 2026 at 10:05 PM PST.\n");
    assertThat(ended("Pacific/Honolulu", "2026-11-24T10:00:00Z"))
        .endsWith(text + "Nov 24, 2026 at 12:00 AM HST.\n");
  }

  @Test
  void timesFollowDaylightSaving() {
    assertThat(ended("America/New_York", "2026-11-01T05:59:00Z")).contains("at 1:59 AM EDT.");
    assertThat(ended("America/New_York", "2026-11-01T06:00:00Z")).contains("at 1:00 AM EST.");
    assertThat(ended("America/New_York", "2026-07-01T16:00:00Z")).contains("at 12:00 PM EDT.");
    assertThat(ended("America/Phoenix", "2026-07-01T16:00:00Z")).contains("at 9:00 AM MST.");
  }

  private static String ended(String timeZone, String time) {
    ImportReport report = SampleImports.endedAt(Instant.parse(time));
    return SampleImports.mail(SampleImports.ended(report, List.of(), ZoneId.of(timeZone))).text();
  }

  private static int width(Element cell) {
    return Integer.parseInt(cell.attr("style").replaceAll("width:(\\d+)%.*", "$1"));
  }
}
