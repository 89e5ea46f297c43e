package com.bloomz.rostersync.notifier;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.bloomz.rostersync.aws.InvitationMessages;
import com.bloomz.rostersync.delivery.invitation.InvitationWriters;
import com.bloomz.rostersync.delivery.status.StatusWriters;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.invitations.InvitationData;
import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.invitations.InvitationTimeouts;
import com.bloomz.rostersync.invitations.PlanningInvitations;
import com.bloomz.rostersync.invitations.TakingFeedback;
import com.bloomz.rostersync.invitations.sending.DeliveryPorts;
import com.bloomz.rostersync.invitations.sending.SendingInvitation;
import com.bloomz.rostersync.invitations.testing.InMemoryInvitationQueue;
import com.bloomz.rostersync.invitations.testing.InMemoryInvitationStore;
import com.bloomz.rostersync.lambda.Batch;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.messages.testing.InMemoryMailSender;
import com.bloomz.rostersync.messages.testing.InMemoryTextSender;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.status.SendingScheduleEmails;
import com.bloomz.rostersync.status.SendingStatusEmails;
import com.bloomz.rostersync.status.testing.InMemoryStatusLedger;
import com.bloomz.rostersync.testkit.lambda.QueueEvents;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A school with two admins, a teacher and a parent who can be reached, and its notifier. */
final class NotifierSchool {
  private static final QueueEvents EVENTS = QueueEvents.of("notifier");

  static final SchoolId SCHOOL = new SchoolId("s-1");
  static final MemberId PARENT = new MemberId("m-parent");
  static final Email PARENTS_MAIL = new Email("pat@home.example");
  static final Phone PARENTS_PHONE = new Phone("+12125550123");
  private static final InvitationTimeouts TIMES = InvitationTimeouts.usual();

  final InMemoryImportStore imports = new InMemoryImportStore();
  final InMemoryInvitationQueue queue = new InMemoryInvitationQueue(this::now);
  final InMemoryMailSender mails = new InMemoryMailSender();
  final InMemoryTextSender texts = new InMemoryTextSender();
  Duration left = Duration.ofMinutes(5);
  final InMemorySchoolStore schools = new InMemorySchoolStore();
  private final InMemoryStatusLedger ledger = new InMemoryStatusLedger();
  private final InMemoryInvitationStore people =
      new InMemoryInvitationStore(school -> imports.load(school).roster(), imports::join);
  private final Batch batch;
  private Instant now = Instant.parse("2026-11-24T06:00:00Z");
  private int attempts;

  NotifierSchool() {
    var pages =
        new BloomzPages(
            schools, "https://b.example/j/{school}/{person}", "https://b.example/{import}");
    var ses = new ProviderHealth("SES");
    var sns = new ProviderHealth("SNS");
    var sending =
        new SendingInvitation(
            new SendingInvitation.Ports(people, queue, schools, pages),
            new DeliveryPorts(InvitationWriters.open(), ses.mails(mails), sns.texts(texts)),
            TIMES,
            this::now);
    var telling =
        new SendingStatusEmails(
            new SendingStatusEmails.Ports(imports, schools, people, ledger),
            new SendingStatusEmails.Post(StatusWriters.open(), ses.mails(mails), pages, pages),
            TIMES.claimTime(),
            this::now);
    var planning =
        new PlanningInvitations(
            new PlanningInvitations.Ports(people, queue, schools, imports), TIMES, this::now);
    var work =
        new NotifierMessageHandler.Work(
            sending,
            new ImportFollowUp(imports, telling, planning),
            new ScheduleFollowUp(
                new SendingScheduleEmails(
                    new SendingScheduleEmails.Ports(schools, people, ledger),
                    new SendingScheduleEmails.Post(
                        StatusWriters.schedules(), ses.mails(mails), pages),
                    TIMES.claimTime(),
                    this::now)),
            new TakingFeedback(people, schools));
    batch =
        new Batch(
            new NotifierMessageHandler(
                work, List.of(ses, sns), () -> "attempt-" + attempts++, () -> left));
    populate();
  }

  private void populate() {
    put(ImportedPeople.staff("m-ada", "Ada", "Admin", Role.SCHOOL_ADMIN), "ada@school.example");
    put(ImportedPeople.staff("m-bo", "Bo", "Boss", Role.SCHOOL_ADMIN), "bo@school.example");
    put(ImportedPeople.staff("m-tea", "Tea", "Cher", Role.TEACHER), "tea@school.example");
    imports.put(
        SCHOOL,
        ImportedPeople.parent("m-parent", "Pat Home")
            .withReach(new PersonName("", "Pat Home"), PARENTS_MAIL, PARENTS_PHONE));
    var unused =
        schools.save(
            schools.find(SCHOOL).activated(true, Plan.BLOOMZ),
            new SchoolStore.Changed(now, "test", List.of()));
    choose(Set.of(Role.SCHOOL_ADMIN));
  }

  void put(Member member, String mail) {
    imports.put(SCHOOL, member.withReach(member.name(), new Email(mail), null));
  }

  void choose(Set<Role> notifyTo) {
    choose(notifyTo, new MemberId("m-ada"));
  }

  void chooseInviter(@Nullable MemberId inviter) {
    choose(Set.of(Role.SCHOOL_ADMIN), inviter);
  }

  private void choose(Set<Role> notifyTo, @Nullable MemberId inviter) {
    var chosen =
        new SchoolSettings(
            ImportSettings.defaults(),
            inviter,
            new TreeSet<>(notifyTo),
            false,
            Invitations.off(),
            SchoolSettings.DEFAULT_TIME_ZONE);
    var unused =
        schools.save(
            schools.find(SCHOOL).choosing(chosen), new SchoolStore.Changed(now, "test", List.of()));
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  InvitationData known() {
    return people.load(SCHOOL);
  }

  /** Ends an import as that report says. */
  void end(ImportReport report, List<Issue> issues) {
    end(report, Findings.of(issues));
  }

  /** Ends an import that found this. */
  void end(ImportReport report, Findings findings) {
    imports.request(SCHOOL, new ImportRequest(report.id(), report.kind(), now));
    if (imports.claim(SCHOOL, now, now.plusSeconds(60)) instanceof Claiming.Claimed(var claim)) {
      imports.finish(claim, report, findings, null);
    }
  }

  /** The indices of the messages of that event which fail. */
  List<Integer> failed(String event) throws IOException {
    return failed(EVENTS.event(event));
  }

  private List<Integer> failed(SQSEvent event) {
    List<String> failures =
        batch.run(event.getRecords()).getBatchItemFailures().stream()
            .map(BatchItemFailure::getItemIdentifier)
            .toList();
    List<String> ids = event.getRecords().stream().map(SQSMessage::getMessageId).toList();
    return failures.stream().map(ids::indexOf).toList();
  }

  /** Lets so many more parents with an address move in. */
  void grow(int parents) {
    for (int i = 0; i < parents; i++) {
      imports.put(
          SCHOOL,
          ImportedPeople.parent("m-parent-" + i, "Pat Home")
              .withReach(
                  new PersonName("", "Pat Home"), new Email("p" + i + "@home.example"), null));
    }
  }

  /** Delivers the invitations that wait in one batch; gives how many of them fail. */
  int failedInvitations() {
    List<InvitationDue> waiting = queue.take();
    return batch
        .run(IntStream.range(0, waiting.size()).mapToObj(i -> message(i, waiting.get(i))).toList())
        .getBatchItemFailures()
        .size();
  }

  /** Works off the queue of invitations, every message twice, until nothing waits. */
  void workOffTwice() {
    while (!queue.isEmpty()) {
      for (var due : queue.take()) {
        batch.run(List.of(message(0, due), message(0, due)));
      }
      pass(Duration.ofMinutes(1));
    }
  }

  private static SQSMessage message(int number, InvitationDue due) {
    var message = new SQSMessage();
    message.setMessageId("id-" + number);
    message.setBody(InvitationMessages.write(due));
    message.setAttributes(Map.of("SentTimestamp", "1795466245000"));
    return message;
  }
}
