package com.bloomz.rostersync.nights.districts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.district.testing.InMemoryDistrictSource;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.NightlyPause;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.LocalDate;
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
    district.events = events ? district.told : district.events;
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
      assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
      assertThat(district.queue.sent()).isEmpty();
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

  private boolean paused(int school) {
    var found = district.schools.find(NightlyDistrict.school(school));
    return NightlyPause.of(district.store, found).isPresent();
  }
}
