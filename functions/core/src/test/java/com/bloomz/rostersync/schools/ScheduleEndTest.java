package com.bloomz.rostersync.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.imports.ImportBus.BusException;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.ScheduleBus.ScheduleEnded;
import com.bloomz.rostersync.schools.Schools.Next;
import com.bloomz.rostersync.schools.testing.InMemoryScheduleBus;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.settings.SettingsChange;
import com.bloomz.rostersync.tokens.SealedToken;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What ends scheduled imports is told before it is stored, and why is read from the history (S 5).
 */
class ScheduleEndTest {
  private static final SchoolId SCHOOL = new SchoolId("s-1");
  private static final Instant NOW = Instant.parse("2026-11-23T20:37:25Z");

  private final InMemorySchoolStore store = new InMemorySchoolStore();
  private final InMemoryScheduleBus bus = new InMemoryScheduleBus();
  private final Schools schools = new Schools(store, bus, () -> NOW);

  @BeforeEach
  void schedule() {
    activate(Plan.BLOOMZ_FOR_SCHOOLS);
    connect(link("clever-1"));
    scheduled(true);
  }

  @Test
  void aPlanThatEndsIsTold() {
    activate(Plan.BLOOMZ);
    assertThat(told()).contains(ScheduleEnd.PLAN_ENDED);
    assertThat(store.find(SCHOOL).settings().scheduledImport()).isFalse();
  }

  @Test
  void anUnlinkedSchoolIsTold() {
    connect(null);
    assertThat(told()).contains(ScheduleEnd.UNLINKED);
  }

  @Test
  void anotherCleverSchoolIsTold() {
    connect(link("clever-2"));
    assertThat(told()).contains(ScheduleEnd.OTHER_CLEVER_SCHOOL);
  }

  @Test
  void whatEndsNoScheduleIsNotTold() {
    connect(link("clever-1"));
    Reply<School> ended = schools.activate(SCHOOL, false, null, "service");
    assertThat(ended).isInstanceOf(Granted.class);
    scheduled(false);
    connect(null);
    activate(Plan.BLOOMZ);

    assertThat(bus.heard()).isEmpty();
  }

  @Test
  void nothingIsStoredThatCouldNotBeTold() {
    long before = store.find(SCHOOL).version();
    bus.breakDown(true);

    assertThatThrownBy(() -> connect(null)).isInstanceOf(BusException.class);
    assertThat(store.find(SCHOOL).version()).isEqualTo(before);

    bus.breakDown(false);
    connect(null);
    assertThat(told()).contains(ScheduleEnd.UNLINKED);
  }

  @Test
  void anAdminWhoTurnsItOffIsNoEnd() {
    scheduled(false);
    long version = store.find(SCHOOL).version();

    assertThat(ended(version)).isEmpty();
  }

  /** Why the one that was told has ended. */
  private Optional<ScheduleEnd> told() {
    assertThat(bus.heard())
        .containsExactly(new ScheduleEnded(SCHOOL, store.find(SCHOOL).version(), NOW));
    return ended(bus.heard().getFirst().version());
  }

  private Optional<ScheduleEnd> ended(long version) {
    return ScheduleEnd.of(
        Objects.requireNonNull(store.history(SCHOOL, version + 1, 1).get(version)));
  }

  private void activate(Plan plan) {
    assertThat(schools.activate(SCHOOL, true, plan, "service")).isInstanceOf(Granted.class);
  }

  private void connect(@Nullable Connection now) {
    change(
        school ->
            Next.of(
                school,
                school.connected(now),
                new SettingsChange(Schools.LINK, text(school.connection()), text(now))));
  }

  private void scheduled(boolean on) {
    change(
        school -> {
          SchoolSettings old = school.settings();
          var settings =
              new SchoolSettings(
                  old.imports(), null, old.notifyTo(), on, Invitations.off(), old.timeZone());
          return new Next(school.choosing(settings), old.changesTo(settings));
        });
  }

  private void change(Function<School, Next> decision) {
    assertThat(schools.change(SCHOOL, "admin", school -> new Granted<>(decision.apply(school))))
        .isInstanceOf(Granted.class);
  }

  private static String text(@Nullable Connection link) {
    return link == null ? "" : link.toString();
  }

  private static Connection link(String cleverSchool) {
    return new Connection(
        new CleverId("d-1"),
        "",
        new SealedToken("c2VhbGVk"),
        "abcd",
        NOW,
        new CleverSchool(new CleverId(cleverSchool), "", "", "", ""));
  }
}
