package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.cleverevents.EventDecision;
import com.bloomz.rostersync.dynamo.capacity.Metering;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.lambda.SharedVariable;
import com.bloomz.rostersync.local.costs.MeasuredCosts;
import com.bloomz.rostersync.local.costs.NightCosts;
import com.bloomz.rostersync.local.night.NightClock;
import com.bloomz.rostersync.local.night.NightDistrict;
import com.bloomz.rostersync.local.stack.LocalNight;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.mailbox.Mailbox;
import com.bloomz.rostersync.simulator.CleverSimulator;
import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.edit.DistrictEdit;
import com.bloomz.rostersync.simulator.generator.GeneratedSchools;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A 1 to A 3: nights of a district through rule, dispatcher, queues and workers, on the wire. */
final class NightIT {
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final int SCHOOLS = 6;
  private static final int STUDENTS = 30;

  private final InstantSource system = InstantSource.system();
  private final NightClock clock = new NightClock(system, ZONE);
  private final GeneratedSchools generated = GeneratedSchools.of(11, SCHOOLS, STUDENTS);
  private final List<Metering.Total> taken = new ArrayList<>();
  private CleverSimulator clever;
  private LocalStack stack;
  private NightDistrict district;
  private AutoCloseable notifier;
  private LocalNight night;

  @BeforeEach
  void start() throws IOException {
    clock.goToNextNight();
    clever =
        CleverSimulator.start(
            generated.district(), SimulatorOptions.defaults(clock).requestsAMinute(1_000_000));
    stack = LocalStack.embedded(Optional.empty(), to -> Mailbox.start(0, system, to));
    district = new NightDistrict(stack, generated, clock);
    district.link(ZONE);
    notifier = stack.startNotifier(system);
    night = stack.startNight(stack.environment(clever.url(), "v3.1"), clock);
  }

  @AfterEach
  void stop() throws Exception {
    night.close();
    notifier.close();
    stack.close();
    clever.close();
  }

  @Test
  void threeNightsOfADistrict() throws Exception {
    passNight();
    for (String school : generated.schools()) {
      assertThat(newest(school).state()).isEqualTo(ImportState.SUCCEEDED);
      assertThat(members(school)).isGreaterThan(30);
    }
    int first = requests();
    long stored = NightCosts.stored(stack.dynamo());

    clock.goToNextNight();
    passNight();
    List<ImportReport> unchanged = generated.schools().stream().map(this::newest).toList();
    assertThat(generated.schools().stream().map(this::newest))
        .allMatch(report -> report.counts().changed() == 0)
        .allMatch(report -> report.traffic().requests() == 0);
    assertThat(requests() - first).isLessThan(15);

    clock.goToNextNight();
    rename(generated.schools().get(2));
    renameStudents(generated.schools().get(3), 1);
    renameStudents(generated.schools().get(4), 5);
    passNight();
    assertThat(generated.schools().stream().filter(id -> newest(id).counts().changed() > 0))
        .containsExactlyElementsOf(generated.schools().subList(2, 5));
    assertThat(requests() - first).isLessThan(30);
    assertThat(night.parked()).isZero();

    passDay();
    assertThat(generated.schools().stream().map(this::newest))
        .allMatch(report -> report.state() == ImportState.SUCCEEDED);
    List<ImportReport> changed =
        generated.schools().subList(2, 5).stream().map(this::newest).toList();
    MeasuredCosts.check(
        new NightCosts(SCHOOLS * STUDENTS, taken, unchanged, changed).counts(stored));
  }

  /** Issue 12, 5. */
  @Test
  void aNightWithoutChangesTakesOneRequestWhereThereAreEvents() throws Exception {
    night.close();
    Map<String, String> environment = stack.environment(clever.url(), "v3.1");
    environment.put(SharedVariable.CLEVER_EVENTS.name(), "true");
    night = stack.startNight(environment, clock);
    while (!EventDecision.isWeekly(district.district(), clock.date())) {
      clock.goToNextNight();
    }
    passNight();
    int first = requests();

    clock.goToNextNight();
    clever.moveLastSync();
    Instant began = clock.instant();
    passNight();
    assertThat(requests() - first).isEqualTo(1);
    assertThat(generated.schools().stream().map(this::newest))
        .allMatch(report -> !report.requestedAt().isBefore(began))
        .allMatch(report -> report.counts().changed() == 0);
    Metering.Total quiet = taken.getLast();
    passDay();
    MeasuredCosts.check(
        NightCosts.quiet(
            quiet, taken.getLast(), generated.schools().stream().map(this::newest).toList()));

    clock.goToNextNight();
    String changed = generated.schools().get(2);
    var unused = clever.edit(DistrictEdit.SECTION_RENAMED, Map.of("school", changed));
    passNight();
    assertThat(generated.schools().stream().filter(id -> newest(id).counts().changed() > 0))
        .containsExactly(changed);

    clock.goToNextNight();
    clever.purgeEvents(0);
    int before = requests();
    passNight();
    assertThat(requests() - before).isGreaterThan(8);
    assertThat(night.parked()).isZero();
  }

  @Test
  void theRuleMayFireAsOftenAsItLikes() throws Exception {
    for (int i = 0; i < 3; i++) {
      night.fire();
    }
    settle();
    passNight();

    for (String school : generated.schools()) {
      assertThat(stack.stores().records().ended(NightDistrict.id(school), null, 5)).hasSize(1);
    }
  }

  @Test
  void nothingHappensByDay() throws Exception {
    clock.goTo(13);
    passNight();

    assertThat(requests()).isZero();
  }

  private void rename(String school) {
    clever.with(
        district -> {
          var section =
              district
                  .all(RosterCollection.SECTIONS)
                  .filter(each -> Json.text(each, "school").equals(school))
                  .findFirst()
                  .orElseThrow();
          district.put(RosterCollection.SECTIONS, section.put("name", "Renamed by the district"));
          return section;
        });
  }

  private void renameStudents(String school, int students) {
    int renamed =
        clever.with(
            district -> {
              List<ObjectNode> some =
                  district
                      .users(CleverRole.STUDENT)
                      .filter(each -> each.at("/roles/student/school").asText().equals(school))
                      .limit(students)
                      .toList();
              for (ObjectNode each : some) {
                each.withObject("/name").put("last", "Moved");
                district.put(RosterCollection.USERS, each);
              }
              return some.size();
            });
    assertThat(renamed).isEqualTo(students);
  }

  /** Fires once when the night that is over is closed, and once when it has been. */
  private void passDay() throws InterruptedException {
    clock.goTo(7);
    passNight();
    clock.goTo(13);
    passNight();
  }

  private void passNight() throws InterruptedException {
    Metering metering = stack.metering().orElseThrow();
    metering.clear();
    night.fire();
    settle();
    taken.add(metering.of(LocalStack.TABLE));
  }

  private void settle() throws InterruptedException {
    Instant patience = system.instant().plusSeconds(60);
    while (!stack.isIdle()) {
      assertThat(system.instant()).isBefore(patience);
      Thread.sleep(50);
    }
  }

  private ImportReport newest(String school) {
    return district.newest(NightDistrict.id(school)).orElseThrow();
  }

  private int members(String school) {
    return stack.stores().runs().load(NightDistrict.id(school)).roster().members().size();
  }

  private int requests() {
    return clever.requests().all().size();
  }
}
