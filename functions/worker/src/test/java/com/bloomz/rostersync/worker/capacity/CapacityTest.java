package com.bloomz.rostersync.worker.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.sync.RequestSlots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A 1, A 2: a night is enough for a country, one district does not hold up another, and an outage
 * passes. {@code -Dcapacity.docs=write} writes docs/capacity.md.
 */
final class CapacityTest {
  private static final Path DOCS = Path.of("../../docs/capacity.md");
  private static final Path COPY = Path.of("target/capacity.md");

  private static final Supplier<SharedLimit> SHARED = once(SharedLimit::run);
  private static final Supplier<LargeBesideSmall> SPACED =
      once(() -> LargeBesideSmall.run(VirtualNight.SPACING));
  private static final Supplier<LargeBesideSmall> UNSPACED =
      once(() -> LargeBesideSmall.run(Duration.ZERO));
  private static final Supplier<Scenarios.ImportNow> IMPORT_NOW = once(Scenarios::importNow);
  private static final Supplier<Scenarios.OneNight> NIGHT = once(Scenarios::oneNight);
  private static final Supplier<Scenarios.Outage> OUTAGE = once(Scenarios::outage);

  private static <T> Supplier<T> once(Supplier<T> run) {
    return new Supplier<>() {
      private final List<T> results = new ArrayList<>();

      @Override
      public synchronized T get() {
        if (results.isEmpty()) {
          results.add(run.get());
        }
        return results.getFirst();
      }
    };
  }

  @Test
  @Timeout(120)
  void fiftySchoolsOfOneDistrictUseItsLimitAndNeverExceedIt() {
    SharedLimit shared = SHARED.get();
    assertThat(shared.most()).isLessThanOrEqualTo(RequestSlots.MOST);
    assertThat(shared.refused()).isZero();
    assertThat(shared.percent()).isGreaterThanOrEqualTo(90);
  }

  @Test
  @Timeout(120)
  void anAdminsQuestionWaitsForAMomentOfEachOther() {
    Duration moments = RequestSlots.SPACING.multipliedBy(SHARED.get().schools() + 10L);
    assertThat(SHARED.get().longestQuestion()).isLessThan(moments.plusSeconds(3));
  }

  @Test
  void aLargeDistrictDelaysNoSmallOneMoreThanTwice() {
    assertThat(SPACED.get().worst()).isLessThan(2);
    assertThat(SPACED.get().longestWait()).isLessThan(UNSPACED.get().longestWait());
  }

  @Test
  void importNowStartsWithinTwoJobs() {
    Scenarios.ImportNow importNow = IMPORT_NOW.get();
    assertThat(importNow.pressed()).isEqualTo(Scenarios.PRESSED);
    assertThat(importNow.longestWait()).isLessThanOrEqualTo(importNow.job().multipliedBy(2));
  }

  @Test
  void aHundredThousandSchoolsAreDoneInANight() {
    Scenarios.OneNight night = NIGHT.get();
    assertThat(night.ended()).isEqualTo(Scenarios.COUNTRY);
    assertThat(night.took()).isLessThan(Duration.ofHours(4));
    assertThat(DeployedWorkers.ofTemplate().all()).isLessThanOrEqualTo(100);
    assertThat(night.workers()).isLessThanOrEqualTo(100);
    assertThat(night.readAlone()).isZero();
    assertThat(night.lost()).isZero();
  }

  @Test
  void anOutageOfSixHoursDrainsWithoutPilingUp() {
    Scenarios.Outage outage = OUTAGE.get();
    assertThat(outage.lost()).isZero();
    assertThat(outage.messages()).isLessThan(2 * outage.districts());
    assertThat(outage.drained()).isLessThan(Duration.ofHours(4));
    assertThat(outage.missed()).isPositive();
    assertThat(outage.told() + outage.ended()).isEqualTo(100_000);
  }

  @Test
  @Timeout(120)
  void documentShowsTheFigures() throws IOException {
    String text =
        CapacityDocument.text(
            new CapacityDocument.Figures(
                SHARED.get(),
                SPACED.get(),
                UNSPACED.get(),
                IMPORT_NOW.get(),
                NIGHT.get(),
                OUTAGE.get()));
    Files.createDirectories(COPY.getParent());
    Files.writeString(COPY, text);
    if ("write".equals(System.getProperty("capacity.docs"))) {
      Files.writeString(DOCS, text);
    }
    assertThat(DOCS).as("write it with -Dcapacity.docs=write").hasContent(text);
  }
}
