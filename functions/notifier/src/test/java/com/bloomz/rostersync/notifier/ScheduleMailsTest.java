package com.bloomz.rostersync.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.testing.ProviderFault;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore.Changed;
import com.bloomz.rostersync.schools.SchoolStore.Saved;
import com.bloomz.rostersync.schools.Schools.Next;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.settings.SettingsChange;
import com.bloomz.rostersync.tokens.SealedToken;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * NotifyTo is told that scheduled imports are switched off, and why (S 5); the event is of version
 * 6.
 */
class ScheduleMailsTest {
  private static final String EVENT = "schedule-ended";

  private final NotifierSchool town = new NotifierSchool();

  @BeforeEach
  void schedule() {
    save(plan(Plan.BLOOMZ_FOR_SCHOOLS));
    save(
        linked(
            new Connection(
                new CleverId("d-1"),
                "",
                new SealedToken("c2VhbGVk"),
                "abcd",
                town.now(),
                new CleverSchool(new CleverId("c-1"), "", "", "", ""))));
    save(scheduled(true));
    assertThat(school().version()).isEqualTo(5);
  }

  @Test
  void everyAdminIsToldOnceOfAnEndThatIsDeliveredThrice() throws IOException {
    save(linked(null));
    for (int i = 0; i < 3; i++) {
      assertThat(town.failed(EVENT)).isEmpty();
    }

    assertThat(town.mails.accepted())
        .extracting(mail -> mail.to().value())
        .containsExactly("ada@school.example", "bo@school.example");
    assertThat(town.mails.accepted().getFirst().tags().round()).isEqualTo("schedule-6");
  }

  @Test
  void theEmailSaysWhatHappenedAndWhatToDo() throws IOException {
    save(plan(Plan.BLOOMZ));
    assertThat(town.failed(EVENT)).isEmpty();

    MailMessage mail = town.mails.accepted().getFirst();
    assertThat(mail.subject()).endsWith("are turned off");
    assertThat(mail.text())
        .contains("What happened: Your school no longer has the plan Bloomz for Schools")
        .contains("What to do: Ask Bloomz for the plan")
        .contains("Turned off Nov 24, 2026 at 12:00 AM EST.");
    assertThat(mail.html()).contains("Your roster in Bloomz stays as it is.");
  }

  @Test
  void whatIsNotStoredYetComesAgain() throws IOException {
    town.pass(Duration.ofMinutes(-59));
    assertThat(town.failed(EVENT)).containsExactly(0);
    save(linked(null));
    assertThat(town.failed(EVENT)).isEmpty();
    assertThat(town.mails.accepted()).hasSize(2);
  }

  @Test
  void whatIsNeverStoredIsDroppedAndNotTold() throws IOException {
    assertThat(town.failed(EVENT)).isEmpty();
    assertThat(town.mails.accepted()).isEmpty();
  }

  @Test
  void anotherChangeOfThatVersionIsNotTold() throws IOException {
    save(scheduled(false));
    assertThat(town.failed(EVENT)).isEmpty();
    assertThat(town.mails.accepted()).isEmpty();
  }

  @Test
  void whoTurnedItOnAgainIsNotTold() throws IOException {
    save(plan(Plan.BLOOMZ));
    save(plan(Plan.BLOOMZ_FOR_SCHOOLS));
    save(scheduled(true));
    assertThat(town.failed(EVENT)).isEmpty();
    assertThat(town.mails.accepted()).isEmpty();
  }

  @Test
  void whereNobodyIsChosenNobodyIsTold() throws IOException {
    save(linked(null));
    town.choose(Set.of(Role.SCHOOL_OFFICE_STAFF));
    assertThat(town.failed(EVENT)).isEmpty();
    assertThat(town.mails.accepted()).isEmpty();
  }

  @Test
  void throttlingDelaysTheEmailAndDoublesNone() throws IOException {
    save(linked(null));
    town.mails.next(ProviderFault.THROTTLED);
    assertThat(town.failed(EVENT)).containsExactly(0);
    assertThat(town.failed(EVENT)).isEmpty();
    assertThat(town.mails.accepted()).hasSize(2);
  }

  private School school() {
    return town.schools.find(NotifierSchool.SCHOOL);
  }

  private Next plan(Plan plan) {
    return Next.of(
        school(),
        school().activated(true, plan),
        new SettingsChange("activation", "", plan.name()));
  }

  private Next linked(@Nullable Connection now) {
    return Next.of(
        school(),
        school().connected(now),
        new SettingsChange("clever", "", now == null ? "" : "linked"));
  }

  private Next scheduled(boolean on) {
    SchoolSettings old = school().settings();
    var settings =
        new SchoolSettings(
            old.imports(), old.inviteFrom(), old.notifyTo(), on, old.invitations(), old.timeZone());
    return new Next(school().choosing(settings), List.copyOf(old.changesTo(settings)));
  }

  private void save(Next next) {
    assertThat(town.schools.save(next.school(), new Changed(town.now(), "admin", next.changes())))
        .isInstanceOf(Saved.Done.class);
  }
}
