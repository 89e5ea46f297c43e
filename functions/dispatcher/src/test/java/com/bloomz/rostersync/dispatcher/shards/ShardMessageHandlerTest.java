package com.bloomz.rostersync.dispatcher.shards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.lambda.Batch;
import com.bloomz.rostersync.nights.Dispatching;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.ScheduledSchools;
import com.bloomz.rostersync.nights.ShardPosition;
import com.bloomz.rostersync.nights.testing.InMemoryDispatchMarks;
import com.bloomz.rostersync.nights.testing.InMemoryDistrictClaims;
import com.bloomz.rostersync.nights.testing.InMemoryScheduledSchools;
import com.bloomz.rostersync.nights.testing.NightSchools;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import com.bloomz.rostersync.testkit.lambda.QueueEvents;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message of a shard leads to messages of its districts. */
final class ShardMessageHandlerTest {
  private static final QueueEvents EVENTS = QueueEvents.of("shards");
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private final InMemorySchoolStore store = new InMemorySchoolStore();
  private final ScheduledSchools scheduled = new InMemoryScheduledSchools(store);
  private final List<ShardPosition> asked = new ArrayList<>();
  private final List<DistrictNight> sent = new ArrayList<>();
  private Duration left = Duration.ofMinutes(5);
  private final Batch batch =
      new Batch(
          new ShardMessageHandler(
              new Dispatching(
                  new Dispatching.Ports(
                      scheduled,
                      new InMemoryDispatchMarks(),
                      new InMemoryDistrictClaims(),
                      asked::addAll,
                      (districts, delay) -> sent.addAll(districts)),
                  () -> Instant.parse("2026-11-30T08:00:00Z")),
              () -> left));

  @BeforeEach
  void fillTheShard() {
    for (int i = 0; i < 200; i++) {
      NightSchools.save(store, NightSchools.scheduled("s-" + i, "district-" + i, ZONE));
    }
  }

  @Test
  void sendsTheDistrictsOfTheShard() throws IOException {
    assertThat(stays("start")).isFalse();
    assertThat(sent)
        .hasSameSizeAs(scheduled.page(3, ZONE, null, 500).schools())
        .isNotEmpty()
        .allMatch(each -> each.night().zone().equals(ZONE));
  }

  @Test
  void asksForTheRestWhereTheTimeIsOver() throws IOException {
    left = Duration.ofSeconds(4);
    assertThat(stays("start")).isFalse();
    assertThat(sent).isEmpty();
    assertThat(asked).containsExactly(new ShardPosition(3, ZONE, null));
  }

  @Test
  void aMessageThatCannotBeReadWaitsForAPerson() throws IOException {
    assertThat(stays("bad-body")).isTrue();
  }

  @Test
  void theFunctionDoesNotStartWithoutItsEnvironment() {
    assertThatThrownBy(() -> new ShardDispatcher(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ROSTER_TABLE")
        .hasMessageContaining("DISTRICT_QUEUE_URL");
  }

  private boolean stays(String event) throws IOException {
    return !batch.run(EVENTS.event(event).getRecords()).getBatchItemFailures().isEmpty();
  }
}
