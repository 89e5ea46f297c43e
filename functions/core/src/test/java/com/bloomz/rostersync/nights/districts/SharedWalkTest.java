package com.bloomz.rostersync.nights.districts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.cleverevents.EventDecision;
import com.bloomz.rostersync.cleverevents.WalkReason;
import com.bloomz.rostersync.cleverevents.testing.InMemoryEvents;
import com.bloomz.rostersync.district.testing.InMemoryDistrictSource;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.nights.districts.DistrictOutcome.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 12, 2: a district in two time zones is read once a night. */
final class SharedWalkTest {
  private static final int SCHOOLS = 5;
  private static final ZoneId EASTERN = ZoneId.of("America/New_York");
  private static final ZoneId CENTRAL = NightlyDistrict.ZONE;
  private static final Instant ONE_IN_THE_EAST = Instant.parse("2026-12-01T06:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final NightlyDistrict district = new NightlyDistrict(SCHOOLS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the night's zone | the district's zones | the zones that are walked at once
        "America/New_York||America/New_York",
        "America/New_York|America/Chicago|America/New_York America/Chicago",
        "America/Chicago|America/New_York|America/New_York America/Chicago",
        "America/Chicago|America/New_York America/Chicago|America/New_York America/Chicago",
        "America/Phoenix|America/Denver|America/Denver America/Phoenix",
        "America/New_York|America/Denver|America/New_York America/Denver",
        "America/New_York|America/Los_Angeles|America/New_York",
        "America/Los_Angeles|America/New_York|America/Los_Angeles",
        "America/New_York|America/Chicago America/Los_Angeles|America/New_York America/Chicago",
        "America/Los_Angeles|America/New_York America/Denver|America/Los_Angeles",
        "Pacific/Honolulu|America/Denver America/Los_Angeles|Pacific/Honolulu",
        "America/Los_Angeles|America/Denver Pacific/Honolulu|America/Denver America/Los_Angeles",
        "Pacific/Auckland|Pacific/Pago_Pago|Pacific/Auckland"
      })
  void joinsNightsThatOverlapByHalf(String own, String zones, String together) {
    var night = new Night(ZoneId.of(own), LocalDate.of(2026, 11, 30));
    List<ZoneId> others = zones == null ? List.of() : zones(zones);

    SharedWalk walk = SharedWalk.of(new DistrictNight(NightlyDistrict.DISTRICT, night), others);

    assertThat(walk.nights())
        .extracting(Night::zone)
        .containsExactlyInAnyOrderElementsOf(zones(together));
    assertThat(walk.nights()).allMatch(each -> !each.start().isAfter(walk.begins()));
    assertThat(walk.nights())
        .allMatch(each -> !each.end().isBefore(walk.begins().plus(Duration.ofHours(2))));
  }

  private static List<ZoneId> zones(String names) {
    return Arrays.stream(names.split(" ", -1)).map(ZoneId::of).toList();
  }

  /** Two schools in the east, three in the center; the zones are known from the first night on. */
  private void passAFirstNight() {
    passAFirstNight(ONE_IN_THE_EAST);
  }

  private void passAFirstNight(Instant first) {
    district.move(0, EASTERN);
    district.move(1, EASTERN);
    district.now = first;
    assertThat(asked(district.attempt(EASTERN))).isEqualTo(2);
    later(HOUR);
    assertThat(asked(district.attempt(CENTRAL))).isEqualTo(3);
    assertThat(district.imported())
        .hasSize(SCHOOLS)
        .allMatch(each -> each.state() == ImportState.SUCCEEDED);
    district.now = first.plus(Duration.ofDays(1));
  }

  private static int asked(DistrictOutcome outcome) {
    return ((DistrictOutcome.Done) outcome).tally().asked();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsBothZonesInOneWalk(boolean easternFirst) {
    passAFirstNight();
    district.change(0, 5);
    district.change(4, 6);
    int walks = district.clever.asked().size();

    assertThat(district.attempt(EASTERN)).isEqualTo(new DistrictOutcome.Later(HOUR));
    assertThat(district.clever.asked()).hasSize(walks);
    later(HOUR);
    assertThat(district.attempt(easternFirst ? EASTERN : CENTRAL)).isEqualTo(done(3, 2));
    assertThat(district.attempt(easternFirst ? CENTRAL : EASTERN))
        .isEqualTo(new DistrictOutcome.NothingToDo());

    assertThat(district.clever.asked()).hasSize(walks + 1);
    assertThat(district.imported()).hasSize(2);
    assertThat(district.readAlone()).isEmpty();
    assertThat(district.students(0)).hasSize(5);
    assertThat(district.students(4)).hasSize(6);
  }

  @Test
  void asksForEventsOnceForBothZones() {
    district.events = district.told;
    district.now = ONE_IN_THE_EAST;
    while (!EventDecision.isWeekly(
        NightlyDistrict.DISTRICT, LocalDate.ofInstant(district.now, EASTERN))) {
      district.nextNight();
    }
    Instant first = district.now;
    district.tellEarlier(new Concern.AnySchool());
    passAFirstNight(first);
    // Of the schools in the east the walk of the center knows nothing yet.
    later(HOUR);
    assertThat(walked(district.attempt(CENTRAL))).containsExactly(WalkReason.SCHOOL_DIFFERS);
    int walks = district.clever.asked().size();
    district.nextNight();

    assertThat(district.attempt(EASTERN))
        .isEqualTo(new DistrictOutcome.Done(new Tally(SCHOOLS, 0, 0, InMemoryEvents.TRAFFIC)));
    assertThat(district.attempt(CENTRAL)).isEqualTo(new DistrictOutcome.NothingToDo());
    assertThat(district.clever.asked()).hasSize(walks);
  }

  private static Set<WalkReason> walked(DistrictOutcome outcome) {
    return ((DistrictOutcome.Done) outcome).tally().events().walked();
  }

  @Test
  void aMessageThatComesTooLateFindsItsNightDone() {
    passAFirstNight();
    later(HOUR);
    assertThat(district.attempt(CENTRAL)).isEqualTo(done(SCHOOLS, 0));
    later(HOUR.multipliedBy(3).plusMinutes(1));

    assertThat(district.attempt(EASTERN)).isEqualTo(new DistrictOutcome.NothingToDo());
  }

  @Test
  void aNightThatIsOverIsMissedThoughTheOtherGoesOn() {
    passAFirstNight();
    later(HOUR.multipliedBy(4).plusMinutes(1));

    assertThat(district.attempt(CENTRAL)).isEqualTo(done(3, 0));
    assertThat(district.attempt(EASTERN)).isInstanceOf(DistrictOutcome.Missed.class);
  }

  @Test
  void aWalkOfSeveralAttemptsReadsNoPageTwice() {
    passAFirstNight();
    later(HOUR);
    int before = district.clever.pages().size();
    var night = district.night(EASTERN);

    var first =
        district
            .imports()
            .run(
                night,
                false,
                () ->
                    district.clever.pages().size() - before < 2
                        ? Duration.ofMinutes(15)
                        : Duration.ofSeconds(40));
    assertThat(first).isInstanceOf(DistrictOutcome.GoesOn.class);
    assertThat(district.imports().hasBegun(night)).isTrue();
    assertThat(district.attempt(CENTRAL)).isEqualTo(done(SCHOOLS, 0));
    assertThat(district.clever.pages()).hasSize(before + SCHOOLS);
    assertThat(district.attempt(EASTERN)).isEqualTo(new DistrictOutcome.NothingToDo());
  }

  private void later(Duration time) {
    district.now = district.now.plus(time);
  }

  private static DistrictOutcome done(int unchanged, int asked) {
    return new DistrictOutcome.Done(new Tally(unchanged, asked, 0, InMemoryDistrictSource.TRAFFIC));
  }
}
