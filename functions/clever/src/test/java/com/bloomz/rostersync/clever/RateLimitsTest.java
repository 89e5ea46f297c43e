package com.bloomz.rostersync.clever;

import static com.bloomz.rostersync.clever.CleverScenario.CONTACTS;
import static com.bloomz.rostersync.clever.CleverScenario.DISTRICTS;
import static com.bloomz.rostersync.clever.CleverScenario.SECTIONS;
import static com.bloomz.rostersync.clever.CleverScenario.START;
import static com.bloomz.rostersync.clever.CleverScenario.STUDENTS;
import static com.bloomz.rostersync.clever.CleverScenario.TEACHERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.sync.Fetched;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RateLimitsTest {
  private static final Reply GOOD = Wire.page(Wire.student("p1"));
  private static final long NOW = START.getEpochSecond();

  private final CleverScenario scene = new CleverScenario();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void waitsForTheResetOfA429() {
    scene.on(STUDENTS, limited(NOW + 42), GOOD);

    Fetched fetched = scene.fetch();

    assertThat(fetched).isInstanceOf(Fetched.Complete.class);
    assertThat(scene.pauses()).containsExactly(Duration.ofSeconds(42));
    assertThat(fetched.traffic().waited()).isEqualTo(Duration.ofSeconds(42));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "0", "-5", "1768441800", "1768442400", "1768442701", "1768442460000"})
  void backsOffAfterA429WithoutSoundReset(String reset) {
    assertThat(NOW).isEqualTo(1768442400);
    scene.on(
        STUDENTS,
        Reply.status(429).with("X-RateLimit-Remaining", "0").with("X-RateLimit-Reset", reset),
        GOOD);

    assertThat(scene.fetch()).isInstanceOf(Fetched.Complete.class);
    assertThat(scene.pauses()).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void backsOffAfterA429WithoutHeaders() {
    scene.on(STUDENTS, Reply.status(429), Reply.status(429), GOOD);

    assertThat(scene.fetch()).isInstanceOf(Fetched.Complete.class);
    assertThat(scene.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20", "seconds later"})
  void prefersRetryAfter(String form) {
    String value =
        form.equals("20")
            ? form
            : DateTimeFormatter.RFC_1123_DATE_TIME.format(
                START.plusSeconds(20).atOffset(ZoneOffset.UTC));
    scene.on(
        STUDENTS,
        Reply.status(429)
            .with("X-RateLimit-Reset", String.valueOf(NOW + 42))
            .with("Retry-After", value),
        GOOD);

    assertThat(scene.fetch()).isInstanceOf(Fetched.Complete.class);
    assertThat(scene.pauses()).containsExactly(Duration.ofSeconds(20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "301", "9223372036854775807", "never", ""})
  void usesTheResetWhereRetryAfterIsNotSound(String value) {
    scene.on(STUDENTS, limited(NOW + 42).with("Retry-After", value), GOOD);

    assertThat(scene.fetch()).isInstanceOf(Fetched.Complete.class);
    assertThat(scene.pauses()).containsExactly(Duration.ofSeconds(42));
  }

  @Test
  void saysUntilWhenWhereTheTimeDoesNotSuffice() {
    scene.on(STUDENTS, limited(NOW + 42), GOOD);
    scene.available(Duration.ofSeconds(46));

    assertThat(scene.fetch())
        .isInstanceOfSatisfying(
            Fetched.WaitUntil.class,
            wait -> assertThat(wait.instant()).isEqualTo(START.plusSeconds(42)));
    assertThat(scene.pauses()).isEmpty();
  }

  @Test
  void givesUpAfterSeveral429() {
    scene.on(STUDENTS, Reply.status(429));

    assertThat(scene.fetch())
        .isInstanceOfSatisfying(
            Fetched.Retry.class,
            retry -> assertThat(retry.cause()).isEqualTo(FailureCause.CLEVER_RATE_LIMITED));
    assertThat(scene.clever().timesAsked(STUDENTS)).isEqualTo(6);
  }

  @Test
  void waitsBeforeTheNextRequestWhereNoneIsLeft() {
    scene.on(STUDENTS, remaining(GOOD, 0, NOW + 30));

    assertThat(scene.fetch()).isInstanceOf(Fetched.Complete.class);
    assertThat(scene.pauses()).containsExactly(Duration.ofSeconds(30));
  }

  @Test
  void waitsNotWhileSomeAreLeft() {
    scene.on(STUDENTS, remaining(GOOD, 1, NOW + 30));

    assertThat(scene.fetch()).isInstanceOf(Fetched.Complete.class);
    assertThat(scene.pauses()).isEmpty();
  }

  @Test
  void waitsNotAfterTheLastRequest() {
    Reply district = Wire.district("same");
    scene.on(DISTRICTS, district, remaining(district, 0, NOW + 30));

    assertThat(scene.fetch()).isInstanceOf(Fetched.Complete.class);
    assertThat(scene.pauses()).isEmpty();
  }

  @Test
  void waitsNotForAResetThatIsNotSound() {
    scene.on(SECTIONS, remaining(Wire.page(Wire.section("c1")), 0, NOW - 1));
    scene.on(STUDENTS, remaining(GOOD, 0, NOW + 301));

    assertThat(scene.fetch()).isInstanceOf(Fetched.Complete.class);
    assertThat(scene.pauses()).isEmpty();
  }

  @Test
  void saysUntilWhenWhereNoneIsLeftAndTheTimeDoesNotSuffice() {
    scene.on(STUDENTS, remaining(GOOD, 0, NOW + 30));
    scene.available(Duration.ofSeconds(34));

    assertThat(scene.fetch())
        .isInstanceOfSatisfying(
            Fetched.WaitUntil.class,
            wait -> assertThat(wait.instant()).isEqualTo(START.plusSeconds(30)));
    assertThat(scene.clever().timesAsked(TEACHERS)).isZero();
  }

  @Test
  void keepsBucketsApart() {
    scene.on(STUDENTS, remaining(GOOD, 0, NOW + 30));
    Reply other = remaining(Wire.page(Wire.teacher("t1")), 0, NOW + 60);
    scene.on(TEACHERS, other.with("X-RateLimit-Bucket", "another"));
    scene.on(CONTACTS, remaining(Wire.page(), 9, NOW + 60));

    assertThat(scene.fetch()).isInstanceOf(Fetched.Complete.class);
    assertThat(scene.pauses()).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(30));
  }

  private static Reply limited(long reset) {
    return remaining(Reply.status(429), 0, reset);
  }

  private static Reply remaining(Reply reply, int remaining, long reset) {
    return reply
        .with("X-RateLimit-Limit", "1200")
        .with("X-RateLimit-Remaining", String.valueOf(remaining))
        .with("X-RateLimit-Reset", String.valueOf(reset))
        .with("X-RateLimit-Bucket", "bearer");
  }
}
