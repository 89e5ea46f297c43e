package com.bloomz.rostersync.clever;

import static com.bloomz.rostersync.clever.CleverScenario.CONTACTS;
import static com.bloomz.rostersync.clever.CleverScenario.DISTRICTS;
import static com.bloomz.rostersync.clever.CleverScenario.SCHOOL;
import static com.bloomz.rostersync.clever.CleverScenario.SECTIONS;
import static com.bloomz.rostersync.clever.CleverScenario.STAFF;
import static com.bloomz.rostersync.clever.CleverScenario.STUDENTS;
import static com.bloomz.rostersync.clever.CleverScenario.TEACHERS;
import static com.bloomz.rostersync.clever.CleverScenario.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.clever.ScriptedClever.Asked;
import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.SyncPause;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.sync.CleverSource.Wanted;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SchoolWalkTest {
  private final CleverScenario scene = new CleverScenario();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void readsTheWholeSchool() {
    CleverId pupil = new CleverId("p1");
    CleverId teacher = new CleverId("t1");

    CleverRoster roster = scene.roster();

    assertThat(roster.sections())
        .containsExactly(
            new Section(
                new CleverId("c1"),
                "Class c1",
                new CleverId("y1"),
                teacher,
                Set.of(teacher),
                Set.of(pupil)));
    assertThat(roster.terms())
        .containsExactly(new Term(new CleverId("y1"), "Year", LocalDate.of(2026, 6, 30)));
    assertThat(roster.students())
        .containsExactly(new Student(pupil, new PersonName("Ada", "p1"), null, "0042", null, null));
    assertThat(roster.staff())
        .containsExactly(
            new Staff(teacher, new PersonName("Tom", "t1"), null, true),
            new Staff(new CleverId("a1"), new PersonName("Sue", "a1"), null, false));
    assertThat(roster.contacts())
        .containsExactly(
            new Contact(
                new CleverId("k1"),
                new PersonName("", "Pat k1"),
                null,
                new Phone("+12025550123"),
                List.of(new Contact.Relationship(pupil, "Parent", "Primary"))));
    assertThat(roster.issues()).isEmpty();
  }

  @Test
  void asksInOrderAndForTheDistrictAgainAtTheEnd() {
    scene.roster();

    assertThat(scene.clever().targets())
        .containsExactly(
            DISTRICTS, SCHOOL, SECTIONS, TERMS, STUDENTS, TEACHERS, STAFF, CONTACTS, DISTRICTS);
    assertThat(scene.clever().asked())
        .extracting(Asked::authorization)
        .containsOnly("Bearer " + CleverScenario.TOKEN);
  }

  @Test
  void asksForNoContactsWhereNoneAreWanted() {
    Wanted wanted =
        new Wanted(
            new CleverId("d1"), new CleverId("s1"), new AccessToken(CleverScenario.TOKEN), false);

    Fetched fetched = scene.fetch(wanted, _ -> {});

    assertThat(fetched)
        .isInstanceOfSatisfying(
            Fetched.Complete.class, complete -> assertThat(complete.roster().contacts()).isEmpty());
    assertThat(scene.clever().targets()).doesNotContain(CONTACTS);
  }

  @Test
  void tellsAfterEveryPageHowMuchWasRead() {
    String next = SCHOOL + "/users?role=student&limit=10000&starting_after=p2";
    scene.on(STUDENTS, Wire.pageBefore(next, Wire.student("p1"), Wire.student("p2")));
    scene.on(next, Wire.page(Wire.student("p3")));

    scene.roster();

    assertThat(scene.watched()).containsExactly(1L, 2L, 4L, 5L, 6L, 7L, 8L);
  }

  @Test
  void countsRequestsAndBytes() {
    Fetched fetched = scene.fetch();

    assertThat(fetched.traffic().requests()).isEqualTo(9);
    assertThat(fetched.traffic().bytes())
        .isEqualTo(
            List.of(
                    Wire.district("2026-01-14T23:00:00.000Z"),
                    Wire.district("2026-01-14T23:00:00.000Z"),
                    Wire.single("{\"id\":\"s1\",\"name\":\"East\"}"),
                    Wire.page(Wire.section("c1")),
                    Wire.page(Wire.term("y1", "2026-06-30")),
                    Wire.page(Wire.student("p1")),
                    Wire.page(Wire.teacher("t1")),
                    Wire.page(Wire.staff("a1")),
                    Wire.page(Wire.contact("k1", "p1")))
                .stream()
                .mapToLong(reply -> reply.body().length)
                .sum());
    assertThat(fetched.traffic().waited()).isZero();
  }

  @Test
  void usesTheVersionOfTheSettings() {
    scene.settings(CleverApiSettings.of(scene.clever().base(), "v3.0"));
    scene.on("/v3.0/districts", Reply.status(401));

    scene.fetch();

    assertThat(scene.clever().targets()).containsExactly("/v3.0/districts");
  }

  @Test
  void refusesTheTokenOfAnotherDistrict() {
    scene.on(DISTRICTS, Wire.page("{\"id\":\"d2\",\"last_sync\":\"x\"}"));

    assertThat(scene.fetch()).isInstanceOf(Fetched.Refused.class);
    assertThat(scene.clever().targets()).containsExactly(DISTRICTS);
  }

  @Test
  void usesNoTokenOfSeveralOrNoDistricts() {
    scene.on(DISTRICTS, Wire.page("{\"id\":\"d1\"}", "{\"id\":\"d2\"}"));
    assertThat(scene.fetch()).isInstanceOf(Fetched.Broken.class);

    scene.on(DISTRICTS, Wire.page());
    assertThat(scene.fetch()).isInstanceOf(Fetched.Broken.class);
  }

  @Test
  void takesNothingOfAPausedDistrictAndAsksOnce() {
    for (String until : List.of("2026-08-15", "2026-08-15T05:00:00.000Z", "", "soon")) {
      scene.on(DISTRICTS, Wire.paused(until));

      assertThat(scene.fetchAtNight())
          .isInstanceOfSatisfying(
              Fetched.SyncPaused.class,
              paused ->
                  assertThat(paused.until())
                      .isEqualTo(until.length() < 10 ? null : LocalDate.of(2026, 8, 15)));
    }
    assertThat(scene.clever().targets()).containsOnly(DISTRICTS).hasSize(4);
  }

  @Test
  void takesNothingOfADistrictThatIsPausedWhileItIsRead() {
    scene.on(DISTRICTS, Wire.district("2026-01-14T23:00:00.000Z"), Wire.paused(""));

    assertThat(scene.fetchAtNight()).isInstanceOf(Fetched.SyncPaused.class);
  }

  @Test
  void readsAPausedDistrictForWhomeverAsksAndSaysSo() {
    CleverRoster running = scene.roster();
    assertThat(running.unknown().pause()).isNull();
    scene.on(DISTRICTS, Wire.paused("2026-08-15"));
    CleverRoster paused = scene.roster();

    assertThat(paused.students()).isEqualTo(running.students()).isNotEmpty();
    assertThat(paused.unknown().pause()).isEqualTo(new SyncPause(LocalDate.of(2026, 8, 15)));
  }

  @ParameterizedTest
  @CsvSource({
    "running, 2026-01-01T01:59:59Z, 'last updated Jan 1, 2026'",
    "running, 2026-01-01T02:00:00Z,",
    "pending, 2026-01-12T01:00:00Z, 'last updated Jan 12, 2026'",
    "Error, 2026-01-12T01:00:00Z, 'last updated Jan 12, 2026'",
    "pending, 2026-01-14T00:00:00Z,",
    "running, soon,",
    "paused, 2025-12-30T00:00:00Z,"
  })
  void a2SaysThatADistrictSendsNothing(String state, String lastSync, @Nullable String since) {
    scene.on(DISTRICTS, Wire.district(lastSync, state));

    assertThat(scene.roster().issues().stream().filter(SchoolWalkTest::isStopped))
        .extracting(Issue::detail)
        .isEqualTo(Stream.ofNullable(since).toList());
  }

  private static boolean isStopped(Issue each) {
    return each.code() == IssueCode.SYNC_STOPPED;
  }

  @Test
  void findsTheSchoolGone() {
    scene.on(SCHOOL, Reply.status(404));

    assertThat(scene.fetch()).isInstanceOf(Fetched.Gone.class);
  }

  @Test
  void usesNoOtherSchool() {
    scene.on(SCHOOL, Wire.single("{\"id\":\"s2\"}"));

    assertThat(scene.fetch()).isInstanceOf(Fetched.Broken.class);
  }

  @Test
  void escapesTheSchoolsId() {
    Wanted wanted =
        new Wanted(
            new CleverId("d1"),
            new CleverId("s1/../x y?"),
            new AccessToken(CleverScenario.TOKEN),
            true);

    assertThat(scene.fetch(wanted, _ -> {})).isInstanceOf(Fetched.Gone.class);
    assertThat(scene.clever().targets())
        .containsExactly(DISTRICTS, "/v3.1/schools/s1%2F..%2Fx%20y%3F");
  }

  @Test
  void doesWithoutTerms() {
    scene.on(TERMS, Reply.status(404));

    CleverRoster roster = scene.roster();

    assertThat(roster.terms()).isEmpty();
    assertThat(roster.sections()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  @DisplayName("acceptance 6: terms that Clever refuses are not shared, and the token is good")
  void doesWithoutRefusedTerms(int status) {
    scene.on(TERMS, Reply.status(status));

    assertThat(scene.roster().terms()).isEmpty();
  }

  static Stream<Arguments> refusedLists() {
    return Stream.of(401, 403, 404)
        .flatMap(
            status ->
                Stream.of(
                    Arguments.of(SECTIONS, status, FailureCause.CLEVER_SECTIONS_NOT_SHARED),
                    Arguments.of(STUDENTS, status, FailureCause.CLEVER_STUDENTS_NOT_SHARED),
                    Arguments.of(TEACHERS, status, FailureCause.CLEVER_TEACHERS_NOT_SHARED),
                    Arguments.of(STAFF, status, FailureCause.CLEVER_STAFF_NOT_SHARED),
                    Arguments.of(CONTACTS, status, FailureCause.CLEVER_CONTACTS_NOT_SHARED)));
  }

  @ParameterizedTest
  @MethodSource("refusedLists")
  @DisplayName("acceptance 6, L 7: one list that is refused or missing says which permission is")
  void saysWhichPermissionIsMissing(String list, int status, FailureCause cause) {
    scene.on(list, Reply.status(status));

    assertThat(scene.fetch())
        .isInstanceOfSatisfying(
            Fetched.NotShared.class,
            missing -> {
              assertThat(missing.cause()).isEqualTo(cause);
              assertThat(missing.detail()).contains(list.split("\\?", 2)[0]);
            });
  }

  @Test
  void findsTheSchoolGoneInTheMiddle() {
    scene.on(SCHOOL, Wire.single("{\"id\":\"s1\"}"), Reply.status(404));
    scene.on(STUDENTS, Reply.status(404));

    assertThat(scene.fetch()).isInstanceOf(Fetched.Gone.class);
  }

  /** P 9: the school's own number is nobody's. */
  @ParameterizedTest
  @CsvSource({"(718) 555-4567, +17185554567", "none, ", "'', "})
  void readsTheSchoolsNumber(String sent, @Nullable String number) {
    scene.on(SCHOOL, Wire.single("{\"id\":\"s1\",\"phone\":\"" + sent + "\"}"));

    assertThat(scene.roster().schoolPhone()).isEqualTo(number == null ? null : new Phone(number));
  }

  @Test
  void takesEmptyListsAsTheyAre() {
    for (String list : List.of(SECTIONS, TERMS, STUDENTS, TEACHERS, STAFF, CONTACTS)) {
      scene.on(list, Wire.page());
    }

    assertThat(scene.roster())
        .isEqualTo(
            new CleverRoster(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void walksAgainWhereTheDataMoved() {
    scene.on(DISTRICTS, Wire.district("before"), Wire.district("after"));
    scene.on(
        STUDENTS, Wire.page(Wire.student("p1")), Wire.page(Wire.student("p1"), Wire.student("p9")));

    CleverRoster roster = scene.roster();

    assertThat(roster.students()).hasSize(2);
    assertThat(scene.clever().timesAsked(STUDENTS)).isEqualTo(2);
    assertThat(scene.clever().timesAsked(DISTRICTS)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"last_sync\":\"\"", ",\"last_sync\":null"})
  void provesNothingWithoutLastSync(String lastSync) {
    scene.on(DISTRICTS, Wire.page("{\"id\":\"d1\"" + lastSync + "}"));

    assertThat(scene.roster().unknown().mayHaveMoved()).isTrue();
    assertThat(scene.clever().timesAsked(STUDENTS)).isEqualTo(1);
  }

  @Test
  void provesThatTheDataStoodStillByLastSync() {
    assertThat(scene.roster().unknown()).isEqualTo(Unknown.NOTHING);
  }

  @Test
  void provesNothingWhereLastSyncVanishesInTheMiddle() {
    scene.on(DISTRICTS, Wire.district("before"), Wire.page("{\"id\":\"d1\"}"));

    assertThat(scene.roster().unknown().mayHaveMoved()).isTrue();
    assertThat(scene.clever().timesAsked(STUDENTS)).isEqualTo(2);
  }

  @Test
  void givesUpWhereTheDataKeepsMoving() {
    scene.on(DISTRICTS, Wire.district("1"), Wire.district("2"), Wire.district("3"));

    assertThat(scene.fetch())
        .isInstanceOfSatisfying(
            Fetched.Retry.class,
            retry -> assertThat(retry.cause()).isEqualTo(FailureCause.CLEVER_DATA_MOVED));
  }

  @Test
  void walksNotAgainWithoutTheTime() {
    scene.on(DISTRICTS, Wire.district("1"), Wire.district("2"));
    scene.on(SECTIONS, Reply.status(500), Wire.page(Wire.section("c1")));
    scene.available(scene.settings().margin().plus(Duration.ofMillis(1500)));

    assertThat(scene.fetch())
        .isInstanceOfSatisfying(
            Fetched.Retry.class,
            retry -> assertThat(retry.cause()).isEqualTo(FailureCause.CLEVER_DATA_MOVED));
    assertThat(scene.clever().timesAsked(STUDENTS)).isEqualTo(1);
  }
}
