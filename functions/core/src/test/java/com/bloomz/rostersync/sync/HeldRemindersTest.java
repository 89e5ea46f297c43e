package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.imports.ImportRecords.HeldImport;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.imports.RemovalAnswer.Verdict;
import com.bloomz.rostersync.invitations.sending.SchoolProfiles;
import com.bloomz.rostersync.invitations.testing.InMemoryInvitationStore;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.status.SendingStatusEmails;
import com.bloomz.rostersync.status.testing.InMemoryStatusLedger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Emails about what the brake holds: at once, and after one, three and seven nights (X 2). */
class HeldRemindersTest {
  private final LinkedSchool school = new LinkedSchool();

  /** The nights of which an email was sent; the first is 0. */
  private final List<Integer> told = new ArrayList<>();

  private int night;
  private final SendingStatusEmails emails =
      new SendingStatusEmails(
          new SendingStatusEmails.Ports(
              school.store,
              school.schools,
              new InMemoryInvitationStore(_ -> school.bloomz(), school.store::join),
              new InMemoryStatusLedger()),
          new SendingStatusEmails.Post(
              (_, to, tags) -> new MailMessage("School", null, to, "", "", "", List.of(), tags),
              _ -> {
                told.add(night);
                return new SendResult.Accepted("message");
              },
              new Profiles(),
              (_, _) -> "https://bloomz.example/report"),
          Duration.ofMinutes(5),
          school.clock);

  private record Profiles() implements SchoolProfiles {
    @Override
    public String name(SchoolId id) {
      return "School";
    }

    @Override
    public String joinLink(SchoolId id, MemberId person) {
      return "https://bloomz.example/join";
    }
  }

  @BeforeEach
  void importAndLoseAThird() {
    var admin = new Hat.OfStaff(null, Role.SCHOOL_ADMIN);
    var name = new PersonName("Ada", "Boss");
    school.store.put(
        LinkedSchool.SCHOOL,
        Member.imported(new MemberId("h-admin"), name, admin)
            .withSource(Source.MANUAL)
            .withReach(name, new Email("ada@school.example"), null));
    school.answer = LinkedSchool.complete(LinkedSchool.roster(60));
    school.imported(RunKind.NIGHTLY);
    school.answer = LinkedSchool.complete(LinkedSchool.roster(40));
    night = -1;
  }

  private ImportReport nextNight() {
    night++;
    school.passes(Duration.ofDays(1).minusMinutes(7));
    return told(school.imported(RunKind.NIGHTLY));
  }

  /** The end is told twice, as it may be. */
  private ImportReport told(ImportReport report) {
    emails.send(report, "one");
    emails.send(report, "another");
    return report;
  }

  private void nights(int number) {
    for (int i = 0; i < number; i++) {
      nextNight();
    }
  }

  private void answer(Verdict verdict) {
    HeldImport held = HeldImport.latest(school.store, LinkedSchool.SCHOOL).orElseThrow();
    school.store.answer(
        LinkedSchool.SCHOOL,
        new RemovalAnswer(held.report().id(), verdict, "user-1", school.clock.instant()));
  }

  @Test
  void x2AdminsAreRemindedAfterOneThreeAndSevenDaysOnceEach() {
    nights(20);

    assertThat(told).containsExactly(0, 1, 3, 7);
  }

  @Test
  void x1APreviewSendsNoEmailWhateverItFindsUnlessAsked() {
    school.passes(Duration.ofDays(1));
    ImportReport preview = told(school.previewed(RunKind.FULL_DATA));

    assertThat(preview.held()).isNotEmpty();
    assertThat(told).isEmpty();
    school.request(RunKind.FULL_DATA, new ImportTask.Preview(true));
    told(((AttemptOutcome.Ended) school.attempt()).report());
    assertThat(told).containsExactly(-1);
  }

  @Test
  void x2AReminderIsSentOnceForEachNumberOfDaysUntilAnAdminAnswers() {
    ImportReport held = nextNight();
    told.clear();
    emails.remind(held, 1, "one");
    emails.remind(held, 1, "another");
    emails.remind(held, 3, "one");
    assertThat(told).hasSize(2);

    answer(Verdict.DISCARDED);
    emails.remind(held, 7, "one");
    assertThat(told).hasSize(2);
  }

  @Test
  void x2AReminderOfWhatIsReplacedIsNotSent() {
    ImportReport held = nextNight();
    nextNight();
    told.clear();
    emails.remind(held, 1, "one");
    assertThat(told).isEmpty();
  }

  @Test
  void x2ANightThatFailsDelaysAReminder() {
    nights(3);
    night++;
    school.passes(Duration.ofDays(1));
    school.answer = new Fetched.Refused(LinkedSchool.TRAFFIC);
    told(school.imported(RunKind.NIGHTLY));
    school.answer = LinkedSchool.complete(LinkedSchool.roster(40));
    nights(10);

    assertThat(told).containsExactly(0, 1, 3, 4, 7);
  }

  @Test
  void x2AnImportThatRemovesNothingChangesNoReminder() {
    nights(2);
    told.clear();
    told(school.imported(RunKind.IMPORT_NOW));
    assertThat(told).containsExactly(1);
    nights(10);

    assertThat(told).containsExactly(1, 3, 7);
  }

  @Test
  void i6WhatARecordHoldsBackIsRemindedAfterOneTwoAndFourWeeks() {
    var unreadable = Unknown.records(Unknown.Kind.STUDENT, 1);
    school.answer = LinkedSchool.complete(LinkedSchool.roster(59).withUnknown(unreadable));
    nights(40);

    assertThat(told).containsExactly(0, 7, 14, 28);
    assertThat(school.bloomz().members()).hasSize(65);
  }

  @Test
  void x2WhatIsDiscardedIsNoMoreReminded() {
    nights(2);
    answer(Verdict.DISCARDED);
    nights(10);

    assertThat(told).containsExactly(0, 1);
  }

  @Test
  void x2WhatIsApprovedIsGoneAndNoMoreReminded() {
    nights(2);
    answer(Verdict.APPROVED);
    nights(10);

    assertThat(told).containsExactly(0, 1, 2);
  }

  @Test
  void x2OthersThatAreHeldAreToldAnew() {
    nights(2);
    school.answer = LinkedSchool.complete(LinkedSchool.roster(30));
    nights(9);

    assertThat(told).containsExactly(0, 1, 2, 3, 5, 9);
  }
}
