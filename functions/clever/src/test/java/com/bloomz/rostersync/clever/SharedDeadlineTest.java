package com.bloomz.rostersync.clever;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.clever.CleverApi.Means;
import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import com.bloomz.rostersync.clever.ScriptedClever.Sending;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.linking.CleverDirectory;
import com.bloomz.rostersync.linking.CleverDirectory.Answer;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.tokens.AccessToken;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Review 14: all that one request asks Clever shares one deadline; in the time of a slow Clever.
 */
class SharedDeadlineTest {
  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
  private static final AccessToken TOKEN = new AccessToken("0123456789abcdef");
  private static final Email BOSS = new Email("boss@district.example");
  private static final String ADMINS = "/v3.1/users?role=district_admin&limit=10000";
  private static final String STAFF = "/v3.1/users?role=staff&limit=10000";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ScriptedClever clever = new ScriptedClever();
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final Supplier<CleverDirectory> directories =
      directories(PATIENCE, Duration.ofSeconds(5));

  private Supplier<CleverDirectory> directories(Duration patience, Duration margin) {
    CleverApiSettings usual = CleverApiSettings.of(clever.base(), "v3.1");
    var settings =
        new CleverApiSettings(
            usual.base(),
            usual.version(),
            usual.pageLimit(),
            usual.connectTimeout(),
            usual.answerTimeout(),
            usual.bodyTimeout(),
            usual.repeats(),
            usual.firstPause(),
            usual.longestPause(),
            margin,
            usual.maxPages());
    var app =
        new CleverApp(
            clever.base(), "client", "secret", URI.create("https://bloomz.example/clever"));
    var means =
        new Means(settings, HttpClient::newHttpClient, new Pace(now::get, this::passes, Pace.FREE));
    return CleverDirectories.open(means, Optional.of(app), patience);
  }

  @AfterEach
  void stop() {
    clever.close();
  }

  private void passes(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private Duration passed() {
    return Duration.between(START, now.get());
  }

  private void answersAfter(Duration each) {
    clever.beforeEachAnswer(() -> passes(each));
  }

  private static <T> Answer<T> unreachable() {
    return new Answer.Unreachable<>(FailureCause.CLEVER_UNREACHABLE);
  }

  @Test
  @DisplayName(
      "review 14: the questions of a request share its time, and the next request has its own")
  void questionsShareTheTime() {
    answersAfter(Duration.ofSeconds(6));
    clever.on("/v3.1/districts", Wire.district(""));
    clever.on("/v3.1/schools?limit=10000", Wire.page("{\"id\":\"s1\",\"name\":\"Elm\"}"));
    clever.on(
        "/v3.1/users/boss", Wire.single("{\"id\":\"boss\",\"roles\":{\"district_admin\":{}}}"));
    CleverDirectory request = directories.get();

    assertThat(request.district(TOKEN)).isInstanceOf(Answer.Said.class);
    assertThat(request.schools(TOKEN)).isInstanceOf(Answer.Said.class);
    assertThat(request.admin(TOKEN, new CleverId("boss"))).isInstanceOf(Answer.Said.class);
    assertThat(request.admin(TOKEN, BOSS)).isEqualTo(unreachable());

    assertThat(passed()).isLessThanOrEqualTo(PATIENCE);
    assertThat(clever.asked()).hasSize(3);
    assertThat(directories.get().district(TOKEN)).isInstanceOf(Answer.Said.class);
  }

  @Test
  @DisplayName("review 14: pages share the time")
  void pagesShareTheTime() {
    answersAfter(Duration.ofSeconds(4));
    clever.on(ADMINS, Wire.pageBefore("/v3.1/users?page=1", "{\"id\":\"a0\"}"));
    for (int page = 1; page < 9; page++) {
      String next = "/v3.1/users?page=" + (page + 1);
      clever.on("/v3.1/users?page=" + page, Wire.pageBefore(next, "{\"id\":\"a" + page + "\"}"));
    }

    assertThat(directories.get().admin(TOKEN, BOSS)).isEqualTo(unreachable());

    assertThat(passed()).isLessThanOrEqualTo(PATIENCE);
    assertThat(clever.asked()).hasSize(4);
  }

  @Test
  @DisplayName("review 14: repeats and their pauses share the time")
  void repeatsShareTheTime() {
    answersAfter(Duration.ofSeconds(1));
    clever.on("/v3.1/districts", Reply.status(503), Reply.status(503), Wire.district(""));
    clever.on(ADMINS, Reply.status(500));
    clever.on(STAFF, Reply.status(500));
    CleverDirectory request = directories.get();

    assertThat(request.district(TOKEN)).isInstanceOf(Answer.Said.class);
    assertThat(passed()).isEqualTo(Duration.ofSeconds(6));
    assertThat(request.admin(TOKEN, BOSS))
        .isEqualTo(new Answer.Unreachable<>(FailureCause.CLEVER_ERROR));
    assertThat(request.admin(TOKEN, BOSS)).isInstanceOf(Answer.Unreachable.class);

    assertThat(passed()).isLessThanOrEqualTo(PATIENCE);
  }

  @Test
  @DisplayName("review 14: a log-in's two questions share the time")
  void aLogInSharesTheTime() {
    answersAfter(Duration.ofSeconds(16));
    clever.on("/oauth/tokens", Reply.ok("{\"access_token\":\"il1\"}"));
    clever.on("/v3.1/me", Wire.single("{\"id\":\"boss\",\"district\":\"d1\"}"));

    assertThat(directories.get().loggedIn("code")).isEqualTo(unreachable());

    assertThat(clever.targets()).containsExactly("/oauth/tokens");
    CleverDirectory late = directories.get();
    passes(PATIENCE);
    assertThat(late.loggedIn("code")).isEqualTo(unreachable());
    assertThat(clever.targets()).containsExactly("/oauth/tokens");
  }

  @Test
  @Timeout(20)
  @DisplayName(
      "review 14: a body that does not come ends with the time, and does not begin another")
  void bodiesShareTheTime() {
    Supplier<CleverDirectory> hasty = directories(Duration.ofMillis(400), Duration.ZERO);
    clever.on("/v3.1/districts", Wire.district("").sent(Sending.STALLED));
    clever.on("/oauth/tokens", Reply.ok("{\"access_token\":\"il1\"}").sent(Sending.STALLED));

    assertThat(hasty.get().district(TOKEN)).isEqualTo(unreachable());
    assertThat(hasty.get().loggedIn("code")).isEqualTo(unreachable());
  }
}
