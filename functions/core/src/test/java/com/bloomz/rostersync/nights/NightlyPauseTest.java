package com.bloomz.rostersync.nights;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.nights.testing.NightSchools;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pauses a school's nightly imports, and what ends that (A 4). */
class NightlyPauseTest {
  private static final School SCHOOL =
      NightSchools.scheduled("s-1", "d-1", ZoneId.of("America/Denver"));
  private static final Duration TOOK = Duration.ofMinutes(2);
  private static final ImportId HELD = new ImportId("20261129T070000000Z-0001");

  private final InMemoryImportStore imports = new InMemoryImportStore();
  private Instant now = Objects.requireNonNull(SCHOOL.connection()).since();

  /**
   * Each letter is an import: R a night with a refused token, r an Import Now with one, o an outage
   * at night, c a canceled import, g a night in which the school was gone, k a night that went
   * well, p a night in which Clever had paused the district, i an Import Now that went well, a an
   * import by which an admin let go what a night held back.
   */
  @ParameterizedTest
  @CsvSource({
    "'',      false",
    "RR,      false",
    "RRR,     true",
    "kRRR,    true",
    "RRRR,    true",
    "rrr,     false",
    "RrRrRr,  true",
    "RRRrrrrrrrrrrrr, true",
    "RoRcR,   true",
    "RRRo,    true",
    "RRkR,    false",
    "RRRk,    false",
    "RRRg,    false",
    "RRRkRR,  false",
    "RRpR,    false",
    "kp,      true",
    "kpo,     true",
    "kpcr,    true",
    "kpR,     false",
    "pk,      false",
    "pi,      true",
    "piop,    true",
    "ki,      false",
    "RRRi,    false",
    "RiRR,    false",
    "pa,      true",
    "RRRa,    false",
  })
  void threeRefusedNightsPauseUntilTheTokenIsAccepted(String nights, boolean paused) {
    nights.chars().forEach(this::importEnds);
    assertThat(NightlyPause.of(imports, SCHOOL).isPresent()).isEqualTo(paused);
  }

  @Test
  void itBeginsWithTheThirdNightAndEndsWithAToken() {
    "RRR".chars().forEach(this::importEnds);
    Instant third = now.plus(TOOK);
    "roc".chars().forEach(this::importEnds);
    assertThat(NightlyPause.of(imports, SCHOOL))
        .contains(new NightlyPause(third, FailureCause.CLEVER_TOKEN_REJECTED, ""));

    assertThat(NightlyPause.of(imports, enteredAt(now.plusSeconds(1)))).isEmpty();
    "RR".chars().forEach(this::importEnds);
    assertThat(NightlyPause.of(imports, enteredAt(third.plusSeconds(1)))).isEmpty();
  }

  @Test
  void aPausedSyncIsToldApartFromARefusedToken() {
    "kp".chars().forEach(this::importEnds);
    assertThat(NightlyPause.of(imports, SCHOOL))
        .contains(new NightlyPause(now.plus(TOOK), FailureCause.CLEVER_PAUSED, "until 2026-08-15"));
  }

  @Test
  void aPauseIsShownSinceItWasFirstFound() {
    "kp".chars().forEach(this::importEnds);
    Instant first = now.plus(TOOK);
    "oipo".chars().forEach(this::importEnds);

    assertThat(NightlyPause.of(imports, SCHOOL).map(NightlyPause::since)).contains(first);
  }

  @Test
  void whatIsNotScheduledIsNotPaused() {
    "RRR".chars().forEach(this::importEnds);
    assertThat(NightlyPause.of(imports, SCHOOL.activated(true, Plan.BLOOMZ))).isEmpty();
    assertThat(NightlyPause.of(imports, SCHOOL.connected(null))).isEmpty();
  }

  private static School enteredAt(Instant at) {
    var had = Objects.requireNonNull(SCHOOL.connection());
    return SCHOOL.connected(
        new Connection(
            had.district(),
            had.districtName(),
            had.token(),
            had.lastFour(),
            at,
            had.cleverSchool()));
  }

  private void importEnds(int how) {
    switch (how) {
      case 'R' -> ended(RunKind.NIGHTLY, ImportState.FAILED, FailureCause.CLEVER_TOKEN_REJECTED);
      case 'r' -> ended(RunKind.IMPORT_NOW, ImportState.FAILED, FailureCause.CLEVER_TOKEN_REJECTED);
      case 'o' -> ended(RunKind.NIGHTLY, ImportState.FAILED, FailureCause.CLEVER_UNREACHABLE);
      case 'c' -> ended(RunKind.IMPORT_NOW, ImportState.CANCELLED, null);
      case 'g' -> ended(RunKind.NIGHTLY, ImportState.FAILED, FailureCause.CLEVER_SCHOOL_GONE);
      case 'i' -> ended(RunKind.IMPORT_NOW, ImportState.SUCCEEDED, null);
      case 'p' -> ended(RunKind.NIGHTLY, ImportState.FAILED, FailureCause.CLEVER_PAUSED);
      case 'k' -> ended(RunKind.NIGHTLY, ImportState.SUCCEEDED, null);
      case 'a' ->
          ended(
              RunKind.NIGHTLY,
              ImportState.SUCCEEDED,
              null,
              new ImportTask.Sync(OptOuts.NONE, HELD));
      default -> throw new IllegalArgumentException("no such import");
    }
  }

  private void ended(RunKind kind, ImportState state, @Nullable FailureCause cause) {
    ended(kind, state, cause, new ImportTask.Sync());
  }

  private void ended(
      RunKind kind, ImportState state, @Nullable FailureCause cause, ImportTask task) {
    now = now.plus(Duration.ofDays(1));
    ImportId id = ImportId.at(now, "n1");
    imports.end(
        new ImportReport(
            SCHOOL.id(),
            new ImportRequest(id, kind, now).withTask(task),
            state,
            cause,
            cause == FailureCause.CLEVER_PAUSED ? "until 2026-08-15" : "",
            now,
            now.plus(TOOK),
            1,
            Counts.none(),
            0,
            id,
            new TreeSet<>(),
            Traffic.NONE,
            Usage.NONE,
            new TreeMap<>()));
  }
}
