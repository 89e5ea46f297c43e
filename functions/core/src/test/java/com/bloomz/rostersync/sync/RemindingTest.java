package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportRecords.HeldImport;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.imports.RemovalAnswer.Verdict;
import com.bloomz.rostersync.nights.Reminding;
import com.bloomz.rostersync.nights.testing.InMemoryHeldReminders;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.settings.SchoolSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sweep reminds of held removals where no night does (X 2). */
class RemindingTest {
  private final LinkedSchool school = new LinkedSchool();
  private final InMemoryHeldReminders reminders = new InMemoryHeldReminders(school.store);
  private final Reminding reminding =
      new Reminding(
          reminders, new Reminding.Ports(school.store, school.schools, school.bus), school.clock);

  @BeforeEach
  void holdAThird() {
    school.answer = LinkedSchool.complete(LinkedSchool.roster(60));
    school.imported(RunKind.FULL_DATA);
    school.answer = LinkedSchool.complete(LinkedSchool.roster(40));
    assertThat(school.imported(RunKind.FULL_DATA).held()).isNotEmpty();
    school.passes(Duration.ofMinutes(2));
  }

  private int remind() {
    return reminding.remind(() -> Duration.ofMinutes(4));
  }

  /** Sweeps as often as the rule does, for so many hours. */
  private void hours(int number) {
    for (int i = 0; i < number * 12; i++) {
      remind();
      school.passes(Duration.ofMinutes(5));
    }
  }

  private List<Integer> told() {
    return school.bus.heard().stream()
        .map(ImportFinished::reminder)
        .filter(days -> days > 0)
        .toList();
  }

  @Test
  void x2RemindsAfterOneThreeAndSevenDays() {
    hours(23);
    assertThat(told()).isEmpty();
    hours(2);
    assertThat(told()).containsExactly(1);
    hours(24 * 9);
    assertThat(told()).containsExactly(1, 3, 7);
    assertThat(reminders.find(LinkedSchool.SCHOOL)).isEmpty();
  }

  @Test
  void x2ALateSweepTellsTheLastDayAlone() {
    school.passes(Duration.ofDays(4));
    assertThat(remind()).isEqualTo(1);
    assertThat(told()).containsExactly(3);
    assertThat(remind()).as("told once").isZero();
  }

  @Test
  void x2LooksOnceAnHour() {
    school.passes(Duration.ofDays(2).plusMinutes(10));
    assertThat(remind()).isZero();
  }

  @Test
  void x2WhatABrokenBusDidNotTakeComesAgain() {
    school.passes(Duration.ofDays(1));
    school.bus.breakDown(true);
    assertThat(remind()).isZero();
    school.bus.breakDown(false);
    assertThat(remind()).isEqualTo(1);
  }

  @Test
  void x2AnAnswerEndsReminders() {
    HeldImport held = HeldImport.latest(school.store, LinkedSchool.SCHOOL).orElseThrow();
    school.store.answer(
        LinkedSchool.SCHOOL,
        new RemovalAnswer(held.report().id(), Verdict.DISCARDED, "user-1", school.clock.instant()));
    hours(24 * 9);
    assertThat(told()).isEmpty();

    assertThat(school.imported(RunKind.FULL_DATA).held()).isNotEmpty();
    hours(24 * 9);
    assertThat(told()).as("the very same is discarded").isEmpty();
  }

  @Test
  void x2ALaterImportThatHoldsNothingEndsReminders() {
    school.answer = LinkedSchool.complete(LinkedSchool.roster(60));
    school.imported(RunKind.FULL_DATA);
    hours(24 * 9);
    assertThat(told()).isEmpty();
    assertThat(reminders.find(LinkedSchool.SCHOOL)).isEmpty();
  }

  @Test
  void x2NoOneIsRemindedOfASchoolThatIsNotActive() {
    school.change(of -> of.activated(false, Plan.BLOOMZ));
    hours(24 * 9);
    assertThat(told()).isEmpty();
  }

  @Test
  void x2WhereTheNightlyImportIsOnTheNightReminds() {
    school.change(of -> of.activated(true, Plan.BLOOMZ_FOR_SCHOOLS));
    scheduled(true);
    hours(24 * 2);
    assertThat(told()).isEmpty();
    scheduled(false);
    hours(24 * 8);
    assertThat(told()).containsExactly(3, 7);
  }

  private void scheduled(boolean on) {
    school.change(
        of -> {
          SchoolSettings had = of.settings();
          return of.choosing(had.withSchedule(on));
        });
  }
}
