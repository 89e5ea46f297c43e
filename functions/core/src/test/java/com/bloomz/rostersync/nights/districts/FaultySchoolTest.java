package com.bloomz.rostersync.nights.districts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.district.PackedRoster;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.nights.districts.DistrictImports.Ports;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.Fetched;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A 2: a fault of ours at one school delays none of its district. */
final class FaultySchoolTest {
  private static final int SCHOOLS = 10;
  private static final int BAD = 3;

  private final NightlyDistrict district = new NightlyDistrict(SCHOOLS);

  @Test
  @DisplayName("A 2: of ten schools nine are imported every night where the third's roster faults")
  void aRosterThatFaultsCostsNoOtherSchool() {
    district.wrapped = ports -> with(ports, ports.schools(), faulting(ports.clever()));
    for (int night = 1; night <= 2; night++) {
      assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
      assertThat(district.faulty).hasSize(night).containsOnly(NightlyDistrict.school(BAD));
      var unused = district.imported(this::alone, district.schools);

      assertNineAreDone(night);
      district.nextNight();
    }
  }

  @Test
  @DisplayName("A 2: a school whose record faults says so by an import of its own")
  void aRecordThatFaultsCostsNoOtherSchool() {
    district.wrapped = ports -> with(ports, faulting(ports.schools()), ports.clever());

    assertThat(district.attempt()).isInstanceOf(DistrictOutcome.Done.class);
    var unused = district.imported(district.clever::alone, faulting(district.schools));

    assertNineAreDone(1);
  }

  @Test
  @DisplayName("A 2: where a record faults, all schools of a missed night are told once")
  void aMissedNightIsToldToAllTheSame() {
    district.wrapped = ports -> with(ports, faulting(ports.schools()), ports.clever());
    var night = district.night();
    district.now = night.night().end();

    assertThat(district.imports().run(night, false, () -> Duration.ofMinutes(15)))
        .isEqualTo(new DistrictOutcome.Missed(SCHOOLS));
    assertThat(district.bus.heard()).extracting(ImportFinished::school).doesNotHaveDuplicates();
    assertThat(district.bus.heard()).hasSize(SCHOOLS);
    assertThat(newest(BAD).cause()).isEqualTo(FailureCause.OUR_FAULT);
  }

  private void assertNineAreDone(int night) {
    for (int number = 0; number < SCHOOLS; number++) {
      ImportReport report = newest(number);
      if (number == BAD) {
        assertThat(report.state()).isEqualTo(ImportState.FAILED);
        assertThat(report.cause()).isEqualTo(FailureCause.OUR_FAULT);
      } else {
        assertThat(report.state()).isEqualTo(ImportState.SUCCEEDED);
      }
      assertThat(district.store.ended(NightlyDistrict.school(number), null, 5)).hasSize(night);
    }
  }

  private ImportReport newest(int number) {
    return district.store.ended(NightlyDistrict.school(number), null, 1).getFirst();
  }

  private Fetched alone(CleverSource.Wanted wanted) {
    if (wanted.school().equals(NightlyDistrict.cleverSchool(BAD))) {
      throw new IllegalStateException("a fault of ours");
    }
    return district.clever.alone(wanted);
  }

  private static Ports with(Ports ports, SchoolStore schools, DistrictSource clever) {
    return new Ports(
        ports.scheduled(),
        ports.claims(),
        schools,
        ports.imports(),
        ports.records(),
        ports.runs(),
        ports.bus(),
        ports.packed(),
        ports.kept(),
        clever,
        ports.events(),
        ports.walks(),
        ports.vault(),
        ports.queue(),
        ports.faults());
  }

  private static SchoolStore faulting(SchoolStore store) {
    SchoolId bad = NightlyDistrict.school(BAD);
    return (SchoolStore)
        Proxy.newProxyInstance(
            FaultySchoolTest.class.getClassLoader(),
            new Class<?>[] {SchoolStore.class},
            (_, method, arguments) -> {
              if (method.getName().equals("find") && bad.equals(arguments[0])) {
                throw new IllegalStateException("a fault of ours");
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static DistrictSource faulting(DistrictSource clever) {
    return (wanted, kept, time, progress) ->
        switch (clever.readOn(wanted, kept, time, progress)) {
          case DistrictReading.Complete read ->
              new DistrictReading.Complete(
                  new Faulting(read.rosters()), read.readAt(), read.read(), read.traffic());
          case DistrictReading.Paused paused -> paused;
          case DistrictReading.Stopped stopped -> stopped;
        };
  }

  /** Rosters of which one cannot be made. */
  private record Faulting(DistrictRosters of) implements DistrictRosters {
    @Override
    public Optional<CleverRoster> school(CleverId school, boolean contacts) {
      if (school.equals(NightlyDistrict.cleverSchool(BAD))) {
        throw new IllegalStateException("a fault of ours");
      }
      return of.school(school, contacts);
    }

    @Override
    public boolean isMissing(CleverId school) {
      return of.isMissing(school);
    }

    @Override
    public PackedRoster packed(CleverId school, boolean contacts) {
      return of.packed(school, contacts);
    }

    @Override
    public Optional<Instant> lastSync() {
      return of.lastSync();
    }

    @Override
    public Optional<LocalDate> changesOn() {
      return of.changesOn();
    }
  }
}
