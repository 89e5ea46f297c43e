package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.CleverSource.PackedFor;
import com.bloomz.rostersync.sync.CleverSource.Wanted;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A 2: an outage of Clever costs a look and not minutes, and nobody who waits is put off. */
final class CleverOutageTest {
  private static final Wanted REQUESTED =
      new Wanted(new CleverId("d"), new CleverId("c"), new AccessToken("t"), true);
  private int schools;

  private Instant now = Instant.parse("2026-11-30T07:00:00Z");
  private Fetched answer = failed(FailureCause.CLEVER_UNREACHABLE);
  private int asked;
  private final CleverSource guarded =
      new CleverOutage()
          .guarding(
              (wanted, time, progress) -> {
                asked++;
                return answer;
              },
              () -> now);

  /** Of another school each time. */
  private Wanted nightly() {
    return nightly("c" + ++schools);
  }

  private static Wanted nightly(String school) {
    return new Wanted(
        new CleverId("d"),
        new CleverId(school),
        new AccessToken("t"),
        true,
        new PackedFor(new SchoolId("s"), new ImportId("i")));
  }

  private Fetched fetch(Wanted wanted) {
    return guarded.fetch(wanted, () -> Duration.ofMinutes(15), _ -> {});
  }

  private static Fetched failed(FailureCause cause) {
    return new Fetched.Retry(cause, Traffic.NONE);
  }

  @Test
  void nightlyImportsArePutOffAfterTwoFailuresInARow() {
    assertThat(fetch(nightly())).isEqualTo(answer);
    assertThat(fetch(nightly())).isEqualTo(answer);
    assertThat(fetch(nightly()))
        .isEqualTo(
            new Fetched.WaitUntil(
                now.plus(Duration.ofMinutes(15)), FailureCause.CLEVER_UNREACHABLE, Traffic.NONE));
    assertThat(asked).isEqualTo(2);

    now = now.plus(Duration.ofMinutes(1));
    assertThat(fetch(nightly())).isEqualTo(answer);
    assertThat(fetch(nightly())).isInstanceOf(Fetched.WaitUntil.class);
  }

  @Test
  void anImportThatSomebodyWaitsForIsTriedAllTheSame() {
    for (int i = 0; i < 5; i++) {
      assertThat(fetch(REQUESTED)).isEqualTo(answer);
    }
  }

  @Test
  void oneSchoolThatFailsAgainAndAgainIsNoOutage() {
    for (int i = 0; i < 5; i++) {
      assertThat(fetch(nightly("c"))).isEqualTo(answer);
    }
  }

  @Test
  void oneSchoolIsEnoughForAnOutageToGoOn() {
    nightlyImportsArePutOffAfterTwoFailuresInARow();
    now = now.plus(Duration.ofMinutes(1));
    assertThat(fetch(nightly("c" + schools))).isEqualTo(answer);
    assertThat(fetch(nightly())).isInstanceOf(Fetched.WaitUntil.class);
  }

  @Test
  void anyAnswerIsClevers() {
    var unused = fetch(nightly());
    answer = new Fetched.Refused(Traffic.NONE);
    unused = fetch(nightly());
    answer = failed(FailureCause.CLEVER_ERROR);
    unused = fetch(nightly());
    assertThat(fetch(nightly())).isEqualTo(answer);
  }

  @Test
  void otherFaultsAreNoOutage() {
    answer = failed(FailureCause.CLEVER_DATA_MOVED);
    for (int i = 0; i < 5; i++) {
      assertThat(fetch(nightly())).isEqualTo(answer);
    }
  }
}
