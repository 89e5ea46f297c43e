package com.bloomz.rostersync.clever;

import static com.bloomz.rostersync.clever.DistrictScenario.CONTACTS;
import static com.bloomz.rostersync.clever.DistrictScenario.DISTRICTS;
import static com.bloomz.rostersync.clever.DistrictScenario.EAST;
import static com.bloomz.rostersync.clever.DistrictScenario.SCHOOLS;
import static com.bloomz.rostersync.clever.DistrictScenario.SECTIONS;
import static com.bloomz.rostersync.clever.DistrictScenario.STAFF;
import static com.bloomz.rostersync.clever.DistrictScenario.STUDENTS;
import static com.bloomz.rostersync.clever.DistrictScenario.TEACHERS;
import static com.bloomz.rostersync.clever.DistrictScenario.TERMS;
import static com.bloomz.rostersync.clever.DistrictScenario.WEST;
import static com.bloomz.rostersync.clever.DistrictScenario.roster;
import static com.bloomz.rostersync.clever.DistrictScenario.student;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import com.bloomz.rostersync.clever.ScriptedClever.Sending;
import com.bloomz.rostersync.district.DistrictReading;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.sync.Fetched;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a district is walked, and what stops it (A 2). */
final class DistrictWalkTest {
  private final DistrictScenario scene = new DistrictScenario();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void asksForEachListOnceAndForTheDistrictAgainAtTheEnd() {
    DistrictReading reading = scene.read(true);

    assertThat(scene.clever().targets())
        .containsExactly(
            DISTRICTS, SCHOOLS, SECTIONS, TERMS, STUDENTS, TEACHERS, STAFF, CONTACTS, DISTRICTS);
    assertThat(reading.traffic().requests()).isEqualTo(9);
    assertThat(scene.watched()).containsExactly(2L, 4L, 5L, 7L, 9L, 10L, 12L);
  }

  @Test
  void asksForNoContactsWhereNoSchoolWantsThem() {
    scene.read(false);

    assertThat(scene.clever().targets()).doesNotContain(CONTACTS);
  }

  @Test
  void givesEachSchoolItsNumber() {
    DistrictRosters rosters = scene.rosters();

    assertThat(roster(rosters, EAST).schoolPhone()).isEqualTo(new Phone("+17185554567"));
    assertThat(roster(rosters, WEST).schoolPhone()).isNull();
    assertThat(rosters.school(new CleverId("s3"), true)).isEmpty();
  }

  @Test
  void doesWithoutTerms() {
    scene.on(TERMS, Reply.status(404));

    assertThat(roster(scene.rosters(), EAST).terms()).isEmpty();
    assertThat(roster(scene.rosters(), EAST).sections()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    // the list that is refused or missing, what comes of it
    SCHOOLS + ", Broken",
    SECTIONS + ", NotShared CLEVER_SECTIONS_NOT_SHARED",
    TERMS + ", Complete",
    STUDENTS + ", NotShared CLEVER_STUDENTS_NOT_SHARED",
    TEACHERS + ", NotShared CLEVER_TEACHERS_NOT_SHARED",
    STAFF + ", NotShared CLEVER_STAFF_NOT_SHARED",
    CONTACTS + ", NotShared CLEVER_CONTACTS_NOT_SHARED"
  })
  @DisplayName("acceptance 6, L 7: one list that is refused or missing says which permission is")
  void takesNoListThatIsNotSharedForAnEmptyOne(String list, String outcome) {
    for (int status : List.of(401, 403, 404)) {
      scene.on(list, Reply.status(status));

      assertThat(told(scene.read(true))).isEqualTo(outcome);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void isRefusedWhereTheDistrictIsRefusedToo(int status) {
    scene.on(DISTRICTS, Wire.district("1"), Reply.status(status));
    scene.on(STUDENTS, Reply.status(status));

    assertThat(scene.stopped()).isInstanceOf(Fetched.Refused.class);
    assertThat(scene.clever().targets().getLast()).isEqualTo(DISTRICTS);
  }

  static List<Arguments> faults() {
    Reply limited =
        Reply.status(429)
            .with("X-RateLimit-Remaining", "0")
            .with("X-RateLimit-Reset", seconds(CleverScenario.START.plusSeconds(60)));
    Reply good = Wire.page(student("p1", "s1"), student("p2", "s2"));
    return List.of(
        // what the list of students answers, how long there is, what comes of it
        Arguments.of(List.of(Reply.status(500)), 840, "Retry CLEVER_ERROR"),
        Arguments.of(List.of(Reply.status(500), good), 840, "Complete"),
        Arguments.of(List.of(good.sent(Sending.CUT)), 840, "Retry CLEVER_UNREACHABLE"),
        Arguments.of(List.of(good.sent(Sending.CUT), good), 840, "Complete"),
        Arguments.of(List.of(limited), 30, "WaitUntil 2026-01-15T02:01:00Z"),
        Arguments.of(List.of(limited, good), 840, "Complete"),
        Arguments.of(List.of(Reply.ok("<html>")), 840, "Broken"),
        Arguments.of(List.of(Reply.ok("<html>"), good), 840, "Complete"),
        Arguments.of(
            List.of(Wire.pageBefore("https://elsewhere.example/x", student("p1", "s1"))),
            840,
            "Broken"),
        Arguments.of(List.of(Wire.pageBefore(STUDENTS, student("p1", "s1"))), 840, "Broken"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void saysWhatStoppedIt(List<Reply> replies, int seconds, String outcome) {
    scene.on(STUDENTS, replies.toArray(Reply[]::new));
    scene.available(Duration.ofSeconds(seconds));

    assertThat(told(scene.read(true))).isEqualTo(outcome);
  }

  private static String seconds(Instant instant) {
    return String.valueOf(instant.getEpochSecond());
  }

  private static String told(DistrictReading reading) {
    return switch (reading) {
      case DistrictReading.Complete _ -> "Complete";
      case DistrictReading.Paused paused -> told(paused.why());
      case DistrictReading.Stopped stopped -> told(stopped.why());
    };
  }

  private static String told(Fetched.Stopped why) {
    return switch (why) {
      case Fetched.Retry retry -> "Retry " + retry.cause();
      case Fetched.WaitUntil wait -> "WaitUntil " + wait.instant();
      case Fetched.Refused _ -> "Refused";
      case Fetched.SyncPaused _ -> "SyncPaused";
      case Fetched.NotShared missing -> "NotShared " + missing.cause();
      case Fetched.Broken _ -> "Broken";
    };
  }

  @Test
  void startsAListAgainWhereALaterPageIsTooLarge() {
    String second = STUDENTS + "&starting_after=p2";
    String fewer = STUDENTS.replace("10000", "1000");
    scene.on(
        STUDENTS,
        Wire.pageBefore(second, student("p1", "s1"), student("p2", "s2"), student("", "s1")));
    scene.on(second, Reply.status(413));
    scene.on(fewer, Wire.page(student("p1", "s1"), student("p2", "s2"), student("", "s1")));
    scene.on(TEACHERS.replace("10000", "1000"), Wire.page());
    scene.on(STAFF.replace("10000", "1000"), Wire.page());
    scene.on(CONTACTS.replace("10000", "1000"), Wire.page());

    DistrictRosters rosters = scene.rosters();

    assertThat(roster(rosters, EAST).students()).hasSize(1);
    assertThat(roster(rosters, EAST).unknown().records().values()).containsExactly(1);
    assertThat(roster(rosters, WEST).unknown().records()).isEmpty();
  }

  @Test
  void walksAgainWhereTheDataMoved() {
    scene.on(DISTRICTS, Wire.district("before"), Wire.district("after"));
    scene.on(
        STUDENTS,
        Wire.page(student("p1", "s1")),
        Wire.page(student("p1", "s1"), student("p9", "s1")));

    DistrictRosters rosters = scene.rosters();

    assertThat(roster(rosters, EAST).students()).hasSize(2);
    assertThat(roster(rosters, EAST).unknown().mayHaveMoved()).isFalse();
    assertThat(scene.clever().timesAsked(STUDENTS)).isEqualTo(2);
    assertThat(scene.clever().timesAsked(DISTRICTS)).isEqualTo(3);
  }

  @Test
  void givesUpWhereTheDataKeepsMoving() {
    scene.on(DISTRICTS, Wire.district("1"), Wire.district("2"), Wire.district("3"));

    assertThat(scene.stopped())
        .isInstanceOfSatisfying(
            Fetched.Retry.class,
            retry -> assertThat(retry.cause()).isEqualTo(FailureCause.CLEVER_DATA_MOVED));
  }

  @Test
  void provesNothingWithoutLastSync() {
    scene.on(DISTRICTS, Wire.page("{\"id\":\"d1\"}"));

    DistrictRosters rosters = scene.rosters();

    assertThat(roster(rosters, EAST).unknown().mayHaveMoved()).isTrue();
    assertThat(CleverApi.unpacker().unpack(rosters.packed(WEST, true)))
        .contains(roster(rosters, WEST));
    assertThat(scene.clever().timesAsked(STUDENTS)).isEqualTo(1);
  }
}
