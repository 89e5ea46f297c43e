package com.bloomz.rostersync.clever;

import static com.bloomz.rostersync.clever.CleverScenario.DISTRICTS;
import static com.bloomz.rostersync.clever.CleverScenario.SCHOOL;
import static com.bloomz.rostersync.clever.CleverScenario.STUDENTS;
import static com.bloomz.rostersync.clever.CleverScenario.TEACHERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import com.bloomz.rostersync.clever.ScriptedClever.Sending;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.sync.Fetched;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer of Clever means (A 2). */
final class CallsTest {
  private static final Reply GOOD = Wire.page(Wire.student("p1"), Wire.student("p2"));
  private static final Reply HTML = Reply.ok("<!DOCTYPE html><html>Sorry</html>");

  private final CleverScenario scene = new CleverScenario();

  @AfterEach
  void close() {
    scene.close();
  }

  @ParameterizedTest
  @CsvSource({
    "200, COMPLETE, 1",
    "201, BROKEN, 1",
    "204, BROKEN, 1",
    "301, BROKEN, 1",
    "302, BROKEN, 1",
    "304, BROKEN, 1",
    "307, BROKEN, 1",
    "308, BROKEN, 1",
    "400, BROKEN, 1",
    "401, CLEVER_STUDENTS_NOT_SHARED, 1",
    "403, CLEVER_STUDENTS_NOT_SHARED, 1",
    "404, CLEVER_STUDENTS_NOT_SHARED, 1",
    "405, BROKEN, 1",
    "408, CLEVER_ERROR, 6",
    "410, BROKEN, 1",
    "413, BROKEN, 1",
    "429, CLEVER_RATE_LIMITED, 6",
    "451, BROKEN, 1",
    "500, CLEVER_ERROR, 6",
    "501, BROKEN, 1",
    "502, CLEVER_ERROR, 6",
    "503, CLEVER_ERROR, 6",
    "504, CLEVER_ERROR, 6",
    "520, CLEVER_ERROR, 6"
  })
  void doesWhatEachStatusMeans(int status, String expected, long requests) {
    Reply reply = status == 200 ? GOOD : Reply.status(status).with("Location", DISTRICTS);
    for (String limit : new String[] {"10000", "1000", "100"}) {
      scene.on(STUDENTS.replace("10000", limit), reply);
    }

    assertThat(said(scene.fetch())).isEqualTo(expected);
    assertThat(scene.clever().timesAsked(STUDENTS)).isEqualTo(requests);
  }

  @Test
  void goesOnAfterThreeFailures() {
    scene.on(STUDENTS, Reply.status(500, "oops"), Reply.status(502), Reply.status(503), GOOD);

    Fetched fetched = scene.fetch();

    assertThat(students(fetched)).isEqualTo(2);
    assertThat(scene.pauses()).isEqualTo(seconds(1, 2, 4));
    assertThat(fetched.traffic())
        .extracting(Traffic::requests, Traffic::waited)
        .containsExactly(12L, Duration.ofSeconds(7));
  }

  @Test
  void givesUpAfterFiveRepeats() {
    scene.on(STUDENTS, Reply.status(500));

    assertThat(said(scene.fetch())).isEqualTo("CLEVER_ERROR");
    assertThat(scene.pauses()).isEqualTo(seconds(1, 2, 4, 8, 16));
  }

  @Test
  void countsRepeatsAnewForEachRequest() {
    Reply bad = Reply.status(500);
    scene.on(STUDENTS, bad, bad, bad, bad, bad, GOOD);
    scene.on(TEACHERS, bad, bad, bad, bad, bad, Wire.page(Wire.teacher("t1")));

    assertThat(students(scene.fetch())).isEqualTo(2);
  }

  @Test
  void honoursRetryAfterOfAFailure() {
    scene.on(STUDENTS, Reply.status(503).with("Retry-After", "17"), GOOD);

    assertThat(students(scene.fetch())).isEqualTo(2);
    assertThat(scene.pauses()).isEqualTo(seconds(17));
  }

  @Test
  void waitsNotBeyondItsTime() {
    scene.on(STUDENTS, Reply.status(500));
    scene.available(scene.settings().margin().plusSeconds(5));

    assertThat(said(scene.fetch())).isEqualTo("CLEVER_ERROR");
    assertThat(scene.pauses()).isEqualTo(seconds(1, 2));
  }

  @Test
  void sendsNothingWithoutTime() {
    scene.available(scene.settings().margin());

    assertThat(said(scene.fetch())).isEqualTo("CLEVER_UNREACHABLE");
    assertThat(scene.clever().asked()).isEmpty();
  }

  @Test
  void readsAgainWhatWasCutOff() {
    scene.on(STUDENTS, GOOD.sent(Sending.CUT), GOOD.gzipped().sent(Sending.CUT), GOOD);

    Fetched fetched = scene.fetch();

    assertThat(students(fetched)).isEqualTo(2);
    assertThat(scene.pauses()).isEqualTo(seconds(1, 2));
  }

  @Test
  void takesAnAnswerThatEndsInTheMiddleForCutOff() {
    String body = GOOD.text();
    scene.on(STUDENTS, Reply.ok(body.substring(0, body.length() / 2)));

    assertThat(said(scene.fetch())).isEqualTo("CLEVER_UNREACHABLE");
    assertThat(scene.clever().timesAsked(STUDENTS)).isEqualTo(6);
  }

  @Test
  void takesAnUnfinishedListForNoRoster() {
    String body = GOOD.text();
    scene.on(STUDENTS, Reply.ok(body.substring(0, body.length() - 1)));

    assertThat(said(scene.fetch())).isEqualTo("CLEVER_UNREACHABLE");
  }

  @Test
  @Timeout(60)
  void givesUpAStalledBody() {
    CleverApiSettings usual = scene.settings();
    scene.settings(
        new CleverApiSettings(
            usual.base(),
            usual.version(),
            usual.pageLimit(),
            usual.connectTimeout(),
            usual.answerTimeout(),
            Duration.ofMillis(300),
            usual.repeats(),
            usual.firstPause(),
            usual.longestPause(),
            usual.margin(),
            usual.maxPages()));
    scene.on(STUDENTS, GOOD.sent(Sending.STALLED));

    assertThat(said(scene.fetch())).isEqualTo("CLEVER_UNREACHABLE");
    assertThat(scene.clever().timesAsked(STUDENTS)).isEqualTo(6);
  }

  @Test
  @Timeout(60)
  void givesUpAnAnswerThatDoesNotCome() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      scene.settings(impatient(silent.getLocalPort()));

      assertThat(said(scene.fetch())).isEqualTo("CLEVER_UNREACHABLE");
    }
  }

  @Test
  void givesUpWhereNobodyListens() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    scene.settings(CleverApiSettings.of(URI.create("http://127.0.0.1:" + port), "v3.1"));

    Fetched fetched = scene.fetch();

    assertThat(said(fetched)).isEqualTo("CLEVER_UNREACHABLE");
    assertThat(scene.pauses()).isEqualTo(seconds(1, 2, 4, 8, 16));
    assertThat(fetched.traffic().requests()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html>Sorry</html>",
        "",
        "null",
        "[]",
        "\"data\"",
        "{}",
        "{\"message\":\"no\"}",
        "{\"data\":{}}",
        "{\"data\":null}",
        "{\"data\":[]} trailing",
        "{\"data\":[{\"id\":\"p1\"}],\"links\":[]}",
        "{\"data\":[1,null,\"x\"],\"links\":[]}",
        "{data:[]}"
      })
  void repeatsWhatIsNotAListOnceAndThenStops(String body) {
    scene.on(STUDENTS, Reply.ok(body).with("X-Empty", "1"));

    assertThat(said(scene.fetch())).isEqualTo("BROKEN");
    assertThat(scene.clever().timesAsked(STUDENTS)).isEqualTo(2);
    assertThat(scene.pauses()).isEqualTo(seconds(1));
  }

  @Test
  void goesOnAfterOnePageOfHtml() {
    scene.on(STUDENTS, HTML, GOOD);

    assertThat(students(scene.fetch())).isEqualTo(2);
  }

  @Test
  void stopsAtABodyThatIsNotWhatItsEncodingSays() {
    scene.on(STUDENTS, GOOD.with("Content-Encoding", "gzip"));

    assertThat(said(scene.fetch())).isEqualTo("BROKEN");
  }

  @Test
  void readsCompressedBodiesAndCountsThemAsTheyCame() {
    long plain = scene.fetch().traffic().bytes();
    Reply packed = Wire.page(Wire.student("p1")).gzipped();
    scene.on(STUDENTS, packed);

    Fetched fetched = scene.fetch();

    assertThat(students(fetched)).isEqualTo(1);
    assertThat(fetched.traffic().bytes())
        .isEqualTo(plain - Wire.page(Wire.student("p1")).body().length + packed.body().length);
  }

  @Test
  void stopsAtARevokedTokenInTheMiddle() {
    Reply refused = Reply.status(401, "{\"message\":\"No authorization provided\"}");
    scene.on(TEACHERS, refused);
    scene.on(SCHOOL, Wire.single("{\"id\":\"s1\"}"), refused);

    assertThat(scene.fetch()).isInstanceOf(Fetched.Refused.class);
    assertThat(scene.clever().timesAsked(TEACHERS)).isEqualTo(1);
    assertThat(scene.clever().targets().getLast()).isEqualTo(SCHOOL);
  }

  @Test
  void carriesTheBearerAlongNoRedirect() {
    try (ScriptedClever stranger = new ScriptedClever()) {
      scene.on(
          STUDENTS, Reply.status(302).with("Location", stranger.base() + "/v3.1/schools/s1/users"));

      assertThat(said(scene.fetch())).isEqualTo("BROKEN");
      assertThat(stranger.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "with space", "line\nbreak", "caf\u00e9"})
  void takesATokenThatCannotBeSentForRefused(String token) {
    assertThat(scene.fetch(CleverScenario.wanted(token), _ -> {}))
        .isInstanceOf(Fetched.Refused.class);
    assertThat(scene.clever().asked()).isEmpty();
  }

  @Test
  void saysPathAndStatusOfWhatIsBrokenAndNoMore() {
    scene.on(STUDENTS, Reply.status(400, "{\"message\":\"Ada Lovelace\"}"));

    assertThat(scene.fetch())
        .isInstanceOfSatisfying(
            Fetched.Broken.class,
            broken ->
                assertThat(broken.detail()).isEqualTo("GET /v3.1/schools/s1/users: status 400"));
  }

  @Test
  void endsWhereItIsInterruptedWhileItWaits() {
    scene.on(STUDENTS, Reply.status(500));

    Fetched fetched =
        scene.fetch(
            CleverScenario.wanted(CleverScenario.TOKEN),
            _ -> {
              throw new InterruptedException();
            });

    assertThat(Thread.interrupted()).isTrue();
    assertThat(said(fetched)).isEqualTo("CLEVER_UNREACHABLE");
    assertThat(scene.clever().timesAsked(STUDENTS)).isEqualTo(1);
  }

  @Test
  void endsWhereItIsInterruptedWhileItReads() {
    Thread.currentThread().interrupt();

    Fetched fetched = scene.fetch();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(said(fetched)).isEqualTo("CLEVER_UNREACHABLE");
    assertThat(scene.pauses()).isEmpty();
  }

  private CleverApiSettings impatient(int port) {
    CleverApiSettings usual = scene.settings();
    return new CleverApiSettings(
        URI.create("http://127.0.0.1:" + port),
        usual.version(),
        usual.pageLimit(),
        usual.connectTimeout(),
        Duration.ofMillis(200),
        usual.bodyTimeout(),
        1,
        usual.firstPause(),
        usual.longestPause(),
        usual.margin(),
        usual.maxPages());
  }

  private static List<Duration> seconds(long... seconds) {
    return Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
  }

  private static int students(Fetched fetched) {
    return fetched instanceof Fetched.Complete complete ? complete.roster().students().size() : -1;
  }

  private static String said(Fetched fetched) {
    return switch (fetched) {
      case Fetched.Complete _ -> "COMPLETE";
      case Fetched.Retry retry -> retry.cause().name();
      case Fetched.WaitUntil _ -> "WAIT";
      case Fetched.Refused _ -> "REFUSED";
      case Fetched.SyncPaused _ -> "PAUSED";
      case Fetched.Gone _ -> "GONE";
      case Fetched.NotShared missing -> missing.cause().name();
      case Fetched.Broken _ -> "BROKEN";
    };
  }
}
