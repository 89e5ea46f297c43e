package com.bloomz.rostersync.nights.districts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.district.testing.InMemoryDistrictSource;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.nights.PackedSource;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A district that takes longer than an attempt has is gone on with by the next one (A 3). */
final class GoingOnTest {
  private static final int SCHOOLS = 6;
  private static final Duration ENOUGH = Duration.ofMinutes(15);

  /** Too little to read, and enough to decide. */
  private static final Duration SHORT = Duration.ofSeconds(40);

  @Test
  void readsNoPageTwiceAndTellsTheSameSchoolsWhereverTheTimeEnds() {
    for (int pages = 1; pages <= SCHOOLS; pages++) {
      var district = new NightlyDistrict(SCHOOLS);

      assertThat(untilDone(district, pages)).isEqualTo((SCHOOLS + pages - 1) / pages);
      assertThat(district.clever.pages()).hasSize(SCHOOLS).doesNotHaveDuplicates();
      assertImported(district);
    }
  }

  @Test
  void decidesTheSchoolsThatAreLeftFromWhatWasKept() {
    for (int told = 1; told < SCHOOLS; told++) {
      int most = told;
      var district = new NightlyDistrict(SCHOOLS);
      TimeLeft time = () -> district.queue.sent().size() < most ? ENOUGH : Duration.ofSeconds(5);

      assertThat(district.attempt(false, time)).isInstanceOf(DistrictOutcome.GoesOn.class);
      assertThat(district.queue.sent()).hasSize(told);
      assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
      assertThat(district.clever.pages()).hasSize(SCHOOLS);
      assertImported(district);
    }
  }

  @Test
  void readsAnewWhatWasKeptForTooLong() {
    var district = new NightlyDistrict(SCHOOLS);
    TimeLeft time = () -> district.queue.sent().isEmpty() ? ENOUGH : Duration.ofSeconds(5);
    assertThat(district.attempt(false, time)).isInstanceOf(DistrictOutcome.GoesOn.class);
    district.now = district.now.plus(PackedSource.FRESH.dividedBy(2).plusSeconds(1));

    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.clever.pages()).hasSize(2 * SCHOOLS - 1);
    assertImported(district);
  }

  @Test
  void anAttemptWithoutAnyPageIsTriedAgainLater() {
    var district = new NightlyDistrict(SCHOOLS);

    assertThat(attempt(district, 0))
        .isEqualTo(new DistrictOutcome.TryAgain(FailureCause.NO_HEADWAY));
  }

  @Test
  void aFaultBetweenCostsNoPage() {
    var district = new NightlyDistrict(SCHOOLS);
    assertThat(attempt(district, 2)).isInstanceOf(DistrictOutcome.GoesOn.class);
    district.clever.fail(FailureCause.CLEVER_ERROR);
    assertThat(district.attempt())
        .isEqualTo(new DistrictOutcome.TryAgain(FailureCause.CLEVER_ERROR));

    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.clever.pages()).hasSize(SCHOOLS);
    assertImported(district);
  }

  @Test
  void begunAnewWhereReadingWasStopped() {
    var district = new NightlyDistrict(SCHOOLS);
    assertThat(attempt(district, 2)).isInstanceOf(DistrictOutcome.GoesOn.class);
    district.clever.stop(
        new Fetched.Retry(FailureCause.CLEVER_DATA_MOVED, InMemoryDistrictSource.TRAFFIC));
    assertThat(district.attempt())
        .isEqualTo(new DistrictOutcome.TryAgain(FailureCause.CLEVER_DATA_MOVED));

    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    assertThat(district.clever.pages()).hasSize(SCHOOLS + 2);
    assertImported(district);
  }

  @Test
  void whoeverDiesAnywhereLeavesANightThatTheNextAttemptsComplete() {
    for (boolean done : List.of(false, true)) {
      for (int step = 1; ; step++) {
        var district = new NightlyDistrict(SCHOOLS);
        var death = new SuddenDeath(step, done);
        district.wrapped = death::over;
        if (!dies(district)) {
          break;
        }
        district.wrapped = death::none;
        district.now = district.now.plus(Duration.ofMinutes(16));
        var unused = untilDone(district, 2);
        assertImported(district);
      }
    }
  }

  /** Whether an attempt died before the night was done. */
  private static boolean dies(NightlyDistrict district) {
    try {
      var unused = untilDone(district, 2);
      return false;
    } catch (SuddenDeath.DiedError e) {
      return true;
    }
  }

  /** How many attempts it takes. */
  private static int untilDone(NightlyDistrict district, int pages) {
    for (int attempts = 1; attempts <= 2 * SCHOOLS; attempts++) {
      DistrictOutcome outcome = attempt(district, pages);
      if (outcome instanceof DistrictOutcome.Done
          || outcome instanceof DistrictOutcome.NothingToDo) {
        return attempts;
      }
    }
    throw new AssertionError("it never ends");
  }

  private static DistrictOutcome attempt(NightlyDistrict district, int pages) {
    int before = district.clever.pages().size();
    return district.attempt(
        false, () -> district.clever.pages().size() - before < pages ? ENOUGH : SHORT);
  }

  private static void assertImported(NightlyDistrict district) {
    assertThat(district.imported())
        .hasSize(SCHOOLS)
        .allMatch(each -> each.state() == ImportState.SUCCEEDED);
    assertThat(district.readAlone()).isEmpty();
    assertThat(
            IntStream.range(0, SCHOOLS)
                .mapToObj(NightlyDistrict::school)
                .map(school -> district.store.load(school).roster().members().size()))
        .containsOnly(3);
  }
}
