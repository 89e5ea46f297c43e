package com.bloomz.rostersync.nights.districts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.cleverevents.WalkReason;
import com.bloomz.rostersync.cleverevents.testing.InMemoryEvents;
import com.bloomz.rostersync.district.testing.InMemoryDistrictSource;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.nights.districts.DistrictOutcome.Tally;
import com.bloomz.rostersync.nights.testing.NightSchools;
import com.bloomz.rostersync.sync.Fetched;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A 1: a walk that takes several attempts. */
final class WalkInPartsTest extends DistrictWithEvents {
  /** The next attempt reads later, and must not take what came in between for told. */
  @Test
  void aWalkOfSeveralAttemptsStartsWithTheFirst() {
    district.tellEarlier(new Concern.AnySchool());
    district.clever.stop(
        new Fetched.Retry(FailureCause.CLEVER_ERROR, InMemoryDistrictSource.TRAFFIC));
    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.TryAgain.class);
    district.told.tell(new Concern.AnySchool());
    later(Duration.ofMinutes(20));
    assertThat(walked()).containsExactly(WalkReason.ROSTER_EVENT);

    district.nextNight();
    assertThat(walked()).containsExactly(WalkReason.ROSTER_EVENT);
    district.nextNight();
    assertThat(walked()).isEmpty();
  }

  @Test
  void anAttemptThatGoesOnKeepsWhatTheFirstHasSeen() {
    district.tellEarlier(new Concern.AnySchool());
    int[] calls = new int[1];
    var first =
        district.attempt(
            false, () -> calls[0]++ < 4 ? Duration.ofMinutes(5) : Duration.ofSeconds(10));
    assertThat(first).isInstanceOf(DistrictOutcome.GoesOn.class);
    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);

    district.nextNight();
    assertThat(walked()).isEmpty();
  }

  /** What was read for others alone does not say that the school is gone. */
  @Test
  void aSchoolThatIsWantedInTheMiddleOfAWalkIsWalkedTheNextNight() {
    district.tellEarlier(new Concern.AnySchool());
    district.move(2, ZoneId.of("America/Anchorage"));
    assertThat(attemptOf(SCHOOLS - 1)).isInstanceOf(DistrictOutcome.GoesOn.class);
    district.move(2, NightlyDistrict.ZONE);
    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.imported()).hasSize(1);
    assertThat(district.readAlone()).containsExactly(NightlyDistrict.cleverSchool(2));

    district.nextNight();
    assertThat(walked()).containsExactly(WalkReason.SCHOOL_DIFFERS);
    assertThat(district.imported()).isEmpty();
    district.nextNight();
    assertThat(tally(district.attempt()))
        .isEqualTo(new Tally(SCHOOLS, 0, 0, InMemoryEvents.TRAFFIC));
  }

  /** A school that joins while a walk goes on has no place in the walk before, either. */
  @Test
  void aSchoolThatJoinsInTheMiddleOfAWalkIsWalkedTheNextNight() {
    district.tellEarlier(new Concern.AnySchool());
    assertThat(attemptOf(SCHOOLS)).isInstanceOf(DistrictOutcome.GoesOn.class);
    district.change(SCHOOLS, 3);
    NightSchools.save(
        district.schools, NightSchools.scheduled("s-" + SCHOOLS, "d-1", NightlyDistrict.ZONE));
    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.imported()).hasSize(1);

    district.nextNight();
    assertThat(walked()).containsExactly(WalkReason.SCHOOL_DIFFERS);
    assertThat(district.imported()).isEmpty();
    district.nextNight();
    assertThat(tally(district.attempt()))
        .isEqualTo(new Tally(SCHOOLS + 1, 0, 0, InMemoryEvents.TRAFFIC));
  }

  /** A walk that takes several attempts each time need not be walked again for a school gone. */
  @Test
  void aSchoolThatIsGoneInAWalkOfSeveralAttemptsReadsByItself() {
    district.tellEarlier(new Concern.AnySchool());
    district.clever.gone(NightlyDistrict.cleverSchool(2));
    assertThat(attemptOf(SCHOOLS - 1)).isInstanceOf(DistrictOutcome.GoesOn.class);
    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.imported()).hasSize(1);

    assertEachNightAlone(ImportState.FAILED);
  }

  /** One that reads so many schools and decides one, before its time is over. */
  private DistrictOutcome attemptOf(int schools) {
    int pages = district.clever.pages().size() + schools;
    int[] decided = new int[1];
    return district.attempt(
        false,
        () ->
            district.clever.pages().size() < pages || decided[0]++ < 1
                ? Duration.ofMinutes(15)
                : Duration.ofSeconds(10));
  }
}
