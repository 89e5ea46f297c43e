package com.bloomz.rostersync.nights.districts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.district.testing.InMemoryDistrictSource;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.NightlyPause;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While Clever has paused a district's sync, its schools are told once, nobody leaves, and the
 * nights go on by themselves when it ends (A 2, A 4).
 */
class SummerPauseTest {
  private static final int SCHOOLS = 3;
  private static final LocalDate END = LocalDate.of(2027, 1, 15);

  private final NightlyDistrict district = new NightlyDistrict(SCHOOLS);

  @BeforeEach
  void importEachSchool() {
    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.imported()).hasSize(SCHOOLS);
    district.nextNight();
  }

  private void pause() {
    district.clever.pause(true, END);
    district.tellEarlier(new Concern.AnySchool());
    district.change(0, 1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void eachSchoolIsToldOnceAndTheRosterStays(boolean events) {
    int[] eventsAsked = new int[1];
    district.events =
        events
            ? (token, time) -> {
              eventsAsked[0]++;
              return district.told.newest(token, time);
            }
            : district.events;
    pause();

    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.imported())
        .hasSize(SCHOOLS)
        .allSatisfy(
            report -> {
              assertThat(report.state()).isEqualTo(ImportState.FAILED);
              assertThat(report.cause()).isEqualTo(FailureCause.CLEVER_PAUSED);
              assertThat(FailureCause.CLEVER_PAUSED.text(report.detail()))
                  .contains("ends on Jan 15, 2027.");
              assertThat(report.traffic()).isEqualTo(InMemoryDistrictSource.TRAFFIC);
            });
    for (int night = 0; night < 10; night++) {
      district.nextNight();
      int before = eventsAsked[0] + district.clever.asked().size();
      assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
      assertThat(district.queue.sent()).isEmpty();
      assertThat(eventsAsked[0] + district.clever.asked().size() - before)
          .isEqualTo(events ? 2 : 1);
    }
    assertThat(district.store.ended(NightlyDistrict.school(0), null, 20)).hasSize(2);
    assertThat(district.students(0)).hasSize(3);
    assertThat(paused(0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theNightsGoOnByThemselvesWhenItEnds(boolean events) {
    eachSchoolIsToldOnceAndTheRosterStays(events);
    district.clever.pause(false, null);
    district.tellEarlier(new Concern.AnySchool());
    district.change(0, 4);
    district.nextNight();

    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.imported()).extracting(ImportReport::state).contains(ImportState.SUCCEEDED);
    assertThat(district.students(0)).hasSize(4);
    for (int school = 0; school < SCHOOLS; school++) {
      assertThat(paused(school)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTokenThatIsRevokedMeanwhileIsToldAllTheSame(boolean events) {
    eachSchoolIsToldOnceAndTheRosterStays(events);
    district.clever.revoke(new AccessToken("token of d-1"));
    district.nextNight();

    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.imported())
        .hasSize(SCHOOLS)
        .extracting(ImportReport::cause)
        .containsOnly(FailureCause.CLEVER_TOKEN_REJECTED);
  }

  @Test
  void aNightThatNobodyReadsInThePauseIsMissedByNobody() {
    eachSchoolIsToldOnceAndTheRosterStays(false);
    district.nextNight();
    DistrictNight night = district.night();
    district.now = night.night().end().plusSeconds(60);

    assertThat(district.imports().run(night, false, () -> Duration.ofMinutes(15)))
        .isEqualTo(new DistrictOutcome.Missed(0));
    assertThat(district.store.ended(NightlyDistrict.school(0), null, 20)).hasSize(2);
  }

  @Test
  void aPauseOfWhichNoEventTellsIsToldOnce() {
    district.events = district.told;
    district.tellEarlier(new Concern.AnySchool());
    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    district.clever.pause(true, END);
    List<ImportReport> told = new ArrayList<>(district.imported());
    for (int night = 0; night < 21; night++) {
      district.nextNight();
      assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
      told.addAll(district.imported());
    }

    assertThat(told)
        .hasSize(SCHOOLS)
        .allMatch(report -> report.cause() == FailureCause.CLEVER_PAUSED);
    assertThat(paused(0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aNightAfterThePauseThatNobodyCanReadIsToldAsMissed(boolean events) {
    eachSchoolIsToldOnceAndTheRosterStays(events);
    district.clever.pause(false, null);
    while (district.night().night().date().isBefore(END)) {
      district.nextNight();
    }
    district.tellEarlier(new Concern.AnySchool());
    district.clever.stop(
        new Fetched.Retry(FailureCause.CLEVER_UNREACHABLE, InMemoryDistrictSource.TRAFFIC));
    DistrictNight night = district.night();
    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.TryAgain.class);
    district.now = night.night().end();

    assertThat(district.attempt()).isEqualTo(new DistrictOutcome.Missed(SCHOOLS));
    for (int school = 0; school < SCHOOLS; school++) {
      List<ImportReport> ended = district.store.ended(NightlyDistrict.school(school), null, 20);
      assertThat(ended).hasSize(3);
      assertThat(ended.getFirst().state()).isEqualTo(ImportState.FAILED);
      assertThat(ended.getFirst().cause()).isNotEqualTo(FailureCause.CLEVER_PAUSED);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anotherEndIsToldOnceAndShownSinceThePauseBegan(boolean events) {
    eachSchoolIsToldOnceAndTheRosterStays(events);
    Instant since = pause(0).orElseThrow().since();
    district.clever.pause(true, END.plusDays(7));
    district.nextNight();
    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.imported()).hasSize(SCHOOLS);
    assertThat(pause(0))
        .contains(new NightlyPause(since, FailureCause.CLEVER_PAUSED, "until 2027-01-22"));

    district.nextNight();
    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.queue.sent()).isEmpty();
  }

  @Test
  void anImportByHandAddsAndRemovesNothingAndThePauseStays() {
    eachSchoolIsToldOnceAndTheRosterStays(false);
    district.change(0, 5);
    district.store.request(
        NightlyDistrict.school(0),
        new ImportRequest(ImportId.at(district.now, "hand"), RunKind.FULL_DATA, district.now));
    district.queue.send(NightlyDistrict.school(0), Trigger.IMPORT_NOW, Duration.ZERO);
    assertThat(district.imported())
        .singleElement()
        .satisfies(report -> assertThat(report.state()).isEqualTo(ImportState.HELD));
    assertThat(district.students(0)).hasSize(5);
    assertThat(paused(0)).isTrue();

    district.nextNight();
    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.queue.sent()).isEmpty();
  }

  private boolean paused(int school) {
    return pause(school).isPresent();
  }

  private Optional<NightlyPause> pause(int school) {
    var found = district.schools.find(NightlyDistrict.school(school));
    return NightlyPause.of(district.store, found);
  }
}
