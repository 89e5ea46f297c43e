package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.delivery.status.StatusWriters;
import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.local.stack.Cleanup;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.mailbox.AcceptedMessage;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.status.StatusContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recounts every status email of a stack from its tables: journals, issues and rosters. The numbers
 * of the table in the plain text are read one by one; the whole email, its HTML and its file must
 * be what is written of the recount.
 */
final class StatusMails {
  /** More changes than any journal has. */
  private static final int WHOLE_JOURNAL = 10_000_000;

  private static final Pattern LAST_LINE =
      Pattern.compile(
          "\\(import ID (\\S+)\\) (?:finished|failed|was canceled)"
              + " [A-Z][a-z]{2} \\d+, \\d{4} at \\d+:\\d{2} [AP]M E[SD]T\\.\\s*$");
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^- [^:]+: ([\\d,]+) added, ([\\d,]+) updated, ([\\d,]+) removed or archived,"
              + " ([\\d,]+) unchanged, ([\\d,]+) skipped$");

  private final LocalStack stack;
  private final SchoolId school;

  private StatusMails(LocalStack stack, SchoolId school) {
    this.stack = stack;
    this.school = school;
  }

  /** A cleanup that recounts the status emails of a stack before it is closed. */
  static Cleanup recounting() {
    return new Cleanup(
        resource -> {
          if (resource instanceof LocalStack stack) {
            int unused = recount(stack);
          }
        });
  }

  /** Recounts all; how many there are. */
  static int recount(LocalStack stack) {
    List<AcceptedMessage.Mail> mails =
        stack.mailbox().messages().stream()
            .filter(AcceptedMessage.Mail.class::isInstance)
            .map(AcceptedMessage.Mail.class::cast)
            .filter(mail -> LAST_LINE.matcher(mail.text()).find())
            .toList();
    var schools = new TreeSet<String>();
    mails.forEach(mail -> schools.add(mail.tags().get("school")));
    for (String id : schools) {
      new StatusMails(stack, new SchoolId(id))
          .recount(mails.stream().filter(mail -> id.equals(mail.tags().get("school"))).toList());
    }
    return mails.size();
  }

  private void recount(List<AcceptedMessage.Mail> mails) {
    var after = RosterAfter.now(stack.stores().runs().load(school).roster());
    for (ImportReport report : reports()) {
      List<Change> journal =
          stack.stores().records().journal(school, report.id(), null, WHOLE_JOURNAL).changes();
      for (AcceptedMessage.Mail mail : mails) {
        if (importOf(mail).equals(report.id().value())) {
          check(mail, report, counts(report, journal, after));
        }
      }
      after.undo(journal);
    }
  }

  private List<ImportReport> reports() {
    return stack.stores().records().ended(school, null, 100);
  }

  private Counts counts(ImportReport report, List<Change> journal, RosterAfter after) {
    return hasEndedWell(report)
        ? after.counts(
            journal,
            issues(report),
            stack.stores().schools().find(school).settings().imports().importsParents(),
            report.counts().of(Entity.PARENTS).skipped())
        : RosterAfter.changed(journal);
  }

  private List<Issue> issues(ImportReport report) {
    return stack.stores().records().issues(school, report.issuesStoredUnder());
  }

  private void check(AcceptedMessage.Mail mail, ImportReport report, Counts counts) {
    assertThat(report.counts()).as("the report of %s", report.id()).isEqualTo(counts);
    assertThat(rows(mail)).as("the table of %s", report.id()).isEqualTo(rows(counts));
    assertThat(report.issues()).isEqualTo(issues(report).size());
    assertThat(written(mail, report, counts))
        .as("the email of %s", report.id())
        .anySatisfy(
            whole -> {
              assertThat(mail.subject()).isEqualTo(whole.subject());
              assertThat(mail.text().strip()).isEqualTo(whole.text().strip());
              assertThat(mail.html().strip()).isEqualTo(whole.html().strip());
              assertThat(mail.files()).hasSameSizeAs(whole.attachments());
              for (int i = 0; i < mail.files().size(); i++) {
                assertThat(mail.files().get(i).content())
                    .isEqualTo(whole.attachments().get(i).content());
              }
            });
  }

  /** The email of the recount, with an inviter and without: no table has who was it then. */
  private List<MailMessage> written(AcceptedMessage.Mail mail, ImportReport report, Counts counts) {
    List<Issue> issues = issues(report);
    Set<String> told = told(report);
    Set<Issue> known =
        issues.stream().filter(each -> told.contains(thing(each))).collect(Collectors.toSet());
    return Stream.of(true, false)
        .map(
            inviter ->
                StatusWriters.open()
                    .mail(
                        new StatusContent(
                            schoolName(mail),
                            SchoolSettings.DEFAULT_TIME_ZONE,
                            recounted(report, counts, issues.size()),
                            issues,
                            known,
                            inviter,
                            link(report.id()),
                            health(report)),
                        new Email(mail.to()),
                        new MessageTags("", "", "")))
        .toList();
  }

  /** What the first import that came to its end says of Clever's data. */
  private Health health(ImportReport report) {
    boolean first =
        reports().stream()
            .filter(StatusMails::hasEndedWell)
            .noneMatch(each -> each.id().compareTo(report.id()) < 0);
    return first
        ? stack.stores().records().findings(school, report.issuesStoredUnder()).health()
        : Health.UNKNOWN;
  }

  /** What the import before this one found that came to its end. */
  private Set<String> told(ImportReport report) {
    return reports().stream()
        .filter(each -> each.id().compareTo(report.id()) < 0)
        .filter(StatusMails::hasEndedWell)
        .findFirst()
        .map(each -> issues(each).stream().map(StatusMails::thing).collect(Collectors.toSet()))
        .orElseGet(HashSet::new);
  }

  private static boolean hasEndedWell(ImportReport report) {
    return report.state() == ImportState.SUCCEEDED || report.state() == ImportState.HELD;
  }

  /** An issue whatever its wording: names change from one night to the next. */
  private static String thing(Issue issue) {
    String id = issue.id().isEmpty() ? issue.about() : issue.id();
    return issue.code() + " " + issue.subject() + " " + id;
  }

  private String link(ImportId id) {
    return Objects.requireNonNull(stack.notifierEnvironment().get("REPORT_URL"))
        .replace("{school}", school.value())
        .replace("{import}", id.value());
  }

  private static String schoolName(AcceptedMessage.Mail mail) {
    Matcher name = Pattern.compile("^Clever import for (.+?): ").matcher(mail.subject());
    return name.find() ? name.group(1) : "";
  }

  private static ImportReport recounted(ImportReport report, Counts counts, int issues) {
    return new ImportReport(
        report.school(),
        report.request(),
        report.state(),
        report.cause(),
        report.detail(),
        report.startedAt(),
        report.finishedAt(),
        report.attempts(),
        counts,
        issues,
        report.issuesStoredUnder(),
        report.held(),
        report.traffic(),
        report.usage(),
        report.timeByPhase());
  }

  private static List<List<Long>> rows(AcceptedMessage.Mail mail) {
    List<List<Long>> rows = new ArrayList<>();
    Matcher row = ROW.matcher(mail.text());
    while (row.find()) {
      rows.add(
          Stream.of(1, 2, 3, 4, 5)
              .map(i -> Long.parseLong(row.group(i).replace(",", "")))
              .toList());
    }
    return rows;
  }

  private static List<List<Long>> rows(Counts counts) {
    boolean none = counts.byEntity().values().stream().allMatch(Tally.ZERO::equals);
    return none
        ? List.of()
        : counts.byEntity().values().stream()
            .map(
                tally ->
                    List.of(
                        tally.created(),
                        tally.updated(),
                        tally.removed() + tally.archived(),
                        tally.unchanged(),
                        tally.skipped()))
            .toList();
  }

  private static String importOf(AcceptedMessage.Mail mail) {
    Matcher line = LAST_LINE.matcher(mail.text());
    assertThat(line.find()).isTrue();
    return line.group(1);
  }
}
