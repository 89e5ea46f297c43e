package com.bloomz.rostersync.nights.districts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.district.testing.InMemoryDistrictSource;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.testing.FailingImportRuns;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.testing.NightSchools;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.settings.SettingsChange;
import com.bloomz.rostersync.sync.CleverOutage;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A school whose night was missed has a failed import with its cause, and is told once (A 2). */
final class MissedNightTest {
  private static final int SCHOOLS = 6;
  private static final TimeLeft PLENTY = () -> Duration.ofMinutes(15);

  private final NightlyDistrict district = new NightlyDistrict(SCHOOLS);
  private final DistrictNight night = district.night();

  @Test
  @DisplayName("A 2: an outage of the whole night is told to each school, once, with its cause")
  void anOutageOfTheWholeNightIsToldToEachSchoolOnce() {
    var outage = new CleverOutage();
    for (var failed : List.of(NightlyDistrict.DISTRICT, new CleverId("d-2"))) {
      outage.noteFailure(failed, FailureCause.CLEVER_UNREACHABLE, district.now);
    }
    var paced = new PacedDistricts(district.imports(), district.queue, outage, () -> district.now);
    assertThat(paced.run(night, false, PLENTY)).isInstanceOf(DistrictOutcome.Later.class);

    over();
    assertThat(miss()).isEqualTo(new DistrictOutcome.Missed(SCHOOLS));
    assertThat(miss()).isEqualTo(new DistrictOutcome.NothingToDo());

    assertToldOnce(FailureCause.CLEVER_UNREACHABLE, IntStream.range(0, SCHOOLS).toArray());
    assertThat(district.clever.asked()).isEmpty();
    assertThat(district.readAlone()).isEmpty();
  }

  @Test
  void theCauseIsThatOfTheLastAttempt() {
    district.clever.stop(
        new Fetched.Retry(FailureCause.CLEVER_ERROR, InMemoryDistrictSource.TRAFFIC));
    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.TryAgain.class);

    over();
    assertThat(miss()).isEqualTo(new DistrictOutcome.Missed(SCHOOLS));
    assertThat(newest(0).cause()).isEqualTo(FailureCause.CLEVER_ERROR);
  }

  @Test
  void whatNobodyReachedIsOurFault() {
    over();
    assertThat(miss()).isEqualTo(new DistrictOutcome.Missed(SCHOOLS));
    assertThat(newest(3).cause()).isEqualTo(FailureCause.OUR_FAULT);
  }

  @Test
  void whoHasReadADistrictInPartTellsTheOthersOnly() {
    int[] looks = new int[1];
    var first =
        district.attempt(
            false, () -> looks[0]++ < 12 ? Duration.ofMinutes(5) : Duration.ofSeconds(10));
    assertThat(first).isInstanceOf(DistrictOutcome.GoesOn.class);
    int done = district.imported().size();
    assertThat(done).isBetween(1, SCHOOLS - 1);

    over();
    assertThat(miss()).isEqualTo(new DistrictOutcome.Missed(SCHOOLS - done));
    assertThat(
            IntStream.range(0, SCHOOLS)
                .filter(each -> newest(each).state() == ImportState.SUCCEEDED)
                .count())
        .isEqualTo(done);
  }

  @Test
  void leavesOutWhoIsUpToDateUnscheduledPausedOrHasAnImportInTheWay() {
    pause();
    district.enterTokenAnew(0);
    district.enterTokenAnew(1);
    district.enterTokenAnew(2);
    district.enterTokenAnew(3);
    importNow(0, new ImportTask.Sync());
    succeed(0);
    importNow(1, new ImportTask.Sync());
    School off = district.schools.find(NightlyDistrict.school(2));
    NightSchools.save(
        district.schools, off.choosing(NightSchools.settings(false, NightlyDistrict.ZONE)));
    district.now = district.now.plusSeconds(1);
    DistrictNight tonight = district.night();

    district.now = tonight.night().end();
    assertThat(district.imports().run(tonight, false, PLENTY))
        .isEqualTo(new DistrictOutcome.Missed(1));
    assertThat(newest(3).cause()).isEqualTo(FailureCause.OUR_FAULT);
    assertThat(newest(3).requestedAt()).isEqualTo(district.now);
  }

  @Test
  @DisplayName("A 2, X 3: an undo compares nothing, so its school has missed the night")
  void anUndoLeavesNoSchoolUpToDate() {
    var earlier = new ImportId("20261129T190000000Z-00fe");
    importNow(2, new ImportTask.Undo(earlier, new ImportTask.UndoPart.Whole(), false));
    succeed(2);
    over();

    assertThat(miss()).isEqualTo(new DistrictOutcome.Missed(SCHOOLS));
    assertThat(newest(2).cause()).isEqualTo(FailureCause.OUR_FAULT);
  }

  @Test
  void aSchoolThatWasLinkedAfterTheNightIsNotTold() {
    over();
    district.enterTokenAnew(4);
    assertThat(miss()).isEqualTo(new DistrictOutcome.Missed(SCHOOLS - 1));
  }

  @Test
  void goesOnWhereTheTimeWasTooShort() {
    over();
    int[] looks = new int[1];
    TimeLeft shortTime = () -> looks[0]++ < 4 ? Duration.ofMinutes(5) : Duration.ofSeconds(10);
    assertThat(district.imports().run(night, false, shortTime))
        .isInstanceOf(DistrictOutcome.GoesOn.class);
    assertThat(miss()).isInstanceOf(DistrictOutcome.Missed.class);

    assertToldOnce(FailureCause.OUR_FAULT, IntStream.range(0, SCHOOLS).toArray());
  }

  @Test
  @DisplayName("A 2: an end that could not be announced is announced by whoever comes next")
  void whoeverComesAfterAFaultAnnouncesTheRest() {
    over();
    district.bus.breakDown(true);
    assertThat(miss()).isEqualTo(new DistrictOutcome.TryAgain(FailureCause.STORE_UNAVAILABLE));
    assertThat(newest(3).cause()).isEqualTo(FailureCause.OUR_FAULT);
    district.bus.breakDown(false);

    assertThat(miss()).isEqualTo(new DistrictOutcome.Missed(0));
    assertToldOnce(FailureCause.OUR_FAULT, IntStream.range(0, SCHOOLS).toArray());
    district.reopen();
    assertThat(miss()).isEqualTo(new DistrictOutcome.Missed(0));
    assertToldOnce(FailureCause.OUR_FAULT, IntStream.range(0, SCHOOLS).toArray());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A 2, A 3: each school is told once, whichever write of its end kills the worker")
  void whoeverComesAfterADeathEndsWhatIsLeft(FailingImportRuns.When when) {
    for (int write = 1; write <= 3 * SCHOOLS; write++) {
      var other = new NightlyDistrict(SCHOOLS);
      ImportRuns dying = FailingImportRuns.atWrite(other.store, write, when, OutOfMemoryError::new);
      other.wrapped = ports -> with(ports, dying);
      other.now = night.night().end();
      assertThatThrownBy(() -> other.imports().run(night, false, PLENTY))
          .isInstanceOf(OutOfMemoryError.class);
      other.wrapped = UnaryOperator.identity();
      other.reopen();
      other.now = other.now.plus(Duration.ofMinutes(1));

      assertThat(other.imports().run(night, false, PLENTY))
          .isInstanceOf(DistrictOutcome.Missed.class);
      for (int number = 0; number < SCHOOLS; number++) {
        List<ImportReport> reports = other.store.ended(NightlyDistrict.school(number), null, 5);
        assertThat(reports).extracting(ImportReport::state).containsExactly(ImportState.FAILED);
        assertThat(other.store.isAnnounced(NightlyDistrict.school(number))).isTrue();
      }
      assertThat(other.bus.heard().stream().map(ImportFinished::id).distinct()).hasSize(SCHOOLS);
      assertThat(other.readAlone()).isEmpty();
    }
  }

  private static DistrictImports.Ports with(DistrictImports.Ports ports, ImportRuns runs) {
    return new DistrictImports.Ports(
        ports.scheduled(),
        ports.claims(),
        ports.schools(),
        ports.imports(),
        ports.records(),
        runs,
        ports.bus(),
        ports.packed(),
        ports.kept(),
        ports.clever(),
        ports.events(),
        ports.walks(),
        ports.vault(),
        ports.queue(),
        ports.faults());
  }

  @Test
  void leavesOutWhoWasScheduledAfterTheNightBegan() {
    School school = district.schools.find(NightlyDistrict.school(2));
    var changed =
        new SchoolStore.Changed(
            night.night().start().plusSeconds(60),
            "user-1",
            List.of(new SettingsChange("scheduledImport", "off", "on")));
    assertThat(district.schools.save(school.choosing(school.settings()), changed))
        .isInstanceOf(SchoolStore.Saved.Done.class);
    over();

    assertThat(miss()).isEqualTo(new DistrictOutcome.Missed(SCHOOLS - 1));
    assertToldOnce(FailureCause.OUR_FAULT, 0, 1, 3, 4, 5);
  }

  @Test
  void leavesAnImportThatTheNightAskedFor() {
    var unused = district.attempt();
    district.reopen();
    over();

    assertThat(miss()).isEqualTo(new DistrictOutcome.Missed(0));
    assertThat(district.bus.heard()).isEmpty();
    assertThat(district.imported()).hasSize(SCHOOLS);
  }

  @Test
  @DisplayName("A 2: a store fault at the last receive parks no district before its schools know")
  void aStoreFaultAtTheLastReceiveParksNoDistrict() {
    over();
    district.bus.breakDown(true);
    assertThat(district.imports().run(night, true, PLENTY))
        .isEqualTo(new DistrictOutcome.Later(Duration.ofMinutes(15)));
    district.now = district.now.plus(Duration.ofHours(6));
    assertThat(district.imports().run(night, true, PLENTY))
        .isEqualTo(new DistrictOutcome.TryAgain(FailureCause.STORE_UNAVAILABLE));
    district.bus.breakDown(false);
    assertThat(miss()).isEqualTo(new DistrictOutcome.Missed(0));
    assertToldOnce(FailureCause.OUR_FAULT, IntStream.range(0, SCHOOLS).toArray());
  }

  private void over() {
    district.now = night.night().end();
  }

  private DistrictOutcome miss() {
    return district.imports().run(night, false, PLENTY);
  }

  private void importNow(int number, ImportTask task) {
    Instant at = district.now;
    district.store.request(
        NightlyDistrict.school(number),
        new ImportRequest(ImportId.at(at, "00ff"), RunKind.IMPORT_NOW, at).withTask(task));
  }

  private void succeed(int number) {
    var claiming =
        district.store.claim(
            NightlyDistrict.school(number), district.now, district.now.plusSeconds(60));
    var claim = ((Claiming.Claimed) claiming).claim();
    var report = ImportReport.ofSeized(claim, district.now, ImportState.SUCCEEDED, null);
    assertThat(district.store.finish(claim, report, Findings.NONE, null)).isPresent();
  }

  private void pause() {
    district.clever.revoke(new AccessToken("token of d-1"));
    for (int i = 0; i < 3; i++) {
      var unused = district.attempt();
      assertThat(district.imported()).hasSize(SCHOOLS);
      district.nextNight();
    }
  }

  private ImportReport newest(int number) {
    return district.store.ended(NightlyDistrict.school(number), null, 1).getFirst();
  }

  private void assertToldOnce(FailureCause cause, int... numbers) {
    for (int number : numbers) {
      List<ImportReport> reports = district.store.ended(NightlyDistrict.school(number), null, 5);
      assertThat(reports).hasSize(1);
      assertThat(reports.getFirst().state()).isEqualTo(ImportState.FAILED);
      assertThat(reports.getFirst().kind()).isEqualTo(RunKind.NIGHTLY);
      assertThat(reports.getFirst().cause()).isEqualTo(cause);
    }
    assertThat(district.bus.heard().stream().map(ImportFinished::school))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.of(numbers).mapToObj(NightlyDistrict::school).toList());
  }
}
