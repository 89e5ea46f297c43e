package com.bloomz.rostersync.brake;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.brake.Brake.Braked;
import com.bloomz.rostersync.brake.BrakeCase.Started;
import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.reconcile.Reconciler;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.settings.BrakeSettings;
import com.bloomz.rostersync.settings.BrakeSettings.Rollover;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The brake's limits, and what an approval lets go (X 2). */
class BrakeTest {
  private static BrakeCase leaving(int homeroom, int number) {
    return BrakeCase.nightly("", s -> drop(s, number), null)
        .at(new SharedSchool("", homeroom, List.of("1", "2")));
  }

  /** Those who leave are in no order of classes. */
  private static void drop(SharedSchool school, int number) {
    Set<CleverId> gone =
        school.students.stream()
            .map(Student::id)
            .sorted((one, other) -> SharedSchool.number(one) - SharedSchool.number(other))
            .limit(number)
            .collect(Collectors.toSet());
    school.without(each -> gone.contains(each.id()));
  }

  private static Braked run(BrakeCase given, Set<Removal> approved) {
    return given.run(approved).braked();
  }

  private static List<Removal> removals(Braked of) {
    return Removal.among(of.decision().changes());
  }

  @ParameterizedTest
  @CsvSource({"3, 5, false", "3, 6, true", "15, 6, false", "15, 7, true", "20, 8, false"})
  void x2MoreThanATenthAndMoreThanFiveAreHeld(int homeroom, int gone, boolean held) {
    Braked braked = run(leaving(homeroom, gone), Set.of());

    assertThat(braked.held() != null).isEqualTo(held);
    assertThat(removals(braked).isEmpty()).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({"9, false", "10, true", "24, true"})
  void x2NotAllOfALargeClassLeaveAtOnce(int size, boolean held) {
    SharedSchool school = new SharedSchool("", size, SharedSchool.GRADES);
    BrakeCase given =
        BrakeCase.nightly(
                "", s -> s.section(each -> each.name().equals("Lab 2A"), _ -> Set.of()), null)
            .at(school);

    Braked braked = run(given, Set.of());

    assertThat(removals(braked)).hasSize(held ? 0 : size);
    assertThat(braked.held() != null).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({"5, false", "6, true"})
  void x2WhomAFailedImportCreatedIsMeasuredByWhatThereIs(int gone, boolean held) {
    BrakeCase given = leaving(15, gone);
    CleverRoster first = given.school().roster();
    var all = new Reconciler.Options(given.before(), RunKind.NIGHTLY, BrakeCase.DAY);
    List<Change> created = Reconciler.decide(first, BloomzRoster.empty(), all).changes();

    Braked braked = given.started(Set.of()).decideAfter(created);

    assertThat(removals(braked).isEmpty()).isEqualTo(held);
    assertThat(braked.held() == null ? null : braked.held().losses().get(Entity.STUDENTS))
        .isEqualTo(held ? new KindLoss(gone, gone) : null);
  }

  @Test
  void x2WhatIsHeldIsToldAndCounted() {
    Braked braked = run(leaving(15, 12), Set.of());

    HeldRemovals held = Objects.requireNonNull(braked.held());
    assertThat(held.losses().get(Entity.STUDENTS)).isEqualTo(new KindLoss(12, 60));
    assertThat(held.since()).isEqualTo(BrakeCase.NOW);
    assertThat(braked.decision().held()).isEqualTo(held.losses().keySet());
    assertThat(braked.decision().counts().of(Entity.STUDENTS).notInClever()).isEqualTo(12);
    assertThat(braked.decision().issues())
        .filteredOn(each -> each.code() == IssueCode.REMOVALS_HELD)
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.about()).isEqualTo(held.cause().text());
              assertThat(issue.detail()).startsWith("12 of 60 students");
            });
  }

  @Test
  void x2AddsAndUpdatesGoOn() {
    Consumer<SharedSchool> change =
        s -> {
          drop(s, 12);
          s.students.add(s.student(700, "1"));
        };
    BrakeCase given =
        BrakeCase.nightly("", change, null).at(new SharedSchool("", 15, List.of("1", "2")));

    Braked braked = run(given, Set.of());

    assertThat(braked.held()).isNotNull();
    assertThat(braked.decision().counts().of(Entity.STUDENTS).created()).isOne();
  }

  @Test
  void x2WhatIsApprovedLeaves() {
    Set<Removal> seen = held(run(leaving(15, 12), Set.of()));

    Braked approved = run(leaving(15, 12), seen);

    assertThat(approved.held()).isNull();
    assertThat(removals(approved)).containsExactlyInAnyOrderElementsOf(seen);
  }

  @Test
  void x2AFewBeyondWhatIsApprovedLeaveToo() {
    Set<Removal> seen = held(run(leaving(15, 12), Set.of()));

    Braked approved = run(leaving(15, 14), seen);

    assertThat(approved.held()).isNull();
    assertThat(removals(approved)).hasSizeGreaterThan(seen.size()).containsAll(seen);
  }

  @Test
  void x2ManyBeyondWhatIsApprovedAreHeldAnew() {
    Set<Removal> seen = held(run(leaving(15, 12), Set.of()));

    Braked approved = run(leaving(15, 24), seen);

    assertThat(removals(approved)).containsExactlyInAnyOrderElementsOf(seen);
    assertThat(held(approved)).isNotEmpty().doesNotContainAnyElementsOf(seen);
  }

  @Test
  void x2AnApprovalOfOthersLetsNobodyGo() {
    Set<Removal> others = new HashSet<>();
    for (Removal each : held(run(leaving(15, 12), Set.of()))) {
      others.add(new Removal(each.kind(), each.subject() + "x", each.within()));
    }

    assertThat(removals(run(leaving(15, 12), others))).isEmpty();
  }

  private static Set<Removal> held(Braked of) {
    return new HashSet<>(Objects.requireNonNull(of.held()).removals());
  }

  @ParameterizedTest
  @CsvSource({"20, 12, false", "20, 13, true", "50, 30, false", "50, 31, true", "5, 4, false"})
  void x2ASchoolSetsItsLimit(int percent, int gone, boolean held) {
    BrakeCase given = leaving(15, gone);
    var settings = given.after().withBrake(new BrakeSettings(percent, null));

    assertThat(run(given.choosing(settings), Set.of()).held() != null).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({"-1, 1, 36, false", "-1, 1, 37, true", "-9, -1, 12, true", "1, 9, 12, true"})
  void x2ARolloverLetsMoreGoOnItsDaysAlone(int from, int until, int gone, boolean held) {
    var days = new Rollover(BrakeCase.DAY.plusDays(from), BrakeCase.DAY.plusDays(until));
    BrakeCase given = leaving(15, gone);
    var settings = given.after().withBrake(new BrakeSettings(10, days));

    assertThat(run(given.choosing(settings), Set.of()).held() != null).isEqualTo(held);
  }

  /** The import goes on the day after: what it archived goes over the limit, and others wait. */
  @Test
  void x2AnImportThatOutlastsARolloverIsHeldWithItsCause() {
    Consumer<SharedSchool> change =
        s -> {
          s.sections.removeIf(each -> each.name().startsWith("Music"));
          drop(s, 2);
        };
    Started rollover =
        BrakeCase.nightly("", change, null)
            .by(RunKind.FULL_DATA_AND_ARCHIVE)
            .inRollover()
            .started(Set.of());
    List<Write> archived =
        rollover.decide(List.of()).decision().writes().stream()
            .filter(each -> each instanceof Write.OfClass(var of, var _) && of.archived())
            .toList();
    assertThat(archived).hasSize(12);
    BrakeCase after = rollover.given().choosing(rollover.given().before());
    var next = new Started(after, rollover.bloomz(), rollover.clever(), rollover.memory());

    HeldRemovals held = Objects.requireNonNull(next.decide(archived).held());

    assertThat(held.losses().get(Entity.STUDENTS)).isEqualTo(new KindLoss(2, 240));
    assertThat(held.losses()).doesNotContainKey(Entity.CLASSES);
    assertThat(held.cause().text())
        .isEqualTo("Every class whose name begins with \"Music\" is gone.");
  }

  @Test
  void x2ImportNowRemovesNobodyAndHoldsNothing() {
    assertThat(run(leaving(15, 30).by(RunKind.IMPORT_NOW), Set.of()).held()).isNull();
  }

  @Test
  void x2WhatIsHeldAgainIsHeldSinceTheFirstTime() {
    HeldRemovals first = Objects.requireNonNull(run(leaving(15, 12), Set.of()).held());
    HeldRemovals more = Objects.requireNonNull(run(leaving(15, 13), Set.of()).held());
    var later =
        new HeldRemovals(
            first.removals(),
            first.losses(),
            first.cause(),
            first.names(),
            first.since().plusSeconds(86_400));

    assertThat(later.continuing(first).since()).isEqualTo(first.since());
    assertThat(more.continuing(first)).isEqualTo(more);
  }
}
