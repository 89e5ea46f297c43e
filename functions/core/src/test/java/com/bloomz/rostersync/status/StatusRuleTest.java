package com.bloomz.rostersync.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.brake.HeldCause;
import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Tally;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.status.StatusRule.Earlier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which imports are worth a status email (N 8, A 4). */
class StatusRuleTest {
  private static final Issue OLD =
      new Issue(IssueCode.SECTION_GONE, Issue.Subject.CLASS, "c-1", "Math", "");
  private static final Issue NEW =
      new Issue(IssueCode.BAD_EMAIL, Issue.Subject.STUDENT, "u-1", "Ana", "");
  private static final Earlier KNOWN = earlier(List.of(OLD), Set.of());

  @Test
  void quietNightIsNotTold() {
    var quiet = report(RunKind.NIGHTLY, ImportState.SUCCEEDED, 0, Set.of());

    assertThat(StatusRule.sends(quiet, List.of(), KNOWN)).isFalse();
    assertThat(StatusRule.sends(quiet, List.of(OLD), KNOWN)).isFalse();
  }

  @Test
  void nightThatFoundSomethingNewIsTold() {
    var quiet = report(RunKind.NIGHTLY, ImportState.SUCCEEDED, 0, Set.of());

    assertThat(StatusRule.sends(quiet, List.of(OLD, NEW), KNOWN)).isTrue();
  }

  @Test
  void issueThatIsOnlyWordedAnewIsNotNew() {
    var quiet = report(RunKind.NIGHTLY, ImportState.SUCCEEDED, 0, Set.of());
    var renamed = new Issue(OLD.code(), OLD.subject(), OLD.id(), "Maths", "3 of 4");

    assertThat(StatusRule.sends(quiet, List.of(renamed), KNOWN)).isFalse();
  }

  @Test
  void issuesThatStoodBeforeAreKnownHoweverWorded() {
    var renamed = new Issue(OLD.code(), OLD.subject(), OLD.id(), "Maths", "3 of 4");

    assertThat(StatusRule.known(List.of(renamed, NEW), KNOWN)).containsExactly(renamed);
    assertThat(StatusRule.known(List.of(NEW), KNOWN)).isEmpty();
  }

  @Test
  void anotherFieldOfTheSchoolIsNew() {
    var quiet = report(RunKind.NIGHTLY, ImportState.SUCCEEDED, 0, Set.of());
    Earlier known = earlier(List.of(notShared("phone")), Set.of());

    assertThat(StatusRule.sends(quiet, List.of(notShared("phone")), known)).isFalse();
    assertThat(StatusRule.sends(quiet, List.of(notShared("phone"), notShared("email")), known))
        .isTrue();
  }

  @Test
  void nightThatChangedSomethingIsTold() {
    var busy = report(RunKind.NIGHTLY, ImportState.SUCCEEDED, 1, Set.of());

    assertThat(StatusRule.sends(busy, List.of(OLD), KNOWN)).isTrue();
  }

  @Test
  void nightThatHoldsSomethingBackIsToldOnce() {
    var held = report(RunKind.NIGHTLY, ImportState.HELD, 0, Set.of(Entity.STUDENTS));

    assertThat(StatusRule.sends(held, List.of(OLD), KNOWN)).isTrue();
    assertThat(StatusRule.sends(held, List.of(OLD), earlier(List.of(OLD), Set.of(Entity.STUDENTS))))
        .isFalse();
  }

  @Test
  void failedOrCancelledNightIsToldEachTime() {
    var failed = report(RunKind.NIGHTLY, ImportState.FAILED, 0, Set.of());
    var cancelled = report(RunKind.NIGHTLY, ImportState.CANCELLED, 0, Set.of());

    assertThat(StatusRule.sends(failed, List.of(OLD), KNOWN)).isTrue();
    assertThat(StatusRule.sends(cancelled, List.of(OLD), KNOWN)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(value = RunKind.class, names = "NIGHTLY", mode = EnumSource.Mode.EXCLUDE)
  void importAskedForByAPersonIsToldEvenWithoutChange(RunKind kind) {
    var quiet = report(kind, ImportState.SUCCEEDED, 0, Set.of());

    assertThat(StatusRule.sends(quiet, List.of(OLD), KNOWN)).isTrue();
  }

  @Test
  @DisplayName("N 8, X 2: who let go what a night held back is told that it is done")
  void whatAnAdminLetGoIsToldEvenWithoutChange() {
    var answers = new ImportTask.Sync(OptOuts.NONE, new ImportId("held-1"));
    var quiet = report(RunKind.NIGHTLY, ImportState.SUCCEEDED, 0, Set.of(), answers);

    assertThat(StatusRule.sends(quiet, List.of(OLD), KNOWN)).isTrue();
  }

  /** Whoever asks for a preview looks at it; its end is told only where that was asked for. */
  @ParameterizedTest
  @CsvSource({"PREVIEWED, false", "PREVIEWED, true", "FAILED, false", "FAILED, true"})
  void previewIsToldWhereThatWasAskedFor(ImportState state, boolean emailed) {
    var report = report(RunKind.FULL_DATA, state, 3, Set.of(), new ImportTask.Preview(emailed));

    assertThat(StatusRule.sends(report, List.of(NEW), KNOWN)).isEqualTo(emailed);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, false",
    "0, 1, true",
    "1, 2, false",
    "2, 3, true",
    "3, 6, false",
    "6, 7, true",
    "7, 20, false"
  })
  void x2WhatIsHeldIsToldOnceAndAgainAfterOneThreeAndSevenDays(int last, int now, boolean told) {
    HeldRemovals held = held("m-1");
    var earlier = new Earlier(List.of(), new TreeSet<>(), held, after(last));

    assertThat(StatusRule.tells(ending(after(now)), held, earlier, false)).isEqualTo(told);
    assertThat(StatusRule.tells(ending(after(now)), held, earlier, true)).isFalse();
    assertThat(StatusRule.tells(ending(after(now)), held("m-2"), earlier, true)).isTrue();
    assertThat(StatusRule.tells(ending(after(now)), held, KNOWN, false)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 6, false",
    "0, 10, true",
    "6, 7, true",
    "7, 8, false",
    "10, 17, true",
    "17, 24, false",
    "24, 31, true",
    "31, 52, false",
    "52, 59, true",
    "80, 87, true",
    "87, 94, false"
  })
  void i6WhatARecordHoldsBackIsToldAfterOneTwoAndFourWeeksAndThenEveryFour(
      int looked, int now, boolean told) {
    var held = new LongHeld(Instant.EPOCH, after(looked));

    assertThat(StatusRule.reminds(held, after(now))).isEqualTo(told);
  }

  private static Instant after(int days) {
    return Instant.EPOCH.plus(Duration.ofDays(days)).plusSeconds(60);
  }

  private static HeldRemovals held(String member) {
    return new HeldRemovals(
        List.of(new Removal(Entity.STUDENTS, member, "")),
        new TreeMap<>(),
        new HeldCause(HeldCause.Pattern.NONE, ""),
        new TreeMap<>(),
        Instant.EPOCH);
  }

  private static ImportReport ending(Instant at) {
    ImportReport report = report(RunKind.NIGHTLY, ImportState.HELD, 0, Set.of());
    return new ImportReport(
        report.school(),
        report.request(),
        report.state(),
        null,
        "",
        at,
        at,
        1,
        report.counts(),
        1,
        report.id(),
        report.held(),
        report.traffic(),
        report.usage(),
        report.timeByPhase());
  }

  private static Issue notShared(String field) {
    return new Issue(IssueCode.FIELD_NOT_SHARED, Issue.Subject.SCHOOL, "", field, "");
  }

  private static Earlier earlier(List<Issue> issues, Set<Entity> held) {
    return new Earlier(issues, new TreeSet<>(held));
  }

  private static ImportReport report(
      RunKind kind, ImportState state, long changed, Set<Entity> held) {
    return report(kind, state, changed, held, new ImportTask.Sync());
  }

  private static ImportReport report(
      RunKind kind, ImportState state, long changed, Set<Entity> held, ImportTask task) {
    var counts = new TreeMap<Entity, Tally>();
    counts.put(Entity.CLASSES, new Tally(0, changed, 0, 0, 10, 0));
    return new ImportReport(
        new SchoolId("s-1"),
        new ImportRequest(new ImportId("i-1"), kind, Instant.EPOCH).withTask(task),
        state,
        state == ImportState.FAILED ? FailureCause.CLEVER_ERROR : null,
        "",
        Instant.EPOCH,
        Instant.EPOCH,
        1,
        new Counts(counts),
        1,
        new ImportId("i-1"),
        new TreeSet<>(held),
        Traffic.NONE,
        Usage.NONE,
        new TreeMap<>());
  }
}
