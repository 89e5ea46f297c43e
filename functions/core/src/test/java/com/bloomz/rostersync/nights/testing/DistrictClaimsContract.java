package com.bloomz.rostersync.nights.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.nights.DistrictClaims;
import com.bloomz.rostersync.nights.DistrictClaims.Claiming;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.roster.CleverId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A district's night is worked on by one at a time, and done once (A 1). */
public abstract class DistrictClaimsContract {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");
  private static final Instant UNTIL = NOW.plusSeconds(900);

  private final DistrictNight night =
      night(new CleverId("d-" + NUMBERS.incrementAndGet()), LocalDate.of(2026, 11, 30));

  /** The claims to be tested, the same during a test. */
  protected abstract DistrictClaims claims();

  @Test
  void oneAtATime() {
    assertThat(claims().claim(night, NOW, UNTIL)).isEqualTo(new Claiming.Claimed(1));
    assertThat(claims().claim(night, NOW.plusSeconds(5), UNTIL))
        .isEqualTo(new Claiming.Busy(UNTIL));
  }

  @Test
  void tellsTheZonesOfLateNights() {
    var zone = ZoneId.of("America/Indiana/Knox");
    for (int day = 28; day <= 30; day++) {
      var earlier =
          new DistrictNight(
              night.district(),
              new Night(day == 28 ? zone : night.night().zone(), LocalDate.of(2026, 11, day)));
      var unused = claims().claim(earlier, NOW, UNTIL);
    }
    claims().release(night, 1);

    assertThat(claims().zones(night.district(), LocalDate.of(2026, 11, 28)))
        .containsExactlyInAnyOrder(zone, night.night().zone());
    assertThat(claims().zones(night.district(), LocalDate.of(2026, 11, 30)))
        .containsExactly(night.night().zone());
    assertThat(claims().zones(night.district(), LocalDate.of(2026, 12, 1))).isEmpty();
    assertThat(claims().zones(new CleverId("elsewhere"), LocalDate.of(2026, 11, 1))).isEmpty();
  }

  @Test
  void aClaimExpires() {
    var unused = claims().claim(night, NOW, UNTIL);

    assertThat(claims().claim(night, UNTIL, UNTIL.plusSeconds(900)))
        .isEqualTo(new Claiming.Claimed(2));
  }

  @Test
  void aClaimThatIsGivenBackIsFree() {
    var unused = claims().claim(night, NOW, UNTIL);
    claims().release(night, 1);

    assertThat(claims().claim(night, NOW, UNTIL)).isEqualTo(new Claiming.Claimed(2));
  }

  @Test
  void whatIsDoneStaysDone() {
    var unused = claims().claim(night, NOW, UNTIL);
    claims().finish(night, 1);

    assertThat(claims().claim(night, UNTIL, UNTIL.plusSeconds(900))).isEqualTo(new Claiming.Done());
  }

  @Test
  void aClaimThatWasTakenOverGivesNothingBackAndEndsNothing() {
    var first = claims().claim(night, NOW, UNTIL);
    var second = claims().claim(night, UNTIL, UNTIL.plusSeconds(900));
    assertThat(first).isNotEqualTo(second);
    claims().release(night, 1);
    claims().finish(night, 1);

    assertThat(claims().claim(night, UNTIL, UNTIL.plusSeconds(900)))
        .isEqualTo(new Claiming.Busy(UNTIL.plusSeconds(900)));
  }

  @Test
  void anotherNightIsAnother() {
    var unused = claims().claim(night, NOW, UNTIL);
    claims().finish(night, 1);

    assertThat(claims().claim(night(night.district(), LocalDate.of(2026, 12, 1)), NOW, UNTIL))
        .isEqualTo(new Claiming.Claimed(1));
  }

  @Test
  void knowsTheNewestFaultWhoeverClaims() {
    assertThat(claims().fault(night)).isEmpty();
    assertThat(claims().isDone(night)).isFalse();
    claims().noteFault(night, FailureCause.OUR_FAULT);
    assertThat(claims().claim(night, NOW, UNTIL)).isEqualTo(new Claiming.Claimed(1));
    claims().noteFault(night, FailureCause.CLEVER_UNREACHABLE);
    claims().release(night, 1);

    assertThat(claims().claim(night, NOW, UNTIL)).isEqualTo(new Claiming.Claimed(2));
    assertThat(claims().fault(night)).contains(FailureCause.CLEVER_UNREACHABLE);
    assertThat(claims().isDone(night)).isFalse();
    claims().finish(night, 2);
    claims().noteFault(night, FailureCause.STORE_UNAVAILABLE);
    assertThat(claims().isDone(night)).isTrue();
    assertThat(claims().claim(night, NOW, UNTIL)).isEqualTo(new Claiming.Done());
  }

  private static DistrictNight night(CleverId district, LocalDate date) {
    return new DistrictNight(district, new Night(ZoneId.of("America/Chicago"), date));
  }
}
