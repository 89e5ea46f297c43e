package com.bloomz.rostersync.status;

import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportRecords.HeldImport;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.RemovalAnswer.Verdict;
import com.bloomz.rostersync.invitations.InvitationData;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.Inviter;
import com.bloomz.rostersync.invitations.sending.SchoolProfiles;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.status.StatusLedger.Receipt;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Sends the status emails of an import that has ended (N 8), one to each address. */
public final class SendingStatusEmails {
  private final Ports ports;
  private final Post post;
  private final OneEmail sending;

  /**
   * @param claimTime after which an attempt to send that settled nothing counts as dead
   */
  public SendingStatusEmails(Ports ports, Post post, Duration claimTime, InstantSource clock) {
    this.ports = ports;
    this.post = post;
    this.sending =
        new OneEmail(
            new OneEmail.Ports(ports.ledger(), ports.people(), post.mails()), claimTime, clock);
  }

  /** The stores of imports, schools, people and sent status emails. */
  public record Ports(
      ImportRecords imports, SchoolStore schools, InvitationStore people, StatusLedger ledger) {}

  /** Who writes and sends, and what they need to know. */
  public record Post(
      StatusWriter writer, MailSender mails, SchoolProfiles communities, ReportPages pages) {}

  /** The result of one receiver's email. */
  public enum Result {
    /** The provider has it. */
    SENT,
    /** It may have been sent or not, and is not sent again. */
    UNCERTAIN,
    /** The provider refused it for good. */
    REFUSED,
    /** The provider is busy, or another attempt is at it: it is to be looked at again. */
    LATER,
    /** It was sent before. */
    NOTHING
  }

  /**
   * Sends what is not sent yet. May be repeated, and is to be where a result is {@link
   * Result#LATER}.
   *
   * @param attempt unlike that of any other call
   * @return by receiver; empty if the import needs no email or no one can get one
   */
  public SortedMap<MemberId, Result> send(ImportReport report, String attempt) {
    Findings found = ports.imports().findings(report.school(), report.issuesStoredUnder());
    List<Issue> issues = found.issues();
    Optional<ImportReport> last = lastBefore(report, ImportReport::isComplete);
    StatusRule.Earlier earlier = earlier(report, last);
    if (!StatusRule.sends(report, issues, earlier)
        && !tells(report, found, earlier)
        && !reminds(report, found)) {
      return new TreeMap<>();
    }
    Health health = last.isEmpty() ? found.health() : Health.UNKNOWN;
    var told =
        new Told(report, report.id().value(), issues, StatusRule.known(issues, earlier), health);
    return tell(told, attempt);
  }

  /**
   * Reminds of what an import holds (X 2): sends its status email once more, if nobody has answered
   * and no later import has replaced it. May be repeated, as {@link #send}.
   *
   * @param days after how many days; each number is sent once
   */
  public SortedMap<MemberId, Result> remind(ImportReport report, int days, String attempt) {
    Optional<HeldImport> held =
        HeldImport.latest(ports.imports(), report.school())
            .filter(each -> each.report().id().equals(report.id()))
            .filter(
                each ->
                    ports.imports().answer(report.school()).filter(each::isAnsweredBy).isEmpty());
    if (held.isEmpty()) {
      return new TreeMap<>();
    }
    List<Issue> issues = ports.imports().issues(report.school(), report.issuesStoredUnder());
    String about = report.id() + "-day-" + days;
    return tell(new Told(report, about, issues, Set.copyOf(issues), Health.UNKNOWN), attempt);
  }

  /**
   * What an email tells.
   *
   * @param about under which it is noted who got it
   * @param known those of the issues that are not new
   */
  private record Told(
      ImportReport report, String about, List<Issue> issues, Set<Issue> known, Health health) {
    @Override
    public String toString() {
      return "Told " + issues.size() + " issues";
    }
  }

  private SortedMap<MemberId, Result> tell(Told told, String attempt) {
    SchoolId school = told.report().school();
    var results = new TreeMap<MemberId, Result>();
    SchoolSettings settings = ports.schools().find(school).settings();
    if (settings.notifyTo().isEmpty()) {
      return results;
    }
    InvitationData people = ports.people().load(school);
    var content =
        new StatusContent(
            post.communities().name(school),
            settings.timeZone(),
            told.report(),
            told.issues(),
            told.known(),
            Inviter.of(settings.inviteFrom(), people).isPresent(),
            post.pages().link(school, told.report().id()),
            told.health());
    StatusReceivers.among(people, settings.notifyTo())
        .forEach(
            (id, to) -> {
              var receipt = new Receipt(school, told.about(), id);
              results.put(id, sendTo(content, receipt, to, attempt));
            });
    return results;
  }

  private boolean tells(ImportReport report, Findings found, StatusRule.Earlier earlier) {
    HeldRemovals held = found.held();
    return held != null
        && report.request().task().writes()
        && StatusRule.tells(report, held, earlier, isDiscarded(report, held, earlier));
  }

  private boolean reminds(ImportReport report, Findings found) {
    return found.held() == null
        && LongHeld.isHeld(report)
        && StatusRule.reminds(LongHeld.before(report, ports.imports()), report.finishedAt());
  }

  /** Whether an admin has discarded the very same since it is held. */
  private boolean isDiscarded(ImportReport report, HeldRemovals held, StatusRule.Earlier earlier) {
    return earlier.removals() != null
        && ports
            .imports()
            .answer(report.school())
            .filter(answer -> answer.verdict() == Verdict.DISCARDED)
            .filter(answer -> answer.at().isAfter(held.since()))
            .isPresent();
  }

  private Optional<ImportReport> lastBefore(ImportReport report, Predicate<ImportReport> wanted) {
    return ports.imports().newest(report.school(), report.id(), wanted);
  }

  /**
   * What the last import before this one left open, with what one before it holds.
   *
   * @param last the last complete one
   */
  private StatusRule.Earlier earlier(ImportReport report, Optional<ImportReport> last) {
    if (last.isEmpty()) {
      return new StatusRule.Earlier(List.of(), new TreeSet<>());
    }
    StatusRule.Earlier open = earlierOf(last.get());
    return HeldImport.replaces(last.get())
        ? open
        : lastBefore(report, HeldImport::replaces)
            .map(each -> open.holding(earlierOf(each)))
            .orElse(open);
  }

  private StatusRule.Earlier earlierOf(ImportReport report) {
    Findings found = ports.imports().findings(report.school(), report.issuesStoredUnder());
    return new StatusRule.Earlier(found.issues(), report.held(), found.held(), report.finishedAt());
  }

  private Result sendTo(StatusContent content, Receipt receipt, Email to, String attempt) {
    SchoolId school = receipt.school();
    MailMessage mail =
        post.writer()
            .mail(
                content,
                to,
                new MessageTags(
                    school.value(), receipt.receiver().value(), content.report().id().value()));
    return sending.send(receipt, mail, attempt);
  }
}
