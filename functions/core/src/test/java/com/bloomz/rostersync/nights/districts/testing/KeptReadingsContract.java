package com.bloomz.rostersync.nights.districts.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.nights.districts.KeptReadings;
import com.bloomz.rostersync.nights.districts.KeptReadings.Reading;
import com.bloomz.rostersync.nights.districts.KeptReadings.Stretch;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read of a district is there for whoever goes on with it (A 3). */
public abstract class KeptReadingsContract {
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final CleverId district = new CleverId("d-" + NUMBERS.incrementAndGet());
  private final Reading reading = reading("token-1", 30);

  /** Where readings are kept, the same during a test. */
  protected abstract KeptReadings kept();

  @Test
  void hasNothingAtFirst() {
    assertThat(kept().hasAny(reading.of())).isFalse();
    assertThat(kept().contents(reading)).isEmpty();
    assertThat(kept().part(reading, 1, 0)).isEmpty();
    kept().forget(reading);
    assertThat(kept().contents(reading)).isEmpty();
  }

  @Test
  void keepsTheContents() {
    kept().keep(reading, List.of(new Stretch(1, 3)));
    kept().keep(reading, List.of(new Stretch(1, 3), new Stretch(2, 1)));

    assertThat(kept().contents(reading)).containsExactly(new Stretch(1, 3), new Stretch(2, 1));
  }

  @Test
  void anEarlierAttemptComesTooLate() {
    kept().keep(reading, List.of(new Stretch(2, 1)));
    kept().keep(reading, List.of(new Stretch(1, 3)));

    assertThat(kept().contents(reading)).containsExactly(new Stretch(2, 1));
  }

  @Test
  void oneAttemptMayKeepTwice() {
    kept().keep(reading, List.of(new Stretch(2, 1)));
    kept().keep(reading, List.of(new Stretch(2, 4)));

    assertThat(kept().contents(reading)).containsExactly(new Stretch(2, 4));
  }

  @Test
  void anotherTokenOrNightIsAnotherReading() {
    kept().keep(reading, List.of(new Stretch(1, 1)));
    kept().keepPart(reading, 1, 0, bytes(10));

    assertThat(kept().hasAny(reading("token-2", 30).of())).isTrue();
    assertThat(kept().hasAny(reading("token-1", 29).of())).isFalse();
    for (Reading other : List.of(reading("token-2", 30), reading("token-1", 29))) {
      assertThat(kept().contents(other)).isEmpty();
      assertThat(kept().part(other, 1, 0)).isEmpty();
    }
  }

  @Test
  void forgetsTheContents() {
    kept().keep(reading, List.of(new Stretch(2, 1)));
    kept().forget(reading);
    assertThat(kept().contents(reading)).isEmpty();
    assertThat(kept().hasAny(reading.of())).isFalse();

    kept().keep(reading, List.of(new Stretch(3, 2)));
    assertThat(kept().contents(reading)).containsExactly(new Stretch(3, 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 379_999, 380_000, 380_001, 1_100_000})
  void keepsEveryByteOfAPart(int size) {
    kept().keepPart(reading, 7, 0, bytes(3));
    kept().keepPart(reading, 7, 12, bytes(size));

    assertThat(kept().part(reading, 7, 12)).hasValueSatisfying(isBytes(size));
    assertThat(kept().part(reading, 7, 0)).hasValueSatisfying(isBytes(3));
    assertThat(kept().part(reading, 8, 12)).isEmpty();
  }

  @Test
  void showsNoToken() {
    assertThat(reading.toString()).doesNotContain("token-1");
  }

  private static Consumer<byte[]> isBytes(int size) {
    return part -> assertThat(part).isEqualTo(bytes(size));
  }

  private static byte[] bytes(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private Reading reading(String token, int day) {
    var night = new Night(ZoneId.of("America/Chicago"), LocalDate.of(2026, 11, day));
    return new Reading(new DistrictNight(district, night), new AccessToken(token));
  }
}
