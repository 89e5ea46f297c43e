package com.bloomz.rostersync.district;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.district.DistrictTraces.Erased;
import com.bloomz.rostersync.district.ErasingDistricts.Order;
import com.bloomz.rostersync.district.ErasingDistricts.Outcome;
import com.bloomz.rostersync.district.testing.InMemoryDeadMessages;
import com.bloomz.rostersync.district.testing.InMemoryDistrictTraces;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator deletes a district that is confirmed and at rest (X 5). */
class ErasingDistrictsTest {
  private static final CleverId DISTRICT = new CleverId("d-1");
  private static final SchoolId LINKED = new SchoolId("s-1");
  private static final SchoolId FORMER = new SchoolId("s-2");

  private final InMemoryDistrictTraces traces = new InMemoryDistrictTraces();
  private final InMemoryDeadMessages dead = new InMemoryDeadMessages();
  private final InMemorySchoolStore schools = new InMemorySchoolStore();
  private final ErasingDistricts erasing = new ErasingDistricts(traces, dead, schools);

  @BeforeEach
  void populate() {
    traces.put(LINKED, 5);
    traces.put(FORMER, 7);
    traces.link(LINKED, DISTRICT);
    dead.park(LINKED);
    dead.park(FORMER);
    dead.park(new SchoolId("s-3"));
  }

  private Outcome erase(String confirmation) {
    return erase(confirmation, Duration.ofMinutes(15));
  }

  private Outcome erase(String confirmation, Duration left) {
    return erasing.erase(new Order(DISTRICT, Set.of(FORMER), confirmation), () -> left);
  }

  private void activate(SchoolId school, boolean active) {
    schools.save(
        schools.find(school).activated(active, Plan.BLOOMZ),
        new SchoolStore.Changed(Instant.EPOCH, "test", List.of()));
  }

  @Test
  void x5NothingIsDeletedWithoutTheConfirmation() {
    assertThat(erase("yes")).isEqualTo(new Outcome.Unconfirmed("delete d-1"));
    assertThat(traces.left(LINKED)).isEqualTo(5);
  }

  @Test
  void x5NothingIsDeletedWhileASchoolIsActive() {
    activate(LINKED, true);
    activate(FORMER, true);
    assertThat(erase("delete d-1")).isEqualTo(new Outcome.StillActive(List.of(LINKED, FORMER)));
    activate(FORMER, false);
    assertThat(erase("delete d-1")).isEqualTo(new Outcome.StillActive(List.of(LINKED)));
    assertThat(traces.left(LINKED)).isEqualTo(5);
    assertThat(dead.size()).isEqualTo(3);

    activate(LINKED, false);
    assertThat(erase("delete d-1")).isEqualTo(new Outcome.Deleted(new Erased(12, true), 2));
    assertThat(dead.size()).isEqualTo(1);
  }

  @Test
  void x5WhatSaysWhoseTheMessagesAreIsDeletedAfterThem() {
    assertThat(erase("delete d-1", Duration.ZERO))
        .isEqualTo(new Outcome.Deleted(new Erased(0, false), 0));
    assertThat(traces.left(LINKED)).isEqualTo(5);
    assertThat(traces.schools(DISTRICT)).containsExactly(LINKED);

    assertThat(erase("delete d-1")).isEqualTo(new Outcome.Deleted(new Erased(12, true), 2));
  }
}
