package com.bloomz.rostersync.clever;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.clever.CleverApi.Means;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.linking.CleverDirectory;
import com.bloomz.rostersync.linking.CleverDirectory.Answer;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.sync.RequestSlots;
import com.bloomz.rostersync.tokens.AccessToken;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A 2: a request is sent at its moment, or at another one, or not at all. */
final class PaceTest {
  private static final Instant START = Instant.parse("2026-11-30T07:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final AccessToken TOKEN = new AccessToken("0123456789abcdef");

  private final ScriptedClever clever = new ScriptedClever();
  private final Deque<Duration> given = new ArrayDeque<>();
  private final Deque<Duration> overslept = new ArrayDeque<>();
  private final List<Instant> sent = new ArrayList<>();
  private Instant now = START;
  private int taken;

  @AfterEach
  void close() {
    clever.close();
  }

  private Answer<CleverDirectory.District> ask(RequestSlots slots) {
    clever.on("/v3.1/districts", Wire.district(""));
    clever.beforeEachAnswer(() -> sent.add(now));
    Sleeper pauses =
        pause -> now = now.plus(pause).plus(overslept.isEmpty() ? Duration.ZERO : overslept.pop());
    var means =
        new Means(
            CleverApiSettings.of(clever.base(), "v3.1"),
            HttpClient::newHttpClient,
            new Pace(() -> now, pauses, slots));
    return CleverDirectories.open(means, Optional.empty(), PATIENCE).get().district(TOKEN);
  }

  /** After that much time each, one after another; then at once. */
  private RequestSlots slots(Duration... moments) {
    given.addAll(List.of(moments));
    return (token, at) -> {
      taken++;
      return given.isEmpty() ? at : at.plus(given.pop());
    };
  }

  @Test
  void waitsForItsMoment() {
    assertThat(ask(slots(Duration.ofSeconds(8)))).isEqualTo(said());
    assertThat(sent).containsExactly(START.plusSeconds(8));
  }

  @Test
  void takesAnotherMomentWhereItOverslept() {
    overslept.add(RequestSlots.LATEST.plusMillis(1));
    assertThat(ask(slots(Duration.ofSeconds(2), Duration.ofSeconds(3)))).isEqualTo(said());
    assertThat(taken).isEqualTo(2);
    assertThat(sent).containsExactly(START.plusSeconds(6).plusMillis(1));
  }

  @Test
  void isNotLateWithinTheSecondThatIsReckonedWith() {
    overslept.add(RequestSlots.LATEST);
    assertThat(ask(slots(Duration.ofSeconds(2)))).isEqualTo(said());
    assertThat(taken).isEqualTo(1);
  }

  @Test
  void aSlowTableCostsMomentsButNotForEver() {
    RequestSlots slow =
        (token, at) -> {
          taken++;
          now = now.plus(RequestSlots.LATEST).plusMillis(1);
          return at;
        };
    assertThat(ask(slow)).isEqualTo(said());
    assertThat(taken).isEqualTo(5);
    assertThat(sent).hasSize(1);
  }

  @Test
  void anAdminIsToldWhereTheMomentIsTooFarOff() {
    assertThat(ask(slots(PATIENCE)))
        .isEqualTo(new Answer.Unreachable<>(FailureCause.CLEVER_RATE_LIMITED));
    assertThat(sent).isEmpty();
    assertThat(now).isEqualTo(START);
  }

  @Test
  void aTableThatIsAwayKeepsNobodyFromAsking() {
    RequestSlots away =
        (token, at) -> {
          now = now.plusSeconds(3);
          throw new StoreException("away", new IllegalStateException("away"));
        };
    assertThat(ask(away)).isEqualTo(said());
    assertThat(sent).containsExactly(START.plusSeconds(3));
  }

  private static Answer<CleverDirectory.District> said() {
    return new Answer.Said<>(new CleverDirectory.District(new CleverId("d1"), "North"));
  }
}
